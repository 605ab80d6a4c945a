package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Value;

/** Short names to write expression trees with. */
final class Trees {
    static final Expression TRUE = new Expression.Literal(Value.TRUE);
    static final Expression FALSE = new Expression.Literal(Value.FALSE);
    static final Expression NOTHING = new Expression.Literal(Value.NOTHING);

    private Trees() {}

    static Expression q(String id) {
        return new Expression.Question(id);
    }

    static Expression text(String text) {
        return new Expression.Literal(new Value.Text(text));
    }

    static Expression number(String number) {
        return new Expression.Literal(new Value.Number(new BigDecimal(number)));
    }

    static Expression literal(Value value) {
        return new Expression.Literal(value);
    }

    static Expression not(Expression operand) {
        return new Expression.Not(operand);
    }

    static Expression and(Expression left, Expression right) {
        return new Expression.And(left, right);
    }

    static Expression or(Expression left, Expression right) {
        return new Expression.Or(left, right);
    }

    static Expression is(String question, String text) {
        return compare(q(question), Comparison.EQUAL, text(text));
    }

    static Expression compare(Expression left, Comparison comparison, Expression right) {
        return new Expression.Compare(comparison, left, right);
    }

    static Expression plus(Expression left, Expression right) {
        return new Expression.Arithmetic(Expression.Operator.PLUS, left, right);
    }

    static Expression oneIf(Expression condition) {
        return new Expression.Conditional(condition, number("1"), number("0"));
    }

    static Expression in(Expression element, Expression list) {
        return new Expression.In(element, list);
    }

    static Expression listOf(Expression... entries) {
        return new Expression.ListLiteral(Arrays.asList(entries));
    }

    static Expression cell(String variable, String column) {
        return new Expression.Cell(new Expression.Variable(variable), column);
    }

    static Expression quantified(Quantifier quantifier, Expression range, String variable, Expression condition) {
        return new Expression.Quantified(quantifier, range, variable, condition);
    }

    static Expression exists(Expression range, String variable, Expression condition) {
        return quantified(Quantifier.EXISTS, range, variable, condition);
    }

    static Expression filter(Expression range, String variable, Expression condition) {
        return new Expression.Filter(range, variable, condition);
    }

    static Cause cause(String question, String... rows) {
        return new Cause(question, List.of(rows));
    }
}
