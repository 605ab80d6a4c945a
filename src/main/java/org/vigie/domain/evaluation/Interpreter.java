package org.vigie.domain.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Value;

/**
 * Interprets the checked expressions of a template (docs/template-format.md, "Expressions"; decisions 2, 4 and 8).
 *
 * <p>Equality is total; ordering, arithmetic and text tests on nothing are errors; {@code &&} and {@code ||} absorb an error when the
 * other operand settles them, whichever side it is on; a remaining error counts as false. Errors are division by zero, numbers beyond
 * 10^1000, dates beyond the calendar, and more work than one evaluation may do. Nothing in a list's place is an empty list, so
 * {@code size} of nothing is 0. Numbers are decimals of 34 digits (IEEE 754 decimal128).
 */
public final class Interpreter {
    /** The name of the row under evaluation: as a variable, and as the {@link Cause#question()} of what its cells made true. */
    public static final String ROW = "row";

    private Interpreter() {}

    /** The value, or empty when it is an error. */
    public static Optional<Value> value(Expression expression, Environment environment) {
        ExpressionRun run = new ExpressionRun(environment);
        Value value = run.value(expression, null);
        return run.exhausted() ? Optional.empty() : Optional.ofNullable(value);
    }

    /** Whether the condition holds; an error counts as false. */
    public static boolean holds(Expression expression, Environment environment) {
        return value(expression, environment).filter(Value.TRUE::equals).isPresent();
    }

    /**
     * Whether the condition holds, and the answers and rows that made its true disjuncts true (see {@link Explainer} for each kind of
     * expression). A computed value appears under its own id: the caller puts in its place the {@link #causes} of its formula.
     */
    public static Explanation explain(Expression expression, Environment environment) {
        return holds(expression, environment)
                ? new Explanation(true, causes(expression, environment))
                : new Explanation(false, List.of());
    }

    /**
     * What made a value what it is: of a condition, what made it true or false; of a number, what adds to it; of anything else, the
     * answers that were read. Empty when it is an error.
     */
    public static List<Cause> causes(Expression expression, Environment environment) {
        Explainer explainer = new Explainer(new ExpressionRun(environment));
        explainer.value(expression);
        return explainer.causes();
    }

    /**
     * What is known of the condition while questions are missing. It is settled when it comes out the same for every answer to them:
     * because an operand settles {@code &&} or {@code ||}, a known condition chooses the branch of {@code ?:}, or a count is already
     * above or can no longer reach the number it is compared with.
     *
     * @param isMissing whether a question still waits for its answer
     * @param computed the formula of a computed value, so that it too is settled as far as it goes; null: its value is taken as known
     */
    public static Partial partial(
            Expression expression,
            Environment environment,
            Predicate<String> isMissing,
            Function<String, @Nullable Expression> computed) {
        return new PartialRun(environment, isMissing, computed).truth(expression);
    }
}
