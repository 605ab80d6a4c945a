package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;

class InterpreterPropertiesTest {

    /** The same with the operands of every {@code &&} and {@code ||} outside macros in the other order. */
    private static Expression swapped(Expression e) {
        return switch (e) {
            case Expression.And(Expression l, Expression r) -> new Expression.And(swapped(r), swapped(l));
            case Expression.Or(Expression l, Expression r) -> new Expression.Or(swapped(r), swapped(l));
            case Expression.Not(Expression o) -> new Expression.Not(swapped(o));
            case Expression.Conditional c ->
                new Expression.Conditional(swapped(c.condition()), swapped(c.then()), swapped(c.otherwise()));
            case Expression.Quantified q ->
                new Expression.Quantified(q.quantifier(), q.range(), q.variable(), swapped(q.condition()));
            default -> e;
        };
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void the_order_of_operands_never_matters(@ForAll long seed) {
        ExpressionGenerator generator = new ExpressionGenerator(new Random(seed), false);
        Expression expression = generator.condition(5);
        Answers answers = ExpressionGenerator.environment(generator.answers());
        assertThat(Interpreter.value(swapped(expression), answers)).isEqualTo(Interpreter.value(expression, answers));
        Partial partial = Interpreter.partial(expression, answers, "c.a"::equals, _ -> null);
        assertThat(Interpreter.partial(swapped(expression), answers, "c.a"::equals, _ -> null)).isEqualTo(partial);
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void an_explanation_agrees_with_what_holds(@ForAll long seed) {
        ExpressionGenerator generator = new ExpressionGenerator(new Random(seed), false);
        Expression expression = generator.condition(5);
        Map<String, Value> given = generator.answers();
        Answers answers = ExpressionGenerator.environment(given);
        Explanation explanation = Interpreter.explain(expression, answers);
        assertThat(explanation.holds()).isEqualTo(Interpreter.holds(expression, answers));
        for (Cause cause : explanation.causes()) {
            assertThat(given).containsKey(cause.question());
            assertThat(rowIds(given.get(cause.question()))).containsAll(cause.rows());
        }
    }

    private static Set<String> rowIds(Value table) {
        Set<String> ids = new HashSet<>();
        if (table instanceof Value.ListOf(List<Value> rows)) {
            for (Value row : rows) {
                if (row instanceof Value.Row(String id, Map<String, Value> _)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** Causes suffice: a condition that is never an error holds whatever is answered elsewhere. */
    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void a_condition_still_holds_when_everything_but_its_causes_changes(@ForAll long seed) {
        ExpressionGenerator generator = new ExpressionGenerator(new Random(seed), true);
        Expression expression = generator.condition(5);
        Map<String, Value> given = generator.answers();
        Explanation explanation = Interpreter.explain(expression, ExpressionGenerator.environment(given));
        if (!explanation.holds()) {
            return;
        }
        Set<String> causes = new HashSet<>();
        explanation.causes().forEach(c -> causes.add(c.question()));
        for (int i = 0; i < 5; i++) {
            Map<String, Value> changed = generator.answers();
            changed.replaceAll((id, value) -> causes.contains(id) ? given.get(id) : value);
            assertThat(Interpreter.holds(expression, ExpressionGenerator.environment(changed)))
                    .as("%s because of %s, now %s", expression, causes, changed)
                    .isTrue();
        }
    }

    private static final Map<String, Expression> FORMULAS = Map.of(
            "k.count", Trees.plus(Trees.oneIf(Trees.is("c.a", "yes")), Trees.oneIf(Trees.is("c.b", "yes"))),
            "k.maybe", Trees.plus(Trees.q("n.a"), Trees.number("1")));

    /** Answers in which computed values follow from the rest, and the missing questions must not be read. */
    private record Completion(Answers answers, Set<String> forbidden) implements Environment {
        @Override
        public Value question(String id) {
            assertThat(forbidden).doesNotContain(id);
            return answers.question(id);
        }

        @Override
        public boolean isUnknown(String questionId) {
            return answers.isUnknown(questionId);
        }

        @Override
        public Value computed(String id) {
            return Interpreter.value(FORMULAS.get(id), this).orElse(Value.NOTHING);
        }

        @Override
        public LocalDate today() {
            return answers.today();
        }

        @Override
        public @Nullable Value row() {
            return answers.row();
        }
    }

    private static Expression withComputed(Expression condition, Random random) {
        Expression.Comparison comparison = Expression.Comparison.values()[random.nextInt(6)];
        Expression computed = new Expression.Computed(random.nextBoolean() ? "k.count" : "k.maybe");
        Expression compared = Trees.compare(computed, comparison, Trees.number(String.valueOf(random.nextInt(3))));
        return random.nextBoolean() ? Trees.and(condition, compared) : Trees.or(compared, condition);
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void what_is_settled_comes_out_so_for_every_completion(@ForAll long seed, @ForAll boolean total) {
        Random random = new Random(seed);
        ExpressionGenerator generator = new ExpressionGenerator(random, total);
        Expression expression = generator.condition(4);
        if (random.nextInt(3) == 0) {
            expression = withComputed(expression, random);
        }
        Map<String, Value> given = generator.answers();
        Set<String> missing = new HashSet<>();
        given.keySet().stream().filter(_ -> random.nextInt(3) == 0).forEach(missing::add);
        Partial partial =
                Interpreter.partial(expression, new Completion(ExpressionGenerator.environment(given), missing), missing::contains, FORMULAS::get);
        if (partial.truth() == Truth.UNDETERMINED) {
            assertThat(missing).containsAll(partial.missing());
            assertThat(partial.missing()).isNotEmpty();
            return;
        }
        for (Map<String, Value> completion : completions(given, missing, generator)) {
            Answers answers = ExpressionGenerator.environment(completion);
            assertThat(Interpreter.holds(expression, new Completion(answers, Set.of())))
                    .as("%s with %s", expression, completion)
                    .isEqualTo(partial.truth() == Truth.TRUE);
        }
    }

    /** Every combination for texts and numbers that are missing, some for the rest. */
    private static List<Map<String, Value>> completions(Map<String, Value> given, Set<String> missing, ExpressionGenerator generator) {
        List<Map<String, Value>> all = new ArrayList<>(List.of(given));
        for (String id : missing) {
            List<Map<String, Value>> more = new ArrayList<>();
            for (Map<String, Value> so : all.subList(0, Math.min(all.size(), 200))) {
                for (Value value : domain(id, generator)) {
                    Map<String, Value> completed = new HashMap<>(so);
                    completed.put(id, value);
                    more.add(completed);
                }
            }
            all = more;
        }
        return all;
    }

    private static List<Value> domain(String id, ExpressionGenerator generator) {
        List<Value> values = new ArrayList<>();
        if (ExpressionGenerator.TEXTS.contains(id)) {
            ExpressionGenerator.OPTIONS.forEach(o -> values.add(new Value.Text(o)));
            values.add(Value.NOTHING);
        } else if (ExpressionGenerator.NUMBERS.contains(id)) {
            values.addAll(List.of(Answers.number(0), Answers.number(1), Answers.number(3), Value.NOTHING));
        } else {
            for (int i = 0; i < 4; i++) {
                values.add(generator.answers().get(id));
            }
        }
        return values;
    }
}
