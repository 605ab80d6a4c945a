package org.vigie.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;

/**
 * Reads the Markdown subset of the command line (CommonMark): paragraphs, lists, bold, italic, links. Headings and quotes become
 * paragraphs, nested lists become flat, code loses its look, an image is its description, and HTML is text like any other.
 */
final class MarkdownText {
    static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_NESTING = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, FencedCodeBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private MarkdownText() {}

    static RichText read(String markdown) {
        List<RichText.Block> blocks = new ArrayList<>();
        addBlocks(PARSER.parse(CanonicalText.normal(markdown)), blocks);
        return new RichText(blocks);
    }

    private static void addBlocks(Node parent, List<RichText.Block> blocks) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case ListBlock list -> {
                    List<RichText.Paragraph> items = new ArrayList<>();
                    addItems(list, items);
                    if (!items.isEmpty()) {
                        blocks.add(new RichText.ItemList(list instanceof OrderedList, items));
                    }
                }
                case BlockQuote quote -> addBlocks(quote, blocks);
                case FencedCodeBlock code -> blocks.addAll(RichText.ofPlain(code.getLiteral()).blocks());
                default -> Lines.of(node).paragraphs().forEach(blocks::add);
            }
        }
    }

    private static void addItems(Node parent, List<RichText.Paragraph> items) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case FencedCodeBlock code -> items.add(new RichText.Paragraph(List.of(RichText.Run.plain(code.getLiteral().strip()))));
                case org.commonmark.node.Paragraph paragraph -> items.addAll(Lines.of(paragraph).paragraphs());
                case Heading heading -> items.addAll(Lines.of(heading).paragraphs());
                default -> addItems(node, items);
            }
        }
    }

    /** Inline content, one line up to each hard break, what looks the same joined, so that equal texts are equal runs. */
    private static final class Lines {
        private final List<List<RichText.Run>> lines = new ArrayList<>(List.of(new ArrayList<>()));

        static Lines of(Node parent) {
            Lines lines = new Lines();
            lines.addInlines(parent, false, false, null);
            return lines;
        }

        List<RichText.Paragraph> paragraphs() {
            return lines.stream()
                    .filter(runs -> runs.stream().anyMatch(run -> !run.text().isBlank()))
                    .map(runs -> new RichText.Paragraph(RichText.Run.joined(runs)))
                    .toList();
        }

        private void addInlines(Node parent, boolean bold, boolean italic, @Nullable String href) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Text text -> add(text.getLiteral(), bold, italic, href);
                    case Code code -> add(code.getLiteral(), bold, italic, href);
                    case HtmlInline html -> add(html.getLiteral(), bold, italic, href);
                    case SoftLineBreak _ -> add(" ", bold, italic, href);
                    case HardLineBreak _ -> lines.add(new ArrayList<>());
                    case StrongEmphasis strong -> addInlines(strong, true, italic, href);
                    case Emphasis emphasis -> addInlines(emphasis, bold, true, href);
                    case Link link ->
                        addInlines(link, bold, italic, RichText.Run.isLink(link.getDestination()) ? link.getDestination() : href);
                    default -> addInlines(node, bold, italic, href);
                }
            }
        }

        private void add(String text, boolean bold, boolean italic, @Nullable String href) {
            lines.getLast().add(new RichText.Run(text, bold, italic, href));
        }
    }
}
