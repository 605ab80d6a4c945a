package org.vigie.desktop.report.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Content;
import org.vigie.desktop.support.Ui;

/** Words of a report as nodes. */
final class InlineNodes {
    private static final List<String> SHAPES = List.of("○", "◇", "▲", "■");

    private final Predicate<String> exists;
    private final Consumer<String> goTo;

    /**
     * Nodes whose links lead to places in the preview.
     *
     * @param exists whether a bookmark stands in it
     */
    InlineNodes(Predicate<String> exists, Consumer<String> goTo) {
        this.exists = exists;
        this.goTo = goTo;
    }

    /** The paragraphs of a text one below the other. */
    VBox column(Content content, String... styles) {
        VBox column = new VBox(4);
        column.setFillWidth(true);
        int number = 0;
        for (Content.Para para : content.paragraphs()) {
            number = switch (para.kind()) {
                case FIRST_NUMBER -> 1;
                case NUMBER -> number + 1;
                case PLAIN, BULLET -> number;
            };
            TextFlow flow = flow(para.inlines(), styles);
            column.getChildren().add(switch (para.kind()) {
                case PLAIN -> flow;
                case BULLET -> item("•", flow, styles);
                case FIRST_NUMBER, NUMBER -> item(number + ".", flow, styles);
            });
        }
        return column;
    }

    private static Node item(String mark, TextFlow flow, String... styles) {
        Label label = Ui.label(mark, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox item = new HBox(8, label, flow);
        item.setFillHeight(true);
        return item;
    }

    TextFlow flow(List<? extends Content.Inline> inlines, String... styles) {
        List<Node> nodes = new ArrayList<>();
        for (Content.Inline inline : inlines) {
            // A flow loses the words after a node that follows an empty text.
            if (!inline.text().isEmpty()) {
                Node node = node(inline);
                node.getStyleClass().addAll(styles);
                nodes.add(node);
            }
        }
        TextFlow flow = new TextFlow(nodes.toArray(Node[]::new));
        flow.setMinWidth(0);
        return flow;
    }

    private Node node(Content.Inline inline) {
        return switch (inline) {
            case Content.Words words -> text(words.text(), words.bold(), words.italic());
            case Content.Id id -> reference(id.text(), id.bookmark(), "sheet-id");
            case Content.Mark mark -> styled(mark.text(), "sheet-id");
            case Content.Ref ref -> reference(ref.text(), ref.bookmark(), "sheet-text");
            case Content.WebLink link -> web(link);
            case Content.Badge badge -> badge(badge);
            case Content.Alert alert -> styled(alert.text(), "sheet-alert");
        };
    }

    /** A level with its shape and its word. */
    static Label badge(Content.Badge badge) {
        Label label = new Label(SHAPES.get(badge.shade()) + " " + badge.text());
        label.getStyleClass().addAll("level", "level-" + badge.shade());
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Text text(String words, boolean bold, boolean italic) {
        Text text = styled(words, "sheet-text");
        if (bold) {
            text.getStyleClass().add("sheet-bold");
        }
        if (italic) {
            text.getStyleClass().add("sheet-italic");
        }
        return text;
    }

    private static Text styled(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private Node reference(String words, @Nullable String bookmark, String style) {
        if (bookmark == null || !exists.test(bookmark)) {
            return styled(words, style);
        }
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().addAll("sheet-link", style);
        link.setOnAction(_ -> goTo.accept(bookmark));
        return link;
    }

    /** Leads nowhere from here: Vigie opens no address. */
    private static Node web(Content.WebLink link) {
        Text text = text(link.text(), link.bold(), link.italic());
        text.setUnderline(true);
        Tooltip.install(text, new Tooltip(link.href()));
        return text;
    }
}
