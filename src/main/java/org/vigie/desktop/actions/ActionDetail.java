package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.template.MeasureRule.Effort;

/** One action in full, edited in place. The controls stay while what they show changes, so that nobody loses the focus. */
final class ActionDetail {
    private final ActionsViewModel model;
    private final Words words;
    private final Label code = Ui.label("", "code");
    private final Label overdue = Ui.label("", "overdue");
    private final Label title = Ui.heading("", 3);
    private final Label about = Ui.label("", "muted");
    private final TextField owner = new TextField();
    private final DatePicker due = new DatePicker();
    private final ComboBox<Choice<Priority>> priority;
    private final ComboBox<Choice<Effort>> effort;
    private final ComboBox<Choice<ActionStatus>> status;
    private final TextArea note = new TextArea();
    private final ConsequenceView consequences;
    private final LinksView links;
    private final EvidenceView evidence;
    private final VBox whole;
    private final Label none = Ui.label("", "muted");
    private final VBox box = new VBox();
    private String shown = "";
    private boolean updating;

    ActionDetail(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        this.consequences = new ConsequenceView(model);
        this.links = new LinksView(model);
        this.evidence = new EvidenceView(model);
        about.setId("action-about");
        about.managedProperty().bind(about.visibleProperty());
        about.visibleProperty().bind(about.textProperty().isNotEmpty());
        owner.setId("action-owner");
        owner.setPromptText(words.text("report.action.noOwner"));
        keep(owner, () -> model.edits().owner(shown, owner.getText()));
        owner.setOnAction(_ -> edit(() -> model.edits().owner(shown, owner.getText())));
        due.setId("action-due");
        due.setConverter(new DayConverter());
        due.setMaxWidth(Double.MAX_VALUE);
        due.valueProperty().subscribe(day -> edit(() -> model.edits().due(shown, day)));
        priority = choices("priority", List.of(Priority.values()), "report.priority.");
        priority.valueProperty().subscribe(choice -> edit(() -> model.edits().priority(shown, choice.value())));
        effort = choices("effort", List.of(Effort.values()), "report.effort.");
        effort.valueProperty().subscribe(choice -> edit(() -> model.edits().effort(shown, choice.value())));
        status = choices("status", List.of(ActionStatus.values()), "report.action.status.");
        status.valueProperty().subscribe(choice -> edit(() -> model.status(shown, choice.value())));
        note.setId("action-note");
        note.setWrapText(true);
        note.setPrefRowCount(3);
        note.setMinHeight(TextArea.USE_PREF_SIZE);
        keep(note, () -> model.edits().note(shown, note.getText()));
        whole = build();
        none.setText(words.text("register.action.choose"));
        box.getStyleClass().add("risk-detail");
        box.setId("action-detail");
    }

    private VBox build() {
        Button remove = Ui.button(words.text("register.action.remove"), () -> model.edits().remove(shown), "small", "danger", "flat");
        remove.setId("action-remove");
        return new VBox(
                16,
                new VBox(4, Ui.row(8, code, overdue), title, about),
                fields(),
                consequences.node(),
                named("note", note),
                links.node(),
                evidence.node(),
                remove);
    }

    private GridPane fields() {
        GridPane fields = new GridPane(12, 12);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            fields.getColumnConstraints().add(half);
        }
        fields.add(named("status", status), 0, 0);
        fields.add(named("due", due), 1, 0);
        fields.add(named("owner", owner), 0, 1, 2, 1);
        fields.add(named("priority", priority), 0, 2);
        fields.add(named("effort", effort), 1, 2);
        return fields;
    }

    Region node() {
        evidence.acceptOn(box);
        return box;
    }

    private <T extends Enum<T>> ComboBox<Choice<T>> choices(String name, List<T> values, String prefix) {
        ComboBox<Choice<T>> choices =
                Choice.box(words.text("register.column." + name), values, value -> model.names().of(prefix, value));
        choices.setId("action-" + name);
        return choices;
    }

    private VBox named(String name, Control control) {
        Label label = Ui.label(words.text("register.column." + name), "strong", "small-text");
        label.setLabelFor(control);
        control.setAccessibleText(words.text("register.column." + name));
        return new VBox(4, label, control);
    }

    private void keep(TextInputControl field, Runnable save) {
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                edit(save);
            }
        });
    }

    private void edit(Runnable edit) {
        if (!updating && !shown.isEmpty()) {
            edit.run();
        }
    }

    /** Shows the current action as it is now; what is being typed stays. */
    void refresh() {
        MeasureState measure = model.current().orElse(null);
        if (measure == null) {
            leave();
            shown = "";
            box.getChildren().setAll(none);
            return;
        }
        if (!measure.code().equals(shown)) {
            leave();
        }
        updating = true;
        boolean other = !measure.code().equals(shown);
        shown = measure.code();
        update(measure, ActionsViewModel.action(measure), other);
        updating = false;
        if (!box.getChildren().contains(whole)) {
            box.getChildren().setAll(whole);
        }
        consequences.show(measure);
        links.show(measure);
        evidence.show(measure);
    }

    private void update(MeasureState measure, Action action, boolean other) {
        code.setText(measure.code());
        title.setText(model.names().measure(measure.code()));
        about.setText(model.names().about(measure.code()));
        overdue.setText(model.overdue(action) ? "⚠ " + words.text("report.action.overdue") : "");
        text(owner, action.owner(), other);
        text(note, action.notes().comment(), other);
        LocalDate day = action.due();
        if (!Objects.equals(due.getValue(), day)) {
            due.setValue(day);
        }
        Choice.select(priority, action.priority());
        Choice.select(effort, action.effort());
        Choice.select(status, action.status());
    }

    private static void text(TextInputControl field, @Nullable String text, boolean other) {
        String said = Objects.requireNonNullElse(text, "");
        if ((other || !field.isFocused()) && !field.getText().equals(said)) {
            field.setText(said);
        }
    }

    /** Keeps what was typed before another action is shown or the screen is left. */
    void leave() {
        if (!shown.isEmpty() && model.open().assessment().plan().actions().containsKey(shown)) {
            model.edits().owner(shown, owner.getText());
            model.edits().note(shown, note.getText());
        }
    }
}
