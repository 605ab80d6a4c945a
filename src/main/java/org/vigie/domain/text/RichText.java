package org.vigie.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text with paragraphs, lists, bold, italic and links: what answers may hold, and nothing more.
 *
 * @param blocks in reading order; empty for no text
 */
public record RichText(List<Block> blocks) {

    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        blocks = List.copyOf(blocks);
    }

    /** A block: a paragraph or a list. */
    public sealed interface Block {}

    /** A paragraph. */
    public record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A flat list.
     *
     * @param numbered numbered rather than bulleted
     */
    public record ItemList(boolean numbered, List<Paragraph> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /**
     * Characters that share one look.
     *
     * @param href where the text links to (http, https or mailto only), or null
     */
    public record Run(String text, boolean bold, boolean italic, @Nullable String href) {
        private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");

        public Run {
            if (href != null && !isLink(href)) {
                throw new IllegalArgumentException("a link is http, https or mailto");
            }
        }

        public static Run plain(String text) {
            return new Run(text, false, false, null);
        }

        /** Whether characters of this one cannot be told from those of the other by anything but what they say. */
        public boolean looksLike(Run other) {
            return bold == other.bold && italic == other.italic && Objects.equals(href, other.href);
        }

        /** The same characters in as few runs as they need: neighbours that look alike are one. */
        public static List<Run> joined(List<Run> runs) {
            List<Run> result = new ArrayList<>();
            for (int from = 0, to; from < runs.size(); from = to) {
                Run first = runs.get(from);
                StringBuilder text = new StringBuilder();
                for (to = from; to < runs.size() && runs.get(to).looksLike(first); to++) {
                    text.append(runs.get(to).text());
                }
                result.add(new Run(text.toString(), first.bold(), first.italic(), first.href()));
            }
            return result;
        }

        /** Whether this may be the target of a link. */
        public static boolean isLink(String href) {
            return LINK.matcher(href).matches();
        }
    }

    /** Plain text as rich text: one paragraph a line, blank lines left out. */
    public static RichText ofPlain(String text) {
        List<Block> blocks = new ArrayList<>();
        text.lines().filter(line -> !Blank.is(line)).forEach(line -> blocks.add(new Paragraph(List.of(Run.plain(line)))));
        return new RichText(blocks);
    }

    /** Whether nothing but white space is in it. */
    public boolean isBlank() {
        return blocks.stream().allMatch(RichText::isBlank);
    }

    /** The words alone: one line a paragraph or list item. */
    public String toPlain() {
        return blocks.stream().map(RichText::plain).collect(Collectors.joining("\n"));
    }

    private static boolean isBlank(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.runs().stream().allMatch(run -> Blank.is(run.text()));
            case ItemList list -> list.items().stream().allMatch(RichText::isBlank);
        };
    }

    private static String plain(Block block) {
        return switch (block) {
            case Paragraph paragraph -> plain(paragraph);
            case ItemList list -> list.items().stream().map(RichText::plain).collect(Collectors.joining("\n"));
        };
    }

    private static String plain(Paragraph paragraph) {
        return paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}
