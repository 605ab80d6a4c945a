package org.vigie.desktop.risks;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.RiskMatrix;

/** Adds a risk that no answer raises. */
final class AddRiskForm {
    private final RisksViewModel model;
    private final Words words;
    private final TextField title = new TextField();
    private final TextArea threat = new TextArea();
    private final ComboBox<Choice<Integer>> severity;
    private final ComboBox<Choice<Integer>> likelihood;
    private final TitledPane pane;

    AddRiskForm(RisksViewModel model) {
        this.model = model;
        this.words = model.open().words();
        RiskMatrix matrix = model.open().template().matrix();
        severity = scale("register.column.severity", matrix.severity().size(), model.names()::severity);
        likelihood = scale("register.column.likelihood", matrix.likelihood().size(), model.names()::likelihood);
        title.setId("add-title");
        title.setPrefColumnCount(32);
        threat.setId("add-threat");
        threat.setWrapText(true);
        threat.setPrefRowCount(2);
        Button add = Ui.button(words.text("register.add.do"), this::add);
        add.setId("add-risk");
        add.disableProperty().bind(title.textProperty().map(String::isBlank));
        pane = new TitledPane(words.text("register.add.title"), new VBox(
                12,
                named("register.add.name", title),
                named("report.risk.threat", threat),
                new FlowPane(16, 8, named("register.column.severity", severity), named("register.column.likelihood", likelihood)),
                add));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setId("add-risk-form");
    }

    Node node() {
        return pane;
    }

    private ComboBox<Choice<Integer>> scale(String key, int size, IntFunction<String> name) {
        List<Integer> values = IntStream.range(0, size).boxed().toList();
        ComboBox<Choice<Integer>> box = Choice.box(words.text(key), values, name::apply);
        box.setValue(box.getItems().getFirst());
        return box;
    }

    private VBox named(String key, Control control) {
        Label label = Ui.label(words.text(key), "strong", "small-text");
        label.setLabelFor(control);
        control.setAccessibleText(words.text(key));
        return new VBox(4, label, control);
    }

    private void add() {
        model.add(title.getText().strip(), threat.getText().strip(), severity.getValue().value(), likelihood.getValue().value());
        title.clear();
        threat.clear();
        pane.setExpanded(false);
    }
}
