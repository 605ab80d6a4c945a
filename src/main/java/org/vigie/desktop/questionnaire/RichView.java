package org.vigie.desktop.questionnaire;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;

/** Rich text as it reads, with its bold, italic, lists and links. */
final class RichView {
    private RichView() {}

    /** Fills a box with the text, one node a paragraph or item. */
    static void fill(VBox box, RichText text) {
        box.getChildren().clear();
        for (Block block : text.blocks()) {
            switch (block) {
                case Paragraph paragraph -> box.getChildren().add(flow(paragraph));
                case ItemList list -> {
                    List<Paragraph> items = list.items();
                    for (int i = 0; i < items.size(); i++) {
                        box.getChildren().add(item(list.numbered() ? i + 1 + ".  " : "•  ", items.get(i)));
                    }
                }
            }
        }
    }

    private static Node item(String mark, Paragraph item) {
        TextFlow flow = flow(item);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(4, Ui.label(mark, "rich-mark"), flow);
    }

    private static TextFlow flow(Paragraph paragraph) {
        TextFlow flow = new TextFlow();
        for (RichText.Run run : paragraph.runs()) {
            Text text = new Text(run.text());
            text.getStyleClass().add("text");
            if (run.bold()) {
                text.getStyleClass().add("rich-bold");
            }
            if (run.italic()) {
                text.getStyleClass().add("rich-italic");
            }
            if (run.href() != null) {
                text.getStyleClass().add("rich-link");
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
