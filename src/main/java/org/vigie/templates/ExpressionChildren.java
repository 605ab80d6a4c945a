package org.vigie.templates;

import java.util.List;
import org.vigie.domain.template.Expression;

/** Walks checked expressions. */
public final class ExpressionChildren {
    private ExpressionChildren() {}

    /** The direct operands. */
    public static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> List.of();
            case Expression.Question question -> List.of();
            case Expression.Computed computed -> List.of();
            case Expression.Variable variable -> List.of();
            case Expression.Today today -> List.of();
            case Expression.IsUnknown isUnknown -> List.of();
            case Expression.Cell(Expression row, String column) -> List.of(row);
            case Expression.ListLiteral(List<Expression> entries) -> entries;
            case Expression.Not(Expression operand) -> List.of(operand);
            case Expression.And(Expression left, Expression right) -> List.of(left, right);
            case Expression.Or(Expression left, Expression right) -> List.of(left, right);
            case Expression.Conditional(Expression condition, Expression then, Expression otherwise) ->
                List.of(condition, then, otherwise);
            case Expression.Compare compare -> List.of(compare.left(), compare.right());
            case Expression.In(Expression element, Expression list) -> List.of(element, list);
            case Expression.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Expression.Negate(Expression operand) -> List.of(operand);
            case Expression.Answered(Expression operand) -> List.of(operand);
            case Expression.Size(Expression operand) -> List.of(operand);
            case Expression.TextTest test -> List.of(test.text(), test.part());
            case Expression.DurationIn duration -> List.of(duration.duration());
            case Expression.Quantified quantified -> List.of(quantified.range(), quantified.condition());
            case Expression.Filter filter -> List.of(filter.range(), filter.condition());
            case Expression.MapEach map -> List.of(map.range(), map.body());
        };
    }
}
