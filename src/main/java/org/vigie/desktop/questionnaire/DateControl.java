package org.vigie.desktop.questionnaire;

import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.DayConverter;
import org.vigie.desktop.support.DayPicker;
import org.vigie.desktop.support.TypingPause;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** A day, typed or picked. */
final class DateControl implements AnswerControl {
    private static final int LEAST_YEAR = 1000;

    private final Field field;
    private final TypingPause pause;
    private final DayPicker picker;
    private final Label problem;
    private final VBox node;
    private @Nullable LocalDate shown;

    DateControl(Field field) {
        this.field = field;
        picker = new DayPicker(field.words());
        picker.setAccessibleText(field.name());
        picker.getEditor().setAccessibleText(field.name());
        picker.setId(field.key() + "/date");
        picker.setPromptText(field.words().text("questionnaire.date.prompt"));
        problem = Ui.label(field.words().text("questionnaire.date.problem"), "field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        node = Ui.column(4, picker, problem);
        pause = new TypingPause(picker.getEditor(), this::saveTyped);
        picker.valueProperty().subscribe(this::save);
        // Else the calendar would not know of a day that was typed, and take a choice of the one before for no choice.
        picker.setOnShowing(_ -> leave());
        picker.getEditor().textProperty().subscribe(text -> {
            problem.setVisible(!text.isBlank() && DayConverter.parse(text) == null && !picker.getEditor().isFocused());
            if (picker.getEditor().isFocused()) {
                pause.typed();
            }
        });
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    private void save(@Nullable LocalDate day) {
        if (!Objects.equals(day, shown)) {
            shown = day;
            field.edit().accept(day == null ? null : new AnswerValue.Date(day));
        }
    }

    /** Saves a day that stands there whole, and leaves the text as it is typed; of a year, only the first digits may stand there yet. */
    private void saveTyped() {
        LocalDate day = DayConverter.parse(picker.getEditor().getText());
        if (day != null && day.getYear() >= LEAST_YEAR) {
            save(day);
        }
    }

    private void leave() {
        pause.end();
        boolean understood = picker.commit();
        problem.setVisible(!understood);
        if (understood) {
            save(picker.getValue());
        }
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
            // The picker leaves a text that it was not given to take.
            picker.getEditor().setText(picker.getConverter().toString(day));
            pause.end();
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
