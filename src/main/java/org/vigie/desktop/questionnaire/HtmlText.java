package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Run;

/**
 * Rich text as HTML, the form in which word processors, browsers and mail programs hand it over. Read of it are paragraphs, items of
 * lists, bold, italic and links, whatever else it holds; nothing that it names is fetched.
 */
final class HtmlText extends ParserCallback {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|[6-9]00)");
    private static final Pattern LIGHT = Pattern.compile("font-weight:\\s*(normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");

    private final PastedParagraphs paragraphs = new PastedParagraphs();
    private final Deque<Look> looks = new ArrayDeque<>(List.of(new Look(false, false, null)));
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private int unseen;

    private record Look(boolean bold, boolean italic, @Nullable String href) {}

    /** A list in which the text is; items of one that does not begin at 1 keep their numbers as a part of what they say. */
    private static final class OpenList {
        private final boolean numbered;
        private final boolean fromOne;
        private int next;

        OpenList(boolean numbered, int first) {
            this.numbered = numbered;
            this.fromOne = first == 1;
            this.next = first;
        }

        void item(PastedParagraphs paragraphs) {
            if (!numbered) {
                paragraphs.begin(RichDocument.BULLETED);
            } else if (fromOne) {
                paragraphs.begin(RichDocument.NUMBERED);
            } else {
                paragraphs.begin("");
                paragraphs.add(Run.plain(next + ". "));
                next++;
            }
        }
    }

    private HtmlText() {}

    /**
     * What it says.
     *
     * @throws IOException which reading a string never does
     */
    static RichText read(String html) throws IOException {
        HtmlText reading = new HtmlText();
        new ParserDelegator().parse(new StringReader(html), reading, true);
        return reading.paragraphs.text();
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        if (isUnseen(tag)) {
            unseen++;
        } else if (isLook(tag)) {
            looks.push(look(tag, attributes));
        } else if (HTML.Tag.UL.equals(tag) || HTML.Tag.OL.equals(tag)) {
            paragraphs.end();
            lists.push(new OpenList(HTML.Tag.OL.equals(tag), first(attributes)));
        } else if (HTML.Tag.LI.equals(tag)) {
            Objects.requireNonNullElseGet(lists.peek(), () -> new OpenList(false, 1)).item(paragraphs);
        } else if (HTML.Tag.TD.equals(tag) || HTML.Tag.TH.equals(tag)) {
            paragraphs.add(Run.plain(" "));
        } else if (tag.breaksFlow() && !paragraphs.atBeginning()) {
            paragraphs.end();
        }
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
        if (isUnseen(tag)) {
            unseen--;
        } else if (isLook(tag)) {
            if (looks.size() > 1) {
                looks.pop();
            }
        } else if (HTML.Tag.UL.equals(tag) || HTML.Tag.OL.equals(tag)) {
            paragraphs.end();
            lists.poll();
        } else if (tag.breaksFlow() && !HTML.Tag.TD.equals(tag) && !HTML.Tag.TH.equals(tag)) {
            paragraphs.end();
        }
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        if (HTML.Tag.BR.equals(tag)) {
            paragraphs.end();
        }
    }

    @Override
    public void handleText(char[] text, int position) {
        Look look = looks.element();
        if (unseen == 0) {
            paragraphs.add(new Run(new String(text), look.bold(), look.italic(), look.href()));
        }
    }

    private static int first(MutableAttributeSet attributes) {
        String start = text(attributes, HTML.Attribute.START).strip();
        return NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1;
    }

    private static boolean isUnseen(HTML.Tag tag) {
        return HTML.Tag.STYLE.equals(tag) || HTML.Tag.SCRIPT.equals(tag) || HTML.Tag.TITLE.equals(tag);
    }

    private static boolean isLook(HTML.Tag tag) {
        return HTML.Tag.B.equals(tag) || HTML.Tag.STRONG.equals(tag) || HTML.Tag.I.equals(tag) || HTML.Tag.EM.equals(tag) || HTML.Tag.A.equals(tag) || HTML.Tag.SPAN.equals(tag);
    }

    private Look look(HTML.Tag tag, MutableAttributeSet attributes) {
        Look around = looks.element();
        String style = text(attributes, HTML.Attribute.STYLE).toLowerCase(Locale.ROOT);
        boolean bold = HTML.Tag.B.equals(tag) || HTML.Tag.STRONG.equals(tag) || BOLD.matcher(style).find() || around.bold();
        boolean italic = HTML.Tag.I.equals(tag) || HTML.Tag.EM.equals(tag) || ITALIC.matcher(style).find() || around.italic();
        String href = Optional.of(text(attributes, HTML.Attribute.HREF)).filter(Run::isLink).orElse(around.href());
        return new Look(bold && !LIGHT.matcher(style).find(), italic, href);
    }

    private static String text(MutableAttributeSet attributes, HTML.Attribute name) {
        return attributes.getAttribute(name) instanceof String text ? text : "";
    }

    /** A text as others read it. */
    static String write(RichText text) {
        StringBuilder html = new StringBuilder();
        for (RichText.Block block : text.blocks()) {
            switch (block) {
                case RichText.Paragraph paragraph -> html.append("<p>").append(runs(paragraph)).append("</p>");
                case RichText.ItemList list -> {
                    String tag = list.numbered() ? "ol" : "ul";
                    html.append('<').append(tag).append('>');
                    list.items().forEach(item -> html.append("<li>").append(runs(item)).append("</li>"));
                    html.append("</").append(tag).append('>');
                }
            }
        }
        return html.toString();
    }

    private static String runs(RichText.Paragraph paragraph) {
        List<String> parts = new ArrayList<>();
        for (Run run : paragraph.runs()) {
            String text = escaped(run.text());
            String italic = run.italic() ? "<i>" + text + "</i>" : text;
            String bold = run.bold() ? "<b>" + italic + "</b>" : italic;
            parts.add(run.href() == null ? bold : "<a href=\"" + escaped(run.href()) + "\">" + bold + "</a>");
        }
        return String.join("", parts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
