package org.vigie.desktop.questionnaire;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** A day, typed or picked. */
final class DateControl implements AnswerControl {
    private static final List<DateTimeFormatter> FORMATS = Stream.of("d/M/uuuu", "uuuu-M-d", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final DatePicker picker = new DatePicker();
    private final Label problem;
    private final VBox node;
    private @Nullable LocalDate shown;

    DateControl(Field field) {
        picker.setAccessibleText(field.name());
        picker.getEditor().setAccessibleText(field.name());
        picker.setId(field.key() + "/date");
        picker.setPromptText(field.words().text("questionnaire.date.prompt"));
        problem = Ui.label(field.words().text("questionnaire.date.problem"), "field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        node = Ui.column(4, picker, problem);
        picker.setConverter(new Days());
        picker.valueProperty().subscribe(day -> {
            if (!Objects.equals(day, shown)) {
                shown = day;
                field.edit().accept(day == null ? null : new AnswerValue.Date(day));
            }
        });
        picker.getEditor().textProperty().subscribe(text -> problem.setVisible(!text.isBlank() && parse(text) == null
                && !picker.getEditor().isFocused()));
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    private void leave() {
        String text = picker.getEditor().getText();
        LocalDate day = parse(text);
        problem.setVisible(day == null && !text.isBlank());
        if (day != null || text.isBlank()) {
            picker.setValue(day);
        }
    }

    /** A day as it is usually written, or null. */
    static @Nullable LocalDate parse(String text) {
        for (DateTimeFormatter format : FORMATS) {
            ParsePosition at = new ParsePosition(0);
            TemporalAccessor parsed = format.parseUnresolved(text.strip(), at);
            if (parsed != null && at.getErrorIndex() < 0 && at.getIndex() == text.strip().length()) {
                return resolved(text.strip(), format);
            }
        }
        return null;
    }

    private static @Nullable LocalDate resolved(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException _) {
            // 31/02 is written like a day, and is none.
            return null;
        }
    }

    /** Day, month, year in both languages, as the program's locales write them; ISO dates are understood too. */
    private static final class Days extends StringConverter<@Nullable LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(day);
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            LocalDate day = parse(text);
            if (day == null && !text.isBlank()) {
                // The picker then keeps the day that it has.
                throw new DateTimeParseException("no day", text, 0);
            }
            return day;
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
        }
    }

    @Override
    public void commit() {
        leave();
    }
}
