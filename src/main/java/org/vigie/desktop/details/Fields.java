package org.vigie.desktop.details;

import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Named fields and facts of a card. */
final class Fields {
    private final Words words;
    private final OverviewViewModel model;

    Fields(Words words, OverviewViewModel model) {
        this.words = words;
        this.model = model;
    }

    /** A line of text that saves itself. */
    record Line(TextField input, TypedText typed) {
        void show(String text) {
            typed.show(text);
        }
    }

    Line line(String id, Consumer<String> save) {
        TextField input = new TextField();
        input.setId(id);
        return new Line(input, new TypedText(input, model::takingBack, save));
    }

    VBox named(String key, Control control) {
        Label label = Ui.label(words.text(key), "small-text", "strong");
        label.setLabelFor(control);
        control.setAccessibleText(words.text(key));
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, control);
    }

    /** What is wrong with a field, under it; takes no room while nothing is. */
    static Label problem(String id, ObservableStringValue text) {
        Label label = Ui.label("", "field-problem");
        label.setId(id);
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /** Something that is only read here. */
    VBox fact(String key, Node value) {
        return new VBox(2, Ui.label(words.text(key), "small-text", "strong"), value);
    }
}
