package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Value;

/**
 * One evaluation. Errors are null values, not exceptions: {@code &&} and {@code ||} absorb them all day long. It recurses as deep as the
 * expression does, which the compiler limits.
 */
final class ExpressionRun {
    private final Environment environment;
    private final Budget budget = new Budget();
    private final Operations operations = new Operations(budget);

    ExpressionRun(Environment environment) {
        this.environment = environment;
    }

    boolean exhausted() {
        return budget.exhausted();
    }

    /** The value, or null when it is an error or the budget is used up. */
    @Nullable Value value(Expression expression, @Nullable Frame frame) {
        if (!budget.take(1)) {
            return null;
        }
        return switch (expression) {
            case Expression.Literal(Value value) -> value;
            case Expression.Question(String id) -> environment.question(id);
            case Expression.Computed(String id) -> environment.computed(id);
            case Expression.Variable(String name) -> variable(name, frame);
            case Expression.Cell(Expression row, String column) -> cell(value(row, frame), column);
            case Expression.Today _ -> new Value.Date(environment.today());
            case Expression.ListLiteral(List<Expression> entries) -> list(entries, frame);
            case Expression.Not(Expression operand) -> not(value(operand, frame));
            case Expression.And(Expression left, Expression right) -> both(left, right, frame);
            case Expression.Or(Expression left, Expression right) -> either(left, right, frame);
            case Expression.Conditional c -> conditional(c, frame);
            case Expression.Quantified q -> quantified(q, frame);
            case Expression.Filter f -> filter(f, frame);
            case Expression.MapEach m -> mapEach(m, frame);
            case Expression.IsUnknown(String question) -> Value.of(environment.isUnknown(question));
            case Expression.Compare c -> pair(c.left(), c.right(), frame, (l, r) -> operations.compare(c.comparison(), l, r));
            case Expression.In in -> pair(in.element(), in.list(), frame, operations::in);
            case Expression.Arithmetic a ->
                pair(a.left(), a.right(), frame, (l, r) -> Operations.arithmetic(a.operator(), l, r));
            case Expression.TextTest t -> pair(t.text(), t.part(), frame, (l, r) -> operations.textTest(t.kind(), l, r));
            case Expression.Negate(Expression operand) -> single(operand, frame, Operations::negate);
            case Expression.Answered(Expression operand) -> single(operand, frame, v -> Value.of(Operations.answered(v)));
            case Expression.Size(Expression operand) -> single(operand, frame, operations::size);
            case Expression.DurationIn d -> single(d.duration(), frame, v -> Operations.durationIn(d.unit(), v));
        };
    }

    /** Whether it is true; an error is not. */
    boolean isTrue(Expression expression, @Nullable Frame frame) {
        return Value.TRUE.equals(value(expression, frame));
    }

    /** The entries of a macro's range, or null when it is an error. */
    @Nullable List<Value> entries(Expression range, @Nullable Frame frame) {
        Value value = value(range, frame);
        return value == null ? null : Operations.listOrNull(value);
    }

    private interface One {
        @Nullable Value of(Value operand);
    }

    private interface Two {
        @Nullable Value of(Value left, Value right);
    }

    private @Nullable Value single(Expression operand, @Nullable Frame frame, One operation) {
        Value value = value(operand, frame);
        return value == null ? null : operation.of(value);
    }

    private @Nullable Value pair(Expression left, Expression right, @Nullable Frame frame, Two operation) {
        Value l = value(left, frame);
        if (l == null) {
            return null;
        }
        Value r = value(right, frame);
        return r == null ? null : operation.of(l, r);
    }

    private @Nullable Value variable(String name, @Nullable Frame frame) {
        Frame bound = Frame.find(frame, name);
        if (bound != null) {
            return bound.value();
        }
        return name.equals(Interpreter.ROW) ? environment.row() : null;
    }

    private static @Nullable Value cell(@Nullable Value row, String column) {
        return row == null ? null : Operations.cell(row, column);
    }

    private @Nullable Value list(List<Expression> entries, @Nullable Frame frame) {
        List<Value> values = new ArrayList<>(entries.size());
        for (Expression entry : entries) {
            Value value = value(entry, frame);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Value.ListOf(values);
    }

    private static @Nullable Value not(@Nullable Value operand) {
        return operand instanceof Value.Bool(boolean b) ? Value.of(!b) : null;
    }

    private @Nullable Value both(Expression left, Expression right, @Nullable Frame frame) {
        Value l = value(left, frame);
        if (Value.FALSE.equals(l)) {
            return l;
        }
        Value r = value(right, frame);
        if (Value.FALSE.equals(r)) {
            return r;
        }
        return Value.TRUE.equals(l) && Value.TRUE.equals(r) ? Value.TRUE : null;
    }

    private @Nullable Value either(Expression left, Expression right, @Nullable Frame frame) {
        Value l = value(left, frame);
        if (Value.TRUE.equals(l)) {
            return l;
        }
        Value r = value(right, frame);
        if (Value.TRUE.equals(r)) {
            return r;
        }
        return Value.FALSE.equals(l) && Value.FALSE.equals(r) ? Value.FALSE : null;
    }

    private @Nullable Value conditional(Expression.Conditional c, @Nullable Frame frame) {
        return value(c.condition(), frame) instanceof Value.Bool(boolean condition)
                ? value(condition ? c.then() : c.otherwise(), frame)
                : null;
    }

    private @Nullable Value quantified(Expression.Quantified q, @Nullable Frame frame) {
        List<Value> entries = entries(q.range(), frame);
        if (entries == null) {
            return null;
        }
        boolean failed = false;
        int hits = 0;
        for (Value entry : entries) {
            Value v = value(q.condition(), new Frame(q.variable(), entry, null, frame));
            if (budget.exhausted()) {
                return null;
            }
            if (!(v instanceof Value.Bool(boolean truth))) {
                failed = true;
            } else if (q.quantifier() == Quantifier.ALL && !truth) {
                return Value.FALSE;
            } else if (q.quantifier() == Quantifier.EXISTS && truth) {
                return Value.TRUE;
            } else if (truth) {
                hits++;
            }
        }
        if (failed) {
            return null;
        }
        return switch (q.quantifier()) {
            case EXISTS -> Value.FALSE;
            case ALL -> Value.TRUE;
            case EXISTS_ONE -> Value.of(hits == 1);
        };
    }

    private @Nullable Value filter(Expression.Filter f, @Nullable Frame frame) {
        List<Value> entries = entries(f.range(), frame);
        if (entries == null) {
            return null;
        }
        List<Value> kept = new ArrayList<>();
        for (Value entry : entries) {
            if (!(value(f.condition(), new Frame(f.variable(), entry, null, frame)) instanceof Value.Bool(boolean keep))) {
                return null;
            }
            if (keep) {
                kept.add(entry);
            }
        }
        return new Value.ListOf(kept);
    }

    private @Nullable Value mapEach(Expression.MapEach m, @Nullable Frame frame) {
        List<Value> entries = entries(m.range(), frame);
        if (entries == null) {
            return null;
        }
        List<Value> results = new ArrayList<>(entries.size());
        for (Value entry : entries) {
            Value result = value(m.body(), new Frame(m.variable(), entry, null, frame));
            if (result == null) {
                return null;
            }
            results.add(result);
        }
        return new Value.ListOf(results);
    }
}
