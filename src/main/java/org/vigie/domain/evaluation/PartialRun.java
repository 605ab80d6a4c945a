package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Outcome.Known;
import org.vigie.domain.evaluation.Outcome.Open;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Value;

/**
 * One evaluation while answers are missing (decision 8). It settles only what comes out the same for every answer, including those
 * that make some part an error; where it can't tell, the outcome stays open.
 */
final class PartialRun {
    private final Environment environment;
    private final Predicate<String> isMissing;
    private final Function<String, @Nullable Expression> formulas;
    private final Budget budget = new Budget();
    private final Operations operations = new Operations(budget);
    private final Map<String, Outcome> computed = new HashMap<>();

    PartialRun(Environment environment, Predicate<String> isMissing, Function<String, @Nullable Expression> formulas) {
        this.environment = environment;
        this.isMissing = isMissing;
        this.formulas = formulas;
    }

    Partial truth(Expression expression) {
        Outcome outcome = of(expression, null);
        if (outcome instanceof Open open && !budget.exhausted()) {
            return new Partial(Truth.UNDETERMINED, open.missing());
        }
        return new Partial(outcome.equals(Outcome.TRUE) && !budget.exhausted() ? Truth.TRUE : Truth.FALSE, Set.of());
    }

    private Outcome of(Expression expression, @Nullable Frame frame) {
        if (!budget.take(1)) {
            return Outcome.FAILED;
        }
        return switch (expression) {
            case Expression.Literal(Value value) -> new Known(value);
            case Expression.Question(String id) -> ask(id, false);
            case Expression.IsUnknown(String id) -> ask(id, true);
            case Expression.Computed(String id) -> computed(id);
            case Expression.Variable(String name) -> variable(name, frame);
            case Expression.Cell c -> single(of(c.row(), frame), true, row -> Operations.cell(row, c.column()));
            case Expression.Today _ -> new Known(new Value.Date(environment.today()));
            case Expression.ListLiteral(List<Expression> entries) ->
                list(entries.stream().map(e -> of(e, frame)).toList());
            case Expression.Not(Expression operand) -> single(of(operand, frame), false, PartialRun::not);
            case Expression.And(Expression left, Expression right) -> junction(Outcome.FALSE, of(left, frame), of(right, frame));
            case Expression.Or(Expression left, Expression right) -> junction(Outcome.TRUE, of(left, frame), of(right, frame));
            case Expression.Conditional c -> conditional(c, frame);
            case Expression.Compare c -> compare(c.comparison(), of(c.left(), frame), of(c.right(), frame));
            case Expression.In in -> pair(of(in.element(), frame), of(in.list(), frame), false, operations::in);
            case Expression.Arithmetic a -> arithmetic(a.operator(), of(a.left(), frame), of(a.right(), frame));
            case Expression.Negate(Expression operand) ->
                arithmetic(Expression.Operator.MINUS, new Known(Operations.count(0)), of(operand, frame));
            case Expression.Answered(Expression operand) -> answered(of(operand, frame));
            case Expression.Size(Expression operand) -> size(of(operand, frame));
            case Expression.TextTest t ->
                pair(of(t.text(), frame), of(t.part(), frame), true, (l, r) -> operations.textTest(t.kind(), l, r));
            case Expression.DurationIn d -> single(of(d.duration(), frame), true, v -> Operations.durationIn(d.unit(), v));
            case Expression.Quantified q -> quantified(q, frame);
            case Expression.Filter f -> filter(f, frame);
            case Expression.MapEach m -> mapEach(m, frame);
        };
    }

    /** A rule that asks whether an answer is unknown is settled by the word that it is, though that leaves the answer itself missing. */
    private Outcome ask(String question, boolean state) {
        boolean saidUnknown = state && environment.isUnknown(question);
        if (!saidUnknown && isMissing.test(question)) {
            return new Open(Set.of(question), false, null);
        }
        return new Known(state ? Value.of(environment.isUnknown(question)) : environment.question(question));
    }

    /** As the environment gives it: an error becomes nothing. Marked as failed meanwhile, so that a circle ends. */
    private Outcome computed(String id) {
        Outcome known = computed.get(id);
        if (known != null) {
            return known;
        }
        Expression formula = formulas.apply(id);
        computed.put(id, Outcome.FAILED);
        Outcome outcome =
                switch (formula == null ? new Known(environment.computed(id)) : of(formula, null)) {
                    case Known value -> value;
                    case Outcome.Failed _ -> new Known(Value.NOTHING);
                    case Open open -> open.mayFail() ? new Open(open.missing(), true, null) : open;
                };
        computed.put(id, outcome);
        return outcome;
    }

    private Outcome variable(String name, @Nullable Frame frame) {
        Frame bound = Frame.find(frame, name);
        return Outcome.ofNullable(
                bound != null ? bound.value() : name.equals(Interpreter.ROW) ? environment.row() : null);
    }

    private interface One {
        @Nullable Value of(Value operand);
    }

    private interface Two {
        @Nullable Value of(Value left, Value right);
    }

    /** {@code mayFail}: whether the operation can be an error although its operands are none. */
    private static Outcome single(Outcome operand, boolean mayFail, One operation) {
        return switch (operand) {
            case Known(Value value) -> Outcome.ofNullable(operation.of(value));
            case Outcome.Failed failed -> failed;
            case Open open -> Open.of(List.of(open), mayFail, null);
        };
    }

    private static Outcome pair(Outcome left, Outcome right, boolean mayFail, Two operation) {
        if (left instanceof Known(Value l) && right instanceof Known(Value r)) {
            return Outcome.ofNullable(operation.of(l, r));
        }
        return left instanceof Outcome.Failed || right instanceof Outcome.Failed
                ? Outcome.FAILED
                : Open.of(List.of(left, right), mayFail, null);
    }

    private static Outcome list(List<Outcome> entries) {
        List<Value> values = new ArrayList<>(entries.size());
        for (Outcome entry : entries) {
            switch (entry) {
                case Known(Value value) -> values.add(value);
                case Outcome.Failed failed -> {
                    return failed;
                }
                case Open _ -> {}
            }
        }
        return values.size() == entries.size()
                ? new Known(new Value.ListOf(values))
                : Open.of(entries, false, Bounds.between(entries.size(), entries.size()));
    }

    private static @Nullable Value not(Value operand) {
        return operand instanceof Value.Bool(boolean b) ? Value.of(!b) : null;
    }

    /** {@code decisive} is the outcome that a single operand brings about, whatever the other is. */
    private static Outcome junction(Outcome decisive, Outcome left, Outcome right) {
        if (left.equals(decisive) || right.equals(decisive)) {
            return decisive;
        }
        if (Outcome.open(left) || Outcome.open(right)) {
            return Open.of(List.of(left, right), Outcome.mayFail(left) || Outcome.mayFail(right), null);
        }
        Outcome other = decisive.equals(Outcome.TRUE) ? Outcome.FALSE : Outcome.TRUE;
        return left.equals(other) && right.equals(other) ? other : Outcome.FAILED;
    }

    private Outcome conditional(Expression.Conditional c, @Nullable Frame frame) {
        return switch (of(c.condition(), frame)) {
            case Known(Value.Bool(boolean condition)) -> of(condition ? c.then() : c.otherwise(), frame);
            case Known _, Outcome.Failed _ -> Outcome.FAILED;
            case Open condition -> either(condition, of(c.then(), frame), of(c.otherwise(), frame));
        };
    }

    private static Outcome either(Open condition, Outcome then, Outcome otherwise) {
        if (!condition.mayFail() && then instanceof Known && then.equals(otherwise)) {
            return then;
        }
        boolean mayFail = Outcome.mayFail(then) || Outcome.mayFail(otherwise);
        Bounds bounds = Bounds.around(Outcome.numberBounds(then), Outcome.numberBounds(otherwise));
        return Open.of(List.of(condition, then, otherwise), mayFail, bounds);
    }

    private Outcome compare(Expression.Comparison comparison, Outcome left, Outcome right) {
        if (!Outcome.open(left) && !Outcome.open(right)) {
            return pair(left, right, false, (l, r) -> operations.compare(comparison, l, r));
        }
        Bounds l = Outcome.numberBounds(left);
        Bounds r = Outcome.numberBounds(right);
        if (l == null || r == null) {
            boolean total = comparison == Expression.Comparison.EQUAL || comparison == Expression.Comparison.NOT_EQUAL;
            return pair(left, right, !total, (_, _) -> null);
        }
        boolean mayFail = Outcome.mayFail(left) || Outcome.mayFail(right);
        Boolean settled = mayFail ? null : Bounds.compare(comparison, l, r);
        return settled == null ? pair(left, right, false, (_, _) -> null) : Outcome.of(settled);
    }

    private static Outcome arithmetic(Expression.Operator operator, Outcome left, Outcome right) {
        Outcome plain = pair(left, right, true, (l, r) -> Operations.arithmetic(operator, l, r));
        Bounds l = Outcome.numberBounds(left);
        Bounds r = Outcome.numberBounds(right);
        if (!(plain instanceof Open open) || l == null || r == null) {
            return plain;
        }
        Bounds bounds = Bounds.calculate(operator, l, r);
        return bounds == null ? open : new Open(open.missing(), Outcome.mayFail(left) || Outcome.mayFail(right), bounds);
    }

    private static Outcome answered(Outcome operand) {
        Bounds bounds = operand instanceof Open open && !open.mayFail() ? open.bounds() : null;
        if (bounds != null && bounds.atLeast(1)) {
            return Outcome.TRUE;
        }
        return single(operand, false, v -> Value.of(Operations.answered(v)));
    }

    private Outcome size(Outcome operand) {
        if (operand instanceof Open open) {
            Bounds bounds = open.bounds();
            return new Open(open.missing(), open.mayFail(), bounds == null ? Bounds.NOT_NEGATIVE : bounds);
        }
        return single(operand, false, operations::size);
    }

    /** What the body comes to for each entry, or null when the range is not a known list. */
    private @Nullable List<Outcome> each(Outcome range, String variable, Expression body, @Nullable Frame frame) {
        List<Value> entries = range instanceof Known(Value value) ? Operations.listOrNull(value) : null;
        if (entries == null) {
            return null;
        }
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        for (Value entry : entries) {
            if (budget.exhausted()) {
                return List.of(Outcome.FAILED);
            }
            outcomes.add(of(body, new Frame(variable, entry, null, frame)));
        }
        return outcomes;
    }

    private static Outcome overUnknownRange(Outcome range) {
        return range instanceof Open open ? new Open(open.missing(), true, null) : Outcome.FAILED;
    }

    private Outcome quantified(Expression.Quantified q, @Nullable Frame frame) {
        Outcome range = of(q.range(), frame);
        List<Outcome> each = each(range, q.variable(), q.condition(), frame);
        if (each == null) {
            return overUnknownRange(range);
        }
        if (q.quantifier() == Quantifier.EXISTS_ONE) {
            return exactlyOne(each);
        }
        Outcome decisive = Outcome.of(q.quantifier() == Quantifier.EXISTS);
        if (each.contains(decisive)) {
            return decisive;
        }
        if (each.stream().anyMatch(Outcome::open)) {
            return Open.of(each, each.contains(Outcome.FAILED), null);
        }
        return each.contains(Outcome.FAILED) ? Outcome.FAILED : Outcome.of(q.quantifier() == Quantifier.ALL);
    }

    private static Outcome exactlyOne(List<Outcome> each) {
        if (each.contains(Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        long hits = each.stream().filter(Outcome.TRUE::equals).count();
        return each.stream().anyMatch(Outcome::open) ? Open.of(each, false, null) : Outcome.of(hits == 1);
    }

    private Outcome filter(Expression.Filter f, @Nullable Frame frame) {
        Outcome range = of(f.range(), frame);
        List<Outcome> each = each(range, f.variable(), f.condition(), frame);
        if (each == null || !(range instanceof Known(Value list))) {
            return overUnknownRange(range);
        }
        if (each.contains(Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        List<Value> entries = Operations.listOrNull(list);
        List<Value> kept = new ArrayList<>();
        for (int i = 0; entries != null && i < each.size(); i++) {
            if (each.get(i).equals(Outcome.TRUE)) {
                kept.add(entries.get(i));
            }
        }
        long open = each.stream().filter(Outcome::open).count();
        return open == 0 ? new Known(new Value.ListOf(kept)) : Open.of(each, false, Bounds.between(kept.size(), kept.size() + open));
    }

    private Outcome mapEach(Expression.MapEach m, @Nullable Frame frame) {
        Outcome range = of(m.range(), frame);
        List<Outcome> each = each(range, m.variable(), m.body(), frame);
        return each == null ? overUnknownRange(range) : list(each);
    }
}
