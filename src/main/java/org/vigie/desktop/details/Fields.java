package org.vigie.desktop.details;

import java.util.function.Consumer;
import java.util.function.Predicate;
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
    static final class Line {
        private final TextField input = new TextField();
        private final TypedText typed;
        private final Predicate<String> kept;
        private final Consumer<String> save;

        /**
         * A line.
         *
         * @param takingBack runs a save of what the person took back of their own typing
         * @param kept whether a text is saved; another one stays in the field as it was typed
         */
        Line(String id, Consumer<Runnable> takingBack, Predicate<String> kept, Consumer<String> save) {
            this.kept = kept;
            this.save = save;
            input.setId(id);
            this.typed = new TypedText(input, takingBack, this::save);
        }

        private void save(String text) {
            if (kept.test(text)) {
                // What is kept comes back stripped, and must not take the space that somebody goes on from.
                typed.expect(text.strip());
                save.accept(text);
            }
        }

        TextField input() {
            return input;
        }

        void show(String text) {
            typed.show(text);
        }

        /** Shows a text in place of whatever was typed meanwhile. */
        void replace(String text) {
            typed.replace(text);
        }

        void commit() {
            typed.commit();
        }
    }

    /** A line of the details. */
    Line line(String id, Consumer<String> save) {
        return line(id, _ -> true, save);
    }

    /**
     * A line of the details that does not keep every text.
     *
     * @param kept whether a text is saved; another one stays in the field as it was typed
     */
    Line line(String id, Predicate<String> kept, Consumer<String> save) {
        return new Line(id, model::takingBack, kept, save);
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
