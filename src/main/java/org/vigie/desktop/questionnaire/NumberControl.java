package org.vigie.desktop.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;

/** A number, or an amount of money, with its unit. */
final class NumberControl implements AnswerControl {
    private static final int LONGEST = 30;

    private final TextField input = new TextField();
    private final Label problem;
    private final VBox node;
    private final TypedText typed;
    private final Field field;
    private final Function<BigDecimal, AnswerValue> make;

    private NumberControl(Field field, String unit, Function<BigDecimal, AnswerValue> make) {
        this.field = field;
        this.make = make;
        this.problem = Ui.label(field.words().text("questionnaire.number.problem"), "field-problem");
        input.setAccessibleText(unit.isEmpty() ? field.name() : field.name() + ", " + unit);
        input.setPrefColumnCount(10);
        input.setId(field.key() + "/number");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        HBox row = Ui.row(8, input);
        if (!unit.isEmpty()) {
            row.getChildren().add(Ui.label(unit, "muted"));
        }
        this.node = Ui.column(4, row, problem);
        this.typed = new TypedText(input, field.edits(), this::save);
    }

    static NumberControl of(QuestionType.Number type, Field field) {
        String question = field.key().question();
        String unit = field.inTable()
                ? ""
                : field.open().template().texts().find(field.words().language(), "questions", question, "unit").orElse("");
        return new NumberControl(field, unit, AnswerValue.Number::new);
    }

    static NumberControl of(QuestionType.Money type, Field field) {
        return new NumberControl(field, type.currency(), amount -> new AnswerValue.Money(amount, type.currency()));
    }

    private void save(String text) {
        if (text.isBlank()) {
            accept(null, "");
            return;
        }
        Optional<BigDecimal> number = parse(text);
        problem.setVisible(number.isEmpty());
        number.ifPresent(value -> accept(make.apply(value), write(value)));
    }

    private void accept(@Nullable AnswerValue value, String text) {
        problem.setVisible(false);
        typed.expect(text);
        field.edit().accept(value);
    }

    /** A decimal with a comma or a point, spaces between thousands. */
    static Optional<BigDecimal> parse(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        boolean fits = plain.length() <= LONGEST && plain.matches("-?\\d+(\\.\\d+)?");
        return fits ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private String write(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        boolean comma = field.words().language() == org.vigie.domain.text.Language.FR;
        return comma ? plain.replace('.', ',') : plain;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return input;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Number(BigDecimal number)) {
            typed.show(write(number));
        } else if (value instanceof AnswerValue.Money(BigDecimal amount, _)) {
            typed.show(write(amount));
        } else {
            typed.show("");
        }
    }

    @Override
    public void commit() {
        typed.commit();
    }
}
