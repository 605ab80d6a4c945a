package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.template.MeasureRule.Effort;

/** One action, edited in place. The controls stay while what they show changes, so that nobody loses the focus. */
final class ActionRow {
    private final ActionsViewModel model;
    private final Words words;
    private final String code;
    private final CheckBox chosen = new CheckBox();
    private final Label risks = Ui.label("", "code");
    private final Label overdue = Ui.label("", "overdue");
    private final TextField owner = new TextField();
    private final DatePicker due = new DatePicker();
    private final ComboBox<Choice<Priority>> priority;
    private final ComboBox<Choice<Effort>> effort;
    private final ComboBox<Choice<ActionStatus>> status;
    private final Button evidence;
    private boolean updating;

    ActionRow(ActionsViewModel model, String code, Runnable selectionChanged) {
        this.model = model;
        this.words = model.open().words();
        this.code = code;
        String title = model.names().measure(code);
        chosen.setAccessibleText(words.text("register.actions.choose", title));
        chosen.setId("choose-" + code);
        chosen.setOnAction(_ -> {
            model.select(code, chosen.isSelected());
            selectionChanged.run();
        });
        owner.setId("owner-" + code);
        owner.setAccessibleText(words.text("register.column.owner") + ", " + title);
        owner.setPromptText(words.text("report.action.noOwner"));
        owner.setOnAction(_ -> saveOwner());
        owner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                saveOwner();
            }
        });
        due.setId("due-" + code);
        due.setAccessibleText(words.text("register.column.due") + ", " + title);
        due.setPrefWidth(144);
        due.setConverter(new DayConverter());
        due.valueProperty().subscribe(day -> edit(() -> model.due(code, day)));
        priority = choices("register.column.priority", "priority-", List.of(Priority.values()), "report.priority.");
        priority.valueProperty().subscribe(choice -> edit(() -> model.priority(code, choice.value())));
        effort = choices("register.column.effort", "effort-", List.of(Effort.values()), "report.effort.");
        effort.valueProperty().subscribe(choice -> edit(() -> model.effort(code, choice.value())));
        status = choices("register.column.status", "status-", List.of(ActionStatus.values()), "report.action.status.");
        status.valueProperty().subscribe(choice -> edit(() -> model.status(code, choice.value())));
        evidence = Ui.iconButton(Feather.PAPERCLIP, words.text("register.actions.attach", title), this::attach);
        evidence.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
    }

    private <T extends Enum<T>> ComboBox<Choice<T>> choices(String name, String id, List<T> values, String prefix) {
        ComboBox<Choice<T>> box =
                Choice.box(words.text(name) + ", " + model.names().measure(code), values, value -> model.names().of(prefix, value));
        box.setId(id + code);
        return box;
    }

    String code() {
        return code;
    }

    /**
     * Puts its parts into a row of the grid.
     *
     * @param wide each part has a column of its own; else two stand one above the other
     */
    void addTo(GridPane grid, int row, boolean wide) {
        Label title = Ui.label(model.names().measure(code), "strong");
        VBox what = new VBox(2, Ui.row(8, Ui.label(code, "code"), overdue), title, risks);
        Node remove = Ui.iconButton(
                Feather.X, words.text("register.actions.remove", model.names().measure(code)), () -> model.remove(code));
        if (wide) {
            grid.addRow(row, chosen, what, owner, due, priority, effort, status, evidence, remove);
        } else {
            grid.addRow(
                    row, chosen, what, new VBox(4, owner, due), new VBox(4, priority, effort), new VBox(4, status, evidence), remove);
        }
    }

    /** Shows what the action is now. */
    void update(MeasureState measure) {
        Action action = ActionsViewModel.action(measure);
        updating = true;
        chosen.setSelected(model.selected().contains(code));
        risks.setText(String.join(", ", measure.mitigates().isEmpty() ? measure.suggestedFor() : measure.mitigates()));
        boolean late = ActionFilter.OVERDUE.holds(action, model.today());
        overdue.setText(late ? "⚠ " + words.text("report.action.overdue") : "");
        if (!owner.isFocused()) {
            owner.setText(Objects.requireNonNullElse(action.owner(), ""));
        }
        LocalDate day = action.due();
        if (!Objects.equals(due.getValue(), day)) {
            due.setValue(day);
        }
        Choice.select(priority, action.priority());
        Choice.select(effort, action.effort());
        Choice.select(status, action.status());
        List<String> files = model.evidence(action);
        evidence.setText(files.isEmpty() ? "" : Integer.toString(files.size()));
        evidence.setTooltip(new Tooltip(
                files.isEmpty() ? words.text("register.actions.attachHint") : String.join("\n", files)));
        updating = false;
    }

    private void edit(Runnable edit) {
        if (!updating && owner.getScene() != null) {
            edit.run();
        }
    }

    private void saveOwner() {
        edit(() -> model.owner(code, owner.getText()));
    }

    private void attach() {
        Dialogs dialogs = model.open().workroom().dialogs();
        dialogs.open(words.text("register.actions.attachTitle"), List.of()).ifPresent(file -> model.prove(code, file));
    }
}
