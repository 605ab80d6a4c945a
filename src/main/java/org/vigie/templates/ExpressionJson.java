package org.vigie.templates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Value;
import tools.jackson.core.JsonGenerator;

/** Checked expressions as nested arrays: the operator first, then its operands. */
final class ExpressionJson {
    private ExpressionJson() {}

    static void write(JsonGenerator json, Expression expression) {
        json.writeStartArray();
        switch (expression) {
            case Expression.Literal(Value value) -> writeValue(json, value);
            case Expression.Question(String id) -> words(json, "question", id);
            case Expression.Computed(String id) -> words(json, "computed", id);
            case Expression.Variable(String name) -> words(json, "variable", name);
            case Expression.Cell(Expression row, String column) -> {
                words(json, "cell", column);
                write(json, row);
            }
            case Expression.Today() -> words(json, "today");
            case Expression.ListLiteral(List<Expression> entries) -> node(json, "list", entries.toArray(Expression[]::new));
            case Expression.Not(Expression operand) -> node(json, "not", operand);
            case Expression.And(Expression left, Expression right) -> node(json, "and", left, right);
            case Expression.Or(Expression left, Expression right) -> node(json, "or", left, right);
            case Expression.Conditional(Expression condition, Expression then, Expression otherwise) ->
                node(json, "if", condition, then, otherwise);
            case Expression.Compare(Expression.Comparison comparison, Expression left, Expression right) ->
                node(json, "compare", comparison, left, right);
            case Expression.In(Expression element, Expression list) -> node(json, "in", element, list);
            case Expression.Arithmetic(Expression.Operator operator, Expression left, Expression right) ->
                node(json, "arithmetic", operator, left, right);
            case Expression.Negate(Expression operand) -> node(json, "negate", operand);
            case Expression.Answered(Expression operand) -> node(json, "answered", operand);
            case Expression.IsUnknown(String question) -> words(json, "isUnknown", question);
            case Expression.Size(Expression operand) -> node(json, "size", operand);
            case Expression.TextTest(Expression.TextTestKind kind, Expression text, Expression part) ->
                node(json, "textTest", kind, text, part);
            case Expression.DurationIn(Expression.DurationUnit unit, Expression duration) -> node(json, "durationIn", unit, duration);
            case Expression.Quantified(Expression.Quantifier quantifier, Expression range, String variable, Expression condition) -> {
                words(json, "quantified", quantifier.name(), variable);
                write(json, range);
                write(json, condition);
            }
            case Expression.Filter(Expression range, String variable, Expression condition) -> {
                words(json, "filter", variable);
                write(json, range);
                write(json, condition);
            }
            case Expression.MapEach(Expression range, String variable, Expression body) -> {
                words(json, "map", variable);
                write(json, range);
                write(json, body);
            }
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, String... words) {
        for (String word : words) {
            json.writeString(word);
        }
    }

    private static void node(JsonGenerator json, String operator, Expression... operands) {
        json.writeString(operator);
        for (Expression operand : operands) {
            write(json, operand);
        }
    }

    private static void node(JsonGenerator json, String operator, Enum<?> kind, Expression... operands) {
        words(json, operator, kind.name());
        for (Expression operand : operands) {
            write(json, operand);
        }
    }

    private static void writeValue(JsonGenerator json, Value value) {
        switch (value) {
            case Value.Nothing() -> words(json, "null");
            case Value.Bool(boolean flag) -> words(json, flag ? "true" : "false");
            case Value.Text(String text) -> words(json, "text", text);
            case Value.Number(BigDecimal number) -> {
                json.writeString("number");
                json.writeNumber(number);
            }
            case Value.Date(LocalDate date) -> words(json, "date", date.toString());
            case Value.Duration(Period period) -> words(json, "duration", period.toString());
            case Value.ListOf(List<Value> values) -> throw new IllegalArgumentException("a list literal is no value literal");
            case Value.Row row -> throw new IllegalArgumentException("a row is no literal");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Tree.Damaged when it is no expression
     */
    static Expression read(Tree tree) {
        return new Node(tree, tree.entries()).read();
    }

    private record Node(Tree tree, List<Tree> parts) {

        private Expression read() {
            return switch (word(0)) {
                case "null" -> new Expression.Literal(Value.NOTHING);
                case "true" -> new Expression.Literal(Value.TRUE);
                case "false" -> new Expression.Literal(Value.FALSE);
                case "text" -> new Expression.Literal(new Value.Text(word(1)));
                case "number" -> new Expression.Literal(new Value.Number(part(1).decimal()));
                case "date" -> new Expression.Literal(new Value.Date(date()));
                case "duration" -> new Expression.Literal(new Value.Duration(period()));
                case "question" -> new Expression.Question(word(1));
                case "computed" -> new Expression.Computed(word(1));
                case "variable" -> new Expression.Variable(word(1));
                case "cell" -> new Expression.Cell(operand(2), word(1));
                case "today" -> new Expression.Today();
                case "list" -> new Expression.ListLiteral(parts.stream().skip(1).map(ExpressionJson::read).toList());
                case "not" -> new Expression.Not(operand(1));
                case "and" -> new Expression.And(operand(1), operand(2));
                case "or" -> new Expression.Or(operand(1), operand(2));
                case "if" -> new Expression.Conditional(operand(1), operand(2), operand(3));
                case "compare" -> new Expression.Compare(constant(Expression.Comparison.class), operand(2), operand(3));
                case "in" -> new Expression.In(operand(1), operand(2));
                case "arithmetic" -> new Expression.Arithmetic(constant(Expression.Operator.class), operand(2), operand(3));
                case "negate" -> new Expression.Negate(operand(1));
                case "answered" -> new Expression.Answered(operand(1));
                case "isUnknown" -> new Expression.IsUnknown(word(1));
                case "size" -> new Expression.Size(operand(1));
                case "textTest" -> new Expression.TextTest(constant(Expression.TextTestKind.class), operand(2), operand(3));
                case "durationIn" -> new Expression.DurationIn(constant(Expression.DurationUnit.class), operand(2));
                case "quantified" ->
                    new Expression.Quantified(constant(Expression.Quantifier.class), operand(3), word(2), operand(4));
                case "filter" -> new Expression.Filter(operand(2), word(1), operand(3));
                case "map" -> new Expression.MapEach(operand(2), word(1), operand(3));
                default -> throw tree.damaged();
            };
        }

        private Tree part(int index) {
            if (index >= parts.size()) {
                throw tree.damaged();
            }
            return parts.get(index);
        }

        private String word(int index) {
            return part(index).text();
        }

        private Expression operand(int index) {
            return ExpressionJson.read(part(index));
        }

        private <E extends Enum<E>> E constant(Class<E> type) {
            try {
                return Enum.valueOf(type, word(1));
            } catch (IllegalArgumentException e) {
                throw tree.damaged();
            }
        }

        private LocalDate date() {
            try {
                return LocalDate.parse(word(1));
            } catch (DateTimeException e) {
                throw tree.damaged();
            }
        }

        private Period period() {
            try {
                return Period.parse(word(1));
            } catch (DateTimeException e) {
                throw tree.damaged();
            }
        }
    }
}
