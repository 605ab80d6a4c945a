package org.vigie.desktop.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.template.MeasureRule.Effort;

/** Adds a measure that the template does not know, says what it lowers, and plans it. */
final class NewMeasureForm {
    private static final double INDENT = 26;

    private static final List<String> CATEGORIES = List.of("organisation", "security", "rights", "legal", "data");

    private final ActionsViewModel model;
    private final Words words;
    private final Consumer<String> added;
    private final TextField title = new TextField();
    private final ComboBox<Choice<String>> category;
    private final ComboBox<Choice<Effort>> effort;
    private final VBox acts = new VBox(8);
    private final Map<String, ComboBox<Choice<Reduction>>> steps = new HashMap<>();
    private final Map<String, CheckBox> chosen = new HashMap<>();
    private final VBox box;

    NewMeasureForm(ActionsViewModel model, Consumer<String> added) {
        this.model = model;
        this.words = model.open().words();
        this.added = added;
        title.setId("measure-title");
        category = Choice.box(words.text("register.measure.category"), CATEGORIES, each -> words.text("register.category." + each));
        Choice.select(category, CATEGORIES.getFirst());
        effort = Choice.box(words.text("register.column.effort"), List.of(Effort.values()), each -> model.names().of("report.effort.", each));
        Choice.select(effort, Effort.MEDIUM);
        Button add = Ui.button(words.text("register.measure.add"), this::add, "accent");
        add.setId("measure-add");
        add.disableProperty().bind(title.textProperty().map(String::isBlank));
        Button cancel = Ui.button(words.text("desktop.dialog.cancel"), () -> show(false));
        box = Ui.card(
                Ui.heading(words.text("register.measure.new"), 4),
                Ui.label(words.text("register.measure.text"), "muted", "small-text"),
                named("register.add.name", title),
                new FlowPane(16, 8, named("register.measure.category", category), named("register.column.effort", effort)),
                Ui.label(words.text("register.measure.actsOn"), "strong", "small-text"),
                acts,
                Ui.row(8, add, cancel));
        box.setId("measure-form");
        show(false);
    }

    Node node() {
        return box;
    }

    void show(boolean visible) {
        box.setVisible(visible);
        box.setManaged(visible);
        if (visible) {
            fill();
            title.requestFocus();
        }
    }

    private VBox named(String key, Control control) {
        Label label = Ui.label(words.text(key), "strong", "small-text");
        label.setLabelFor(control);
        control.setAccessibleText(words.text(key));
        return new VBox(4, label, control);
    }

    private void fill() {
        acts.getChildren().clear();
        steps.clear();
        chosen.clear();
        for (String code : LinksView.targets(model)) {
            CheckBox choice = new CheckBox(code + "  " + model.names().risk(code));
            choice.setId("acts-" + code);
            choice.setWrapText(true);
            chosen.put(code, choice);
            boolean gap = model.open().evaluation().gaps().stream().anyMatch(each -> each.code().equals(code));
            Region effect = gap ? Ui.label(words.text("register.link.corrects"), "muted", "small-text") : reduction(code);
            // Only what is ticked takes the room for what it does.
            effect.visibleProperty().bind(choice.selectedProperty());
            effect.managedProperty().bind(choice.selectedProperty());
            VBox.setMargin(effect, new Insets(0, 0, 8, INDENT));
            acts.getChildren().add(Ui.column(4, choice, effect));
        }
    }

    private ComboBox<Choice<Reduction>> reduction(String code) {
        ComboBox<Choice<Reduction>> reduction = LinksView.reductions(words);
        reduction.setAccessibleText(words.text("register.link.lowers") + ", " + model.names().risk(code));
        steps.put(code, reduction);
        return reduction;
    }

    private void add() {
        Map<String, Reduction> mitigates = new HashMap<>();
        chosen.forEach((code, choice) -> {
            if (choice.isSelected()) {
                ComboBox<Choice<Reduction>> reduction = steps.get(code);
                mitigates.put(code, reduction == null ? new Reduction(0, 0) : reduction.getValue().value());
            }
        });
        model.edits().add(title.getText().strip(), category.getValue().value(), effort.getValue().value(), mitigates, added);
        title.clear();
        show(false);
    }
}
