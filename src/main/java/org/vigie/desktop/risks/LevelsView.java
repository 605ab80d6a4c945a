package org.vigie.desktop.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.template.RiskMatrix;

/** The four levels of a risk: the computed one beside a person's, and where a person puts theirs. */
final class LevelsView {
    private final RisksViewModel model;
    private final RegisterWords names;
    private final Words words;
    private final Risk risk;

    LevelsView(RisksViewModel model, Risk risk) {
        this.model = model;
        this.names = model.names();
        this.words = model.open().words();
        this.risk = risk;
    }

    Node node() {
        VBox box = new VBox(8, table());
        for (LevelKind kind : LevelKind.values()) {
            AssessedLevel level = risk.levels().get(kind);
            LevelOverride override = level == null ? null : level.override();
            if (level != null && override != null) {
                box.getChildren().add(overridden(kind, level, override));
            }
        }
        box.getChildren().add(form());
        return box;
    }

    private GridPane table() {
        GridPane grid = new GridPane(6, 8);
        grid.getStyleClass().add("levels");
        grid.setId("risk-levels");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        grid.addRow(
                0,
                Ui.label(""),
                head("register.column.severity"),
                head("register.column.likelihood"),
                head("register.column.level"));
        int row = 1;
        for (LevelKind kind : LevelKind.values()) {
            Label severity = Ui.label(names.severity(risk.level(kind).severity()), "small-text");
            severity.setMinWidth(Label.USE_PREF_SIZE);
            Label likelihood = Ui.label(names.likelihood(risk.level(kind).likelihood()), "small-text");
            likelihood.setMinWidth(Label.USE_PREF_SIZE);
            grid.addRow(
                    row++,
                    Ui.label(names.kind(kind), "strong", "level-kind"),
                    severity,
                    likelihood,
                    LevelBadge.of(words, model.open().template(), risk.level(kind)));
        }
        return grid;
    }

    private Label head(String key) {
        Label head = Ui.label(words.text(key), "muted", "small-text");
        head.setMinWidth(Label.USE_PREF_SIZE);
        return head;
    }

    private Node overridden(LevelKind kind, AssessedLevel level, LevelOverride override) {
        VBox box = new VBox(
                4,
                Ui.label(words.text("register.override.by", names.kind(kind)), "strong", "small-text"),
                Ui.label(override.reason()),
                Ui.label(
                        words.text(
                                "register.override.computed",
                                names.severity(level.computed().severity()),
                                names.likelihood(level.computed().likelihood()),
                                names.level(level.computed())),
                        "muted",
                        "small-text"),
                Ui.button(words.text("register.override.drop"), () -> model.dropOverride(risk.code(), kind), "small"));
        box.getStyleClass().add("override-box");
        return box;
    }

    private Node form() {
        RiskMatrix matrix = model.open().template().matrix();
        ComboBox<Choice<LevelKind>> kind =
                Choice.box(words.text("register.override.level"), List.of(LevelKind.values()), names::kind);
        kind.setId("override-kind");
        Choice.select(kind, LevelKind.CURRENT);
        ComboBox<Choice<Optional<Integer>>> severity =
                scale("register.column.severity", matrix.severity().size(), names::severity);
        ComboBox<Choice<Optional<Integer>>> likelihood =
                scale("register.column.likelihood", matrix.likelihood().size(), names::likelihood);
        severity.setId("override-severity");
        likelihood.setId("override-likelihood");
        TextArea reason = new TextArea();
        reason.setId("override-reason");
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.setPromptText(words.text("register.override.reason"));
        reason.setAccessibleText(words.text("register.override.reason"));
        Button apply = Ui.button(
                words.text("register.override.apply"),
                () -> model.override(
                        risk.code(),
                        kind.getValue().value(),
                        severity.getValue().value().orElse(null),
                        likelihood.getValue().value().orElse(null),
                        reason.getText().strip()));
        apply.setId("override-apply");
        apply.disableProperty().bind(reason.textProperty().map(String::isBlank));
        GridPane fields = new GridPane(6, 8);
        row(fields, 0, "register.override.level", kind);
        row(fields, 1, "register.column.severity", severity);
        row(fields, 2, "register.column.likelihood", likelihood);
        TitledPane pane = new TitledPane(words.text("register.override.title"), new VBox(8, fields, reason, apply));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setId("override");
        return pane;
    }

    private void row(GridPane grid, int row, String key, Node control) {
        Label label = Ui.label(words.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(row, label, control);
    }

    private ComboBox<Choice<Optional<Integer>>> scale(String key, int size, IntFunction<String> name) {
        List<Optional<Integer>> values = new ArrayList<>();
        values.add(Optional.empty());
        IntStream.range(0, size).mapToObj(Optional::of).forEach(values::add);
        ComboBox<Choice<Optional<Integer>>> box = Choice.box(
                words.text(key), values, value -> value.map(name::apply).orElse(words.text("register.override.asComputed")));
        box.setValue(box.getItems().getFirst());
        return box;
    }
}
