package org.vigie.desktop.questionnaire;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** A number of days, weeks, months or years. */
final class DurationControl implements AnswerControl {
    private static final int MOST_DIGITS = 5;

    private final TextField number = Ui.leastWide(4, new TextField());
    private final ComboBox<Unit> unit = Ui.leastWide(7, new ComboBox<>());
    private final Label problem;
    private final Node node;
    private final TypedText typed;
    private final Field field;
    private boolean showing;

    private enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    DurationControl(Field field) {
        this.field = field;
        this.problem = Ui.label(field.words().text("questionnaire.duration.problem"), "field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        this.node = Ui.column(4, Ui.row(4, number, unit), problem);
        number.setPrefColumnCount(4);
        number.setAccessibleText(field.name());
        number.setId(field.key() + "/duration");
        unit.getItems().setAll(Unit.values());
        unit.setAccessibleText(field.words().text("questionnaire.unit"));
        unit.setConverter(new Labels());
        unit.setValue(Unit.MONTHS);
        unit.setOnAction(_ -> {
            if (!showing && !number.getText().isBlank()) {
                save(number.getText());
            }
        });
        this.typed = new TypedText(number, field.edits()::takingBack, this::save);
    }

    private final class Labels extends StringConverter<Unit> {
        @Override
        public String toString(@Nullable Unit each) {
            return each == null ? "" : field.words().text("questionnaire.unit." + each.name());
        }

        @Override
        public Unit fromString(String text) {
            return Unit.MONTHS;
        }
    }

    private void save(String text) {
        String digits = text.strip();
        judge();
        if (digits.isEmpty()) {
            typed.expect("");
            field.edit().accept(null);
        } else if (isCount(digits)) {
            int count = Integer.parseInt(digits);
            typed.expect(String.valueOf(count));
            field.edit().accept(new AnswerValue.Duration(period(count)));
        }
    }

    /** Whatever brought the text here, the warning follows from it. */
    private void judge() {
        String digits = number.getText().strip();
        problem.setVisible(!digits.isEmpty() && !isCount(digits));
    }

    private Period period(int count) {
        return switch (unit.getValue()) {
            case DAYS -> Period.ofDays(count);
            case WEEKS -> Period.ofDays(Math.multiplyExact(7, count));
            case MONTHS -> Period.ofMonths(count);
            case YEARS -> Period.ofYears(count);
        };
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return number;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        showing = true;
        if (value instanceof AnswerValue.Duration(Period period)) {
            show(period);
        } else {
            typed.show("");
        }
        judge();
        showing = false;
    }

    /** In the unit that the person chose where it fits, else in the largest that does; what no unit tells alone is told in words. */
    private void show(Period period) {
        boolean mixed = period.get(ChronoUnit.DAYS) != 0 && period.toTotalMonths() != 0;
        number.setPromptText(mixed ? field.texts().period(period) : "");
        number.setPrefColumnCount(mixed ? 14 : 4);
        if (mixed) {
            typed.show("");
        } else if (period(count()).equals(period)) {
            typed.show(String.valueOf(count()));
        } else if (period.get(ChronoUnit.DAYS) != 0) {
            long days = period.get(ChronoUnit.DAYS);
            boolean weeks = days % 7 == 0;
            unit.setValue(weeks ? Unit.WEEKS : Unit.DAYS);
            typed.show(String.valueOf(weeks ? days / 7 : days));
        } else if (period.getMonths() == 0) {
            unit.setValue(Unit.YEARS);
            typed.show(String.valueOf(period.getYears()));
        } else {
            unit.setValue(Unit.MONTHS);
            typed.show(String.valueOf(period.toTotalMonths()));
        }
    }

    private int count() {
        String digits = number.getText().strip();
        return isCount(digits) ? Integer.parseInt(digits) : 0;
    }

    private static boolean isCount(String digits) {
        return !digits.isEmpty() && digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String refused() {
        return problem.isVisible() ? number.getText() : "";
    }

    @Override
    public void commit() {
        typed.commit();
    }
}
