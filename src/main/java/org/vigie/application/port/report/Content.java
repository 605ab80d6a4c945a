package org.vigie.application.port.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;

/**
 * Words in paragraphs and lists: what a cell, a callout or a passage holds.
 *
 * @param paragraphs in reading order
 */
public record Content(List<Para> paragraphs) {
    public static final Content EMPTY = new Content(List.of());

    public Content {
        paragraphs = List.copyOf(paragraphs);
    }

    /** How a paragraph stands in the text. */
    public enum Kind {
        PLAIN,
        BULLET,
        /** An item of a numbered list that begins with this very item. */
        FIRST_NUMBER,
        NUMBER
    }

    /** A paragraph or an item of a list. */
    public record Para(Kind kind, List<Inline> inlines) {
        public Para {
            inlines = List.copyOf(inlines);
        }
    }

    /** A stretch of a paragraph. */
    public sealed interface Inline {
        /** What it reads as without any look. */
        String text();
    }

    /** Words in one look. */
    public record Words(String text, boolean bold, boolean italic) implements Inline {}

    /** A visible id such as {@code Q-CONS-02}; {@code bookmark} is where it leads, or null. */
    public record Id(String text, @Nullable String bookmark) implements Inline {}

    /** A visible id at the very place that other ids of its name lead to. */
    public record Mark(String text, String bookmark) implements Inline {}

    /** A link to a place in the report. */
    public record Ref(String text, String bookmark) implements Inline {}

    /** A link out of the report: http, https or mailto only. */
    public record WebLink(String text, boolean bold, boolean italic, String href) implements Inline {
        public WebLink {
            if (!RichText.Run.isLink(href)) {
                throw new IllegalArgumentException("a link is http, https or mailto");
            }
        }
    }

    /**
     * A level of risk: a word, with a colour and a shape beside it.
     *
     * @param shade 0 (lowest) to 3 (highest)
     */
    public record Badge(String text, int shade) implements Inline {}

    /** What the reader must be warned of: something overdue, not confirmed or to be judged. */
    public record Alert(String text) implements Inline {}

    public static Content of(String text) {
        return text.isEmpty() ? EMPTY : of(new Words(text, false, false));
    }

    public static Content of(Inline... inlines) {
        return new Content(List.of(new Para(Kind.PLAIN, List.of(inlines))));
    }

    public static Content of(List<Inline> inlines) {
        return inlines.isEmpty() ? EMPTY : new Content(List.of(new Para(Kind.PLAIN, inlines)));
    }

    public static Words words(String text) {
        return new Words(text, false, false);
    }

    public static Words strong(String text) {
        return new Words(text, true, false);
    }

    public static Words soft(String text) {
        return new Words(text, false, true);
    }

    /** Rich text of an answer, without its blank paragraphs. */
    public static Content of(RichText rich) {
        List<Para> paras = new ArrayList<>();
        for (RichText.Block block : rich.blocks()) {
            switch (block) {
                case RichText.Paragraph paragraph -> add(Kind.PLAIN, paragraph, paras);
                case RichText.ItemList list -> {
                    boolean first = true;
                    for (RichText.Paragraph item : list.items()) {
                        boolean added = add(!list.numbered() ? Kind.BULLET : first ? Kind.FIRST_NUMBER : Kind.NUMBER, item, paras);
                        first = first && !added;
                    }
                }
            }
        }
        return new Content(paras);
    }

    /** Blank paragraphs are somebody's spacing, not words: the styles see to that. */
    private static boolean add(Kind kind, RichText.Paragraph paragraph, List<Para> paras) {
        boolean blank = paragraph.runs().stream().allMatch(run -> run.text().isBlank());
        if (!blank) {
            paras.add(para(kind, paragraph));
        }
        return !blank;
    }

    private static Para para(Kind kind, RichText.Paragraph paragraph) {
        List<Inline> inlines = new ArrayList<>();
        for (RichText.Run run : paragraph.runs()) {
            String href = run.href();
            inlines.add(href == null
                    ? new Words(run.text(), run.bold(), run.italic())
                    : new WebLink(run.text(), run.bold(), run.italic(), href));
        }
        return new Para(kind, inlines);
    }

    /** This, and the other below it. */
    public Content and(Content other) {
        List<Para> all = new ArrayList<>(paragraphs);
        all.addAll(other.paragraphs());
        return new Content(all);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The words alone, a line for each paragraph. */
    public String toPlain() {
        return paragraphs.stream()
                .map(para -> para.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
