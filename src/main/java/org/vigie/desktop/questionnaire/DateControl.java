package org.vigie.desktop.questionnaire;

import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.DayPicker;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** A day, typed or picked. */
final class DateControl implements AnswerControl {
    private final DayPicker picker;
    private final Label problem;
    private final VBox node;
    private @Nullable LocalDate shown;

    DateControl(Field field) {
        picker = new DayPicker(field.words());
        picker.setAccessibleText(field.name());
        picker.getEditor().setAccessibleText(field.name());
        picker.setId(field.key() + "/date");
        picker.setPromptText(field.words().text("questionnaire.date.prompt"));
        problem = Ui.label(field.words().text("questionnaire.date.problem"), "field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        node = Ui.column(4, picker, problem);
        picker.valueProperty().subscribe(day -> {
            if (!Objects.equals(day, shown)) {
                shown = day;
                field.edit().accept(day == null ? null : new AnswerValue.Date(day));
            }
        });
        picker.getEditor().textProperty().subscribe(text -> problem.setVisible(!text.isBlank() && DayConverter.parse(text) == null
                && !picker.getEditor().isFocused()));
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    private void leave() {
        problem.setVisible(!picker.commit());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return picker;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        LocalDate day = value instanceof AnswerValue.Date(LocalDate given) ? given : null;
        if (!Objects.equals(day, shown)) {
            shown = day;
            picker.setValue(day);
        }
    }

    @Override
    public String refused() {
        return problem.isVisible() ? picker.getEditor().getText() : "";
    }

    @Override
    public void commit() {
        leave();
    }
}
