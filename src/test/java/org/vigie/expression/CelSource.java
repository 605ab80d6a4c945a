package org.vigie.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.DurationUnit;
import org.vigie.domain.template.Expression.Operator;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Expression.TextTestKind;
import org.vigie.domain.template.Value;

/** Writes a tree as its author would have, with more parentheses. */
final class CelSource {
    private CelSource() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Literal(Value value) -> literal(value);
            case Expression.Question(String id) -> id;
            case Expression.Computed(String id) -> id;
            case Expression.Variable(String name) -> name;
            case Expression.Cell(Expression row, String column) -> of(row) + "." + column;
            case Expression.Today() -> "today";
            case Expression.ListLiteral(List<Expression> entries) ->
                entries.stream().map(CelSource::of).collect(Collectors.joining(", ", "[", "]"));
            case Expression.Not(Expression operand) -> "!" + in(operand);
            case Expression.And(Expression left, Expression right) -> in(left) + " && " + in(right);
            case Expression.Or(Expression left, Expression right) -> in(left) + " || " + in(right);
            case Expression.Conditional(Expression condition, Expression then, Expression otherwise) ->
                in(condition) + " ? " + in(then) + " : " + in(otherwise);
            case Expression.Compare(Comparison comparison, Expression left, Expression right) ->
                in(left) + " " + sign(comparison) + " " + in(right);
            case Expression.In(Expression element, Expression list) -> in(element) + " in " + in(list);
            case Expression.Arithmetic(Operator operator, Expression left, Expression right) ->
                in(left) + " " + sign(operator) + " " + in(right);
            case Expression.Negate(Expression operand) -> "-" + in(operand);
            case Expression.Answered(Expression operand) -> "answered(" + of(operand) + ")";
            case Expression.IsUnknown(String question) -> "isUnknown(" + question + ")";
            case Expression.Size(Expression operand) -> "size(" + of(operand) + ")";
            case Expression.TextTest(TextTestKind kind, Expression text, Expression part) ->
                of(text) + (kind == TextTestKind.CONTAINS ? ".contains(" : ".startsWith(") + of(part) + ")";
            case Expression.DurationIn(DurationUnit unit, Expression duration) ->
                (unit == DurationUnit.MONTHS ? "months(" : "days(") + of(duration) + ")";
            case Expression.Quantified(Quantifier quantifier, Expression range, String variable, Expression condition) ->
                macro(range, quantifier.name().toLowerCase(Locale.ROOT), variable, condition);
            case Expression.Filter(Expression range, String variable, Expression condition) ->
                macro(range, "filter", variable, condition);
            case Expression.MapEach(Expression range, String variable, Expression body) -> macro(range, "map", variable, body);
        };
    }

    private static String in(Expression operand) {
        return switch (operand) {
            case Expression.Literal _, Expression.Question _, Expression.Variable _, Expression.Cell _ -> of(operand);
            default -> "(" + of(operand) + ")";
        };
    }

    private static String macro(Expression range, String name, String variable, Expression body) {
        return of(range) + "." + name + "(" + variable + ", " + of(body) + ")";
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Nothing() -> "null";
            case Value.Bool(boolean bool) -> String.valueOf(bool);
            case Value.Text(String text) -> "'" + text + "'";
            case Value.Number(BigDecimal number) -> number.toPlainString();
            case Value.Date(LocalDate date) -> "date('" + date + "')";
            case Value.Duration _, Value.ListOf _, Value.Row _ -> throw new IllegalArgumentException("no literal: " + value);
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDE -> "/";
        };
    }
}
