package org.vigie.domain.evaluation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Frame.Source;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Value;

/**
 * Names what made a condition true (decision 4).
 *
 * <ul>
 *   <li>{@code a || b}: those operands that are true; when false, both. {@code a && b}: both; when false, those that are false.
 *   <li>{@code !a}: what made {@code a} false.
 *   <li>{@code c ? a : b}: what made {@code c} what it is, and the branch taken.
 *   <li>{@code t.exists(r, …)}: the rows for which it is true and what made it true for them; when false, the table as a whole: no
 *       row is to blame for a row that is not there. {@code t.all(r, …)}: the mirror image. {@code exists_one}: the matching rows.
 *   <li>Comparisons, {@code in}, {@code answered}, text tests: the answers that they read, given or not: {@code !answered(x)} is
 *       because of {@code x}, {@code x == null} too.
 *   <li>{@code sum >= n}: only the addends above zero; {@code size(t.filter(r, …)) >= n}: only the rows kept. "At most" reads all.
 *   <li>A computed value: its id. {@code row}: {@link Interpreter#ROW} with the row's id.
 * </ul>
 *
 * <p>Each method expects an expression that is no error. Beyond the budget of the run it names no further causes.
 */
final class Explainer {
    private final ExpressionRun run;
    private final Map<String, Set<String>> causes = new LinkedHashMap<>();

    Explainer(ExpressionRun run) {
        this.run = run;
    }

    List<Cause> causes() {
        return causes.entrySet().stream()
                .map(e -> new Cause(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    void value(Expression expression) {
        if (run.value(expression, null) != null) {
            reads(expression, Pull.UP, null);
        }
    }

    /** Which way a value is to be explained: what makes it large, or everything. */
    private enum Pull {
        UP,
        ANY
    }

    /** Explains a boolean expression that came out as {@code outcome}. */
    private void truth(Expression expression, boolean outcome, @Nullable Frame frame) {
        switch (expression) {
            case Expression.Not(Expression operand) -> truth(operand, !outcome, frame);
            case Expression.And(Expression left, Expression right) -> junction(left, right, false, outcome, frame);
            case Expression.Or(Expression left, Expression right) -> junction(left, right, true, outcome, frame);
            case Expression.Quantified q -> quantified(q, outcome, frame);
            case Expression.Compare c -> compare(c, outcome, frame);
            case Expression.Answered(Expression operand) -> reads(operand, outcome ? Pull.UP : Pull.ANY, frame);
            case Expression.In(Expression element, Expression list) -> {
                reads(element, Pull.ANY, frame);
                reads(list, Pull.ANY, frame);
            }
            case Expression.TextTest t -> {
                reads(t.text(), Pull.ANY, frame);
                reads(t.part(), Pull.ANY, frame);
            }
            case Expression.Conditional c -> {
                boolean condition = run.isTrue(c.condition(), frame);
                truth(c.condition(), condition, frame);
                truth(condition ? c.then() : c.otherwise(), outcome, frame);
            }
            case Expression.IsUnknown(String question) -> add(question);
            case Expression.Literal _,
                    Expression.Question _,
                    Expression.Computed _,
                    Expression.Variable _,
                    Expression.Cell _,
                    Expression.Today _,
                    Expression.ListLiteral _,
                    Expression.Arithmetic _,
                    Expression.Negate _,
                    Expression.Size _,
                    Expression.DurationIn _,
                    Expression.Filter _,
                    Expression.MapEach _ -> reads(expression, Pull.ANY, frame);
        }
    }

    /** {@code decisive} is the outcome that a single operand can bring about. */
    private void junction(Expression left, Expression right, boolean decisive, boolean outcome, @Nullable Frame frame) {
        for (Expression operand : List.of(left, right)) {
            if (Value.of(outcome).equals(run.value(operand, frame)) || outcome != decisive) {
                truth(operand, outcome, frame);
            }
        }
    }

    private void compare(Expression.Compare c, boolean outcome, @Nullable Frame frame) {
        Pull left = Pull.ANY;
        Pull right = Pull.ANY;
        switch (c.comparison()) {
            case GREATER, GREATER_OR_EQUAL -> {
                left = outcome ? Pull.UP : Pull.ANY;
                right = outcome ? Pull.ANY : Pull.UP;
            }
            case LESS, LESS_OR_EQUAL -> {
                left = outcome ? Pull.ANY : Pull.UP;
                right = outcome ? Pull.UP : Pull.ANY;
            }
            case EQUAL, NOT_EQUAL -> {}
        }
        reads(c.left(), left, frame);
        reads(c.right(), right, frame);
    }

    /** Explains a value by what it reads. */
    private void reads(Expression expression, Pull pull, @Nullable Frame frame) {
        switch (expression) {
            case Expression.Literal _, Expression.Today _ -> {}
            case Expression.Question(String id) -> add(id);
            case Expression.Computed(String id) -> add(id);
            case Expression.Variable(String name) -> variable(name, frame);
            case Expression.Cell(Expression row, String _) -> reads(row, Pull.ANY, frame);
            case Expression.ListLiteral(List<Expression> entries) -> entries.forEach(e -> reads(e, pull, frame));
            case Expression.Conditional c -> {
                boolean condition = run.isTrue(c.condition(), frame);
                truth(c.condition(), condition, frame);
                reads(condition ? c.then() : c.otherwise(), pull, frame);
            }
            case Expression.Arithmetic a -> arithmetic(a, pull, frame);
            case Expression.Negate(Expression operand) -> reads(operand, Pull.ANY, frame);
            case Expression.Size(Expression operand) -> reads(operand, pull, frame);
            case Expression.DurationIn d -> reads(d.duration(), pull, frame);
            case Expression.Filter f -> filter(f, pull, frame);
            case Expression.MapEach m -> {
                reads(m.range(), pull, frame);
                each(m.range(), m.variable(), false, frame, inner -> reads(m.body(), pull, inner));
            }
            case Expression.Not _,
                    Expression.And _,
                    Expression.Or _,
                    Expression.Compare _,
                    Expression.In _,
                    Expression.Answered _,
                    Expression.IsUnknown _,
                    Expression.TextTest _,
                    Expression.Quantified _ -> {
                if (run.value(expression, frame) instanceof Value.Bool(boolean outcome)) {
                    truth(expression, outcome, frame);
                }
            }
        }
    }

    private void arithmetic(Expression.Arithmetic a, Pull pull, @Nullable Frame frame) {
        boolean upward = pull == Pull.UP && a.operator() == Expression.Operator.PLUS;
        boolean left = upward && adds(a.left(), frame);
        boolean right = upward && adds(a.right(), frame);
        if (left || !right) {
            reads(a.left(), upward || a.operator() == Expression.Operator.MINUS ? pull : Pull.ANY, frame);
        }
        if (right || !left) {
            reads(a.right(), upward ? pull : Pull.ANY, frame);
        }
    }

    private boolean adds(Expression addend, @Nullable Frame frame) {
        return !(run.value(addend, frame) instanceof Value.Number n) || n.value().signum() > 0;
    }

    private void quantified(Expression.Quantified q, boolean outcome, @Nullable Frame frame) {
        boolean match = q.quantifier() != Quantifier.ALL;
        boolean rowsDid =
                switch (q.quantifier()) {
                    case EXISTS -> outcome;
                    case ALL -> !outcome;
                    case EXISTS_ONE -> outcome || run.isTrue(existsOf(q), frame);
                };
        if (rowsDid) {
            rows(q.range(), q.variable(), q.condition(), match, frame);
        } else {
            whole(q.range(), q.variable(), q.condition(), frame);
        }
    }

    private static Expression existsOf(Expression.Quantified q) {
        return new Expression.Quantified(Quantifier.EXISTS, q.range(), q.variable(), q.condition());
    }

    private void filter(Expression.Filter f, Pull pull, @Nullable Frame frame) {
        boolean somethingKept = run.value(f, frame) instanceof Value.ListOf(List<Value> kept) && !kept.isEmpty();
        if (pull == Pull.UP && somethingKept) {
            rows(f.range(), f.variable(), f.condition(), true, frame);
        } else {
            whole(f.range(), f.variable(), f.condition(), frame);
        }
    }

    /** The entries for which the condition came out so, and why. */
    private void rows(Expression range, String variable, Expression condition, boolean match, @Nullable Frame frame) {
        if (sourceOf(range) == null) {
            reads(range, Pull.ANY, frame);
        }
        each(range, variable, true, frame, inner -> {
            if (Value.of(match).equals(run.value(condition, inner))) {
                add(inner.value(), inner.source());
                member(range, inner);
                truth(condition, match, inner);
            }
        });
    }

    /** The range as a whole, and what else the condition read. */
    private void whole(Expression range, String variable, Expression condition, @Nullable Frame frame) {
        reads(range, Pull.ANY, frame);
        each(range, variable, false, frame, inner -> {
            if (run.value(condition, inner) instanceof Value.Bool(boolean outcome)) {
                truth(condition, outcome, inner);
            }
        });
    }

    /** Why an entry is in a filtered range. */
    private void member(Expression range, Frame entry) {
        if (range instanceof Expression.Filter f) {
            member(f.range(), entry);
            truth(f.condition(), true, new Frame(f.variable(), entry.value(), entry.source(), entry.outer()));
        }
    }

    private void each(Expression range, String variable, boolean byRow, @Nullable Frame frame, Consumer<Frame> visitor) {
        List<Value> entries = run.entries(range, frame);
        if (entries == null) {
            return;
        }
        String question = sourceOf(range);
        Source source = question == null ? null : new Source(question, byRow);
        for (Value entry : entries) {
            if (run.exhausted()) {
                return;
            }
            visitor.accept(new Frame(variable, entry, source, frame));
        }
    }

    /** The question or computed value whose rows a range holds, or null when it is made of something else. */
    private static @Nullable String sourceOf(Expression range) {
        if (range instanceof Expression.Question(String id)) {
            return id;
        }
        if (range instanceof Expression.Computed(String id)) {
            return id;
        }
        return range instanceof Expression.Filter f ? sourceOf(f.range()) : null;
    }

    private void variable(String name, @Nullable Frame frame) {
        Frame bound = Frame.find(frame, name);
        if (bound != null) {
            add(bound.value(), bound.source());
            return;
        }
        Value row = run.value(new Expression.Variable(name), frame);
        if (row != null) {
            add(row, new Source(name, true));
        }
    }

    private void add(Value entry, @Nullable Source source) {
        if (source == null) {
            return;
        }
        add(source.question());
        if (source.byRow() && entry instanceof Value.Row(String id, Map<String, Value> _)) {
            causes.computeIfAbsent(source.question(), _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private void add(String question) {
        causes.putIfAbsent(question, new LinkedHashSet<>());
    }
}
