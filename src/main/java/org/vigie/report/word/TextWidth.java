package org.vigie.report.word;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How wide text is in Arial, whose widths are those of Helvetica (Adobe Font Metrics, core 14 fonts): the same on every computer, whatever
 * fonts it has. Other scripts are estimated.
 */
final class TextWidth {
    private static final int FIRST = 32;
    private static final int EM = 1000;
    private static final int OTHER = 600;
    private static final int TWIPS_PER_HALF_POINT = 10;

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
        722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
        500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
        722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
        556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };

    private static final Pattern BREAK = Pattern.compile("[\\s/]+|(?<=-)");

    private TextWidth() {}

    /**
     * The width of text on one line, in twentieths of a point.
     *
     * @param size in half-points
     */
    static int of(String text, int size, boolean bold) {
        long width = 0;
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int at = 0; at < plain.length(); ) {
            int point = plain.codePointAt(at);
            width += width(point, bold ? BOLD : REGULAR);
            at += Character.charCount(point);
        }
        return (int) (width * size * TWIPS_PER_HALF_POINT / EM);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST + REGULAR.length) {
                return false;
            }
        }
        return true;
    }

    private static int width(int point, int[] widths) {
        if (point >= FIRST && point < FIRST + widths.length) {
            return widths[point - FIRST];
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.CONTROL || type == Character.FORMAT) {
            return 0;
        }
        return switch (point) {
            case '\u2019', '\u2018' -> widths['\'' - FIRST] + 31;
            case '\u00A0', '\u202F' -> widths[0];
            case '\u2014', '\u2026', '\u25CB', '\u25CA', '\u25B2', '\u25A0' -> EM;
            case '\u0153' -> 944;
            case '\u2002' -> EM / 2;
            default -> Character.isIdeographic(point) || Character.isEmojiPresentation(point) ? EM : OTHER;
        };
    }

    /** The widest stretch that no line may end in. */
    static int longestWord(String text, int size, boolean bold) {
        int longest = 0;
        for (String word : BREAK.split(text, -1)) {
            longest = Math.max(longest, of(word, size, bold));
        }
        return longest;
    }
}
