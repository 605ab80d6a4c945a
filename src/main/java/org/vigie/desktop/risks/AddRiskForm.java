package org.vigie.desktop.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.template.RiskMatrix;

/** Adds a risk that no answer raises. */
final class AddRiskForm {
    private final RisksViewModel model;
    private final Words words;
    private final TextField title = new TextField();
    private final TextArea threat = passage("add-threat");
    private final TextArea impacts = passage("add-impacts");
    private final ComboBox<Choice<Optional<String>>> event;
    private final ComboBox<Choice<Optional<String>>> source;
    private final ComboBox<Choice<Integer>> severity;
    private final ComboBox<Choice<Integer>> likelihood;
    private final VBox box;

    AddRiskForm(RisksViewModel model) {
        this.model = model;
        this.words = model.open().words();
        RiskMatrix matrix = model.open().template().matrix();
        severity = scale("register.column.severity", matrix.severity().size(), model.names()::severity);
        likelihood = scale("register.column.likelihood", matrix.likelihood().size(), model.names()::likelihood);
        event = catalogue("report.risk.fearedEvent", "fearedEvents");
        source = catalogue("report.risk.sources", "sources");
        title.setId("add-title");
        Button add = Ui.button(words.text("register.add.do"), this::add, "accent");
        add.setId("add-risk");
        add.disableProperty().bind(title.textProperty().map(String::isBlank));
        box = Ui.card(
                Ui.heading(words.text("register.add.heading"), 4),
                Ui.label(words.text("register.add.text"), "muted", "small-text"),
                named("register.add.name", title),
                named("report.risk.sources", source),
                named("report.risk.fearedEvent", event),
                named("report.risk.threat", threat),
                named("report.risk.impacts", impacts),
                new FlowPane(16, 8, named("register.column.severity", severity), named("register.column.likelihood", likelihood)),
                Ui.row(8, add, Ui.button(words.text("desktop.dialog.cancel"), () -> show(false))));
        box.setId("add-risk-form");
        show(false);
    }

    Node node() {
        return box;
    }

    void show(boolean visible) {
        box.setVisible(visible);
        box.setManaged(visible);
        if (visible) {
            title.requestFocus();
        }
    }

    private static TextArea passage(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }

    private ComboBox<Choice<Integer>> scale(String key, int size, IntFunction<String> name) {
        List<Integer> values = IntStream.range(0, size).boxed().toList();
        ComboBox<Choice<Integer>> scale = Choice.box(words.text(key), values, name::apply);
        scale.setValue(scale.getItems().getFirst());
        return scale;
    }

    private ComboBox<Choice<Optional<String>>> catalogue(String key, String name) {
        List<Optional<String>> codes = new ArrayList<>(List.of(Optional.empty()));
        model.catalogue(name).forEach(code -> codes.add(Optional.of(code)));
        ComboBox<Choice<Optional<String>>> offered = Choice.box(words.text(key), codes, code -> code.map(each ->
                        model.open().template().texts().catalogue(words.language(), name, each))
                .orElse("—"));
        offered.setValue(offered.getItems().getFirst());
        // The entries of a catalogue are sentences: as wide as the form, rather than as they are.
        offered.setMaxWidth(Double.MAX_VALUE);
        return offered;
    }

    private VBox named(String key, Control control) {
        Label label = Ui.label(words.text(key), "strong", "small-text");
        label.setLabelFor(control);
        control.setAccessibleText(words.text(key));
        return new VBox(4, label, control);
    }

    private static @Nullable String orNull(TextArea area) {
        return area.getText().isBlank() ? null : area.getText().strip();
    }

    private void add() {
        model.add(
                title.getText().strip(),
                severity.getValue().value(),
                likelihood.getValue().value(),
                new AddedRisk.Description(
                        event.getValue().value().orElse(null), source.getValue().value().orElse(null), orNull(threat), orNull(impacts)),
                this::added);
    }

    /** Only now is nothing lost when the form is empty again. */
    private void added() {
        title.clear();
        threat.clear();
        impacts.clear();
        Stream.of(event, source, severity, likelihood).forEach(each -> each.getSelectionModel().selectFirst());
        show(false);
    }
}
