package org.vigie.templates;

import java.util.function.Consumer;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Value;

/** Walks through expression trees. */
final class Trees {
    private Trees() {}

    static void walk(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        ExpressionChildren.of(expression).forEach(child -> walk(child, visitor));
    }

    static boolean contains(Expression expression, Expression part) {
        return expression.equals(part) || ExpressionChildren.of(expression).stream().anyMatch(child -> contains(child, part));
    }

    static boolean isNothing(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value().equals(Value.NOTHING);
    }
}
