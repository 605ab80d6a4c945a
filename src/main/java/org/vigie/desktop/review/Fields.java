package org.vigie.desktop.review;

import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Named fields of a form. */
final class Fields {
    private final Words words;

    Fields(Words words) {
        this.words = words;
    }

    <T extends Control> VBox named(String key, T control) {
        Label label = Ui.label(words.text(key), "small-text", "strong");
        label.setLabelFor(control);
        control.setAccessibleText(words.text(key));
        return new VBox(4, label, control);
    }

    static TextField line(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(22);
        return field;
    }

    static TextArea passage(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return Ui.mostWide(54, area);
    }

    static DatePicker day(String id) {
        DatePicker picker = new DatePicker();
        picker.setConverter(new DayConverter());
        picker.setId(id);
        return Ui.wide(11.5, picker);
    }
}
