package org.vigie.exchange;

import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.vigie.domain.text.RichText;

/** Writes rich text as the Markdown that {@link MarkdownText} reads. */
final class MarkdownWriting {

    private MarkdownWriting() {}

    static String write(RichText text) {
        Document document = new Document();
        text.blocks().forEach(block -> document.appendChild(block(block)));
        return MarkdownRenderer.builder().build().render(document).strip();
    }

    private static Node block(RichText.Block block) {
        return switch (block) {
            case RichText.Paragraph paragraph -> paragraph(paragraph);
            case RichText.ItemList list -> list(list.numbered() ? numbered() : bulleted(), list.items());
        };
    }

    private static ListBlock numbered() {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        return list;
    }

    private static ListBlock bulleted() {
        BulletList list = new BulletList();
        list.setMarker("-");
        return list;
    }

    private static Node list(ListBlock list, List<RichText.Paragraph> items) {
        list.setTight(true);
        for (RichText.Paragraph paragraph : items) {
            list.appendChild(around(new ListItem(), paragraph(paragraph)));
        }
        return list;
    }

    private static Node paragraph(RichText.Paragraph paragraph) {
        Node node = new org.commonmark.node.Paragraph();
        paragraph.runs().stream().filter(run -> !run.text().isEmpty()).forEach(run -> node.appendChild(inline(run)));
        return node;
    }

    private static Node inline(RichText.Run run) {
        Node node = new Text(run.text().replaceAll("\\R", " "));
        if (run.italic()) {
            node = around(new Emphasis("*"), node);
        }
        if (run.bold()) {
            node = around(new StrongEmphasis("**"), node);
        }
        return run.href() == null ? node : around(new Link(run.href(), null), node);
    }

    private static Node around(Node outer, Node inner) {
        outer.appendChild(inner);
        return outer;
    }
}
