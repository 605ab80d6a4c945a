package org.vigie.report.word;

import org.vigie.application.port.report.Content;

/** How wide the text of table cells is, in twentieths of a point and the built-in look. */
final class CellText {
    /** Half-points. */
    static final int SIZE = 17;

    private static final int BULLET = 200;
    private static final String BADGE_SIGN = "\u25A0 ";

    private CellText() {}

    /** A paragraph on one line. */
    static int width(Content.Para para) {
        int width = indent(para);
        for (Content.Inline inline : para.inlines()) {
            width += TextWidth.of(text(inline), SIZE, isBold(inline));
        }
        return width;
    }

    /** The widest stretch of a paragraph that no line may end in. */
    static int longestWord(Content.Para para) {
        int longest = 0;
        for (Content.Inline inline : para.inlines()) {
            longest = Math.max(longest, longestWord(inline));
        }
        return longest + indent(para);
    }

    static int indent(Content.Para para) {
        return para.kind() == Content.Kind.PLAIN ? 0 : BULLET;
    }

    private static int longestWord(Content.Inline inline) {
        return switch (inline) {
            case Content.Words _, Content.WebLink _, Content.Alert _, Content.Ref _ ->
                TextWidth.longestWord(text(inline), SIZE, isBold(inline));
            case Content.Badge _ -> TextWidth.of(text(inline), SIZE, true);
            case Content.Id _, Content.Mark _ -> inline.text().indexOf(' ') < 0 ? TextWidth.of(inline.text(), SIZE, false) : 0;
        };
    }

    private static String text(Content.Inline inline) {
        return inline instanceof Content.Badge ? BADGE_SIGN + inline.text() + "  " : inline.text();
    }

    private static boolean isBold(Content.Inline inline) {
        return switch (inline) {
            case Content.Words words -> words.bold();
            case Content.WebLink link -> link.bold();
            case Content.Alert _, Content.Badge _ -> true;
            case Content.Ref _, Content.Id _, Content.Mark _ -> false;
        };
    }
}
