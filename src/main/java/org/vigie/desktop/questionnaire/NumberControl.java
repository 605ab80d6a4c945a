package org.vigie.desktop.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;

/** A number, or an amount of money, with its unit. */
final class NumberControl implements AnswerControl {
    private static final int LONGEST = 30;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");

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
        this.typed = new TypedText(input, field.edits()::takingBack, this::save);
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                // Shows how it was understood.
                parse(input.getText(), field.words().language()).map(this::write).filter(text -> !text.equals(input.getText())).ifPresent(input::setText);
            }
        });
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
        judge();
        if (text.isBlank()) {
            accept(null, "");
            return;
        }
        parse(text, field.words().language()).ifPresent(value -> accept(make.apply(value), write(value)));
    }

    /** Whatever brought the text here, the warning follows from it. */
    private void judge() {
        String text = input.getText();
        problem.setVisible(!text.isBlank() && parse(text, field.words().language()).isEmpty());
    }

    private void accept(@Nullable AnswerValue value, String text) {
        typed.expect(text);
        field.edit().accept(value);
    }

    /**
     * A number as people of this language write it: a comma or a point before the decimals, spaces between thousands; where both comma and
     * point stand, or in English groups of three after commas, the thousands are told apart from the decimals.
     */
    static Optional<BigDecimal> parse(String text, Language language) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F’']", "");
        if (GROUPED_BY_POINTS.matcher(plain).matches()) {
            plain = plain.replace(".", "");
        } else if (GROUPED_BY_COMMAS.matcher(plain).matches() && (language == Language.EN || plain.indexOf('.') >= 0)) {
            plain = plain.replace(",", "");
        }
        plain = plain.replace(',', '.');
        boolean fits = plain.length() <= LONGEST && PLAIN.matcher(plain).matches();
        return fits ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private String write(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        boolean comma = field.words().language() == Language.FR;
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
        judge();
    }

    @Override
    public String refused() {
        return problem.isVisible() ? input.getText() : "";
    }

    @Override
    public void commit() {
        typed.commit();
    }
}
