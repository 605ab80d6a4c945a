package org.vigie.desktop.actions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;

/** Edits all chosen actions at once, as one change. */
final class BulkBar {
    private final ActionsViewModel model;
    private final Words words;
    private final FlowPane bar = new FlowPane(8, 8);

    BulkBar(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        bar.setId("bulk");
        bar.getStyleClass().add("bulk-bar");
        refresh();
    }

    Node node() {
        return bar;
    }

    void refresh() {
        int count = model.selected().size();
        bar.setVisible(count > 0);
        bar.setManaged(count > 0);
        if (count == 0) {
            bar.getChildren().clear();
        } else if (bar.getChildren().isEmpty()) {
            build();
        }
    }

    private void build() {
        TextField owner = new TextField();
        owner.setId("bulk-owner");
        owner.setPromptText(words.text("register.column.owner"));
        owner.setAccessibleText(words.text("register.column.owner"));
        DatePicker due = Ui.wide(11, new DatePicker());
        due.setConverter(new DayConverter());
        due.setPromptText(words.text("register.column.due"));
        due.setAccessibleText(words.text("register.column.due"));
        ComboBox<Choice<Priority>> priority = Choice.box(
                words.text("register.column.priority"), List.of(Priority.values()), each -> model.names().of("report.priority.", each));
        priority.setPromptText(words.text("register.column.priority"));
        ComboBox<Choice<ActionStatus>> status = Choice.box(
                words.text("register.column.status"), List.of(ActionStatus.values()), each -> model.names().of("report.action.status.", each));
        status.setPromptText(words.text("register.column.status"));
        status.setId("bulk-status");
        Button apply = Ui.button(
                words.text("register.bulk.apply"),
                () -> model.edits().editAll(
                        model.selected(),
                        owner.getText().isBlank() ? null : owner.getText().strip(), due.getValue(), value(priority), value(status)));
        apply.setId("bulk-apply");
        bar.getChildren().setAll(Ui.label(words.text("register.bulk.title"), "strong"), owner, due, priority, status, apply);
    }

    private static <T> @Nullable T value(ComboBox<Choice<T>> box) {
        Choice<T> choice = box.getValue();
        return choice == null ? null : choice.value();
    }
}
