package org.vigie.templates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Environment;
import org.vigie.domain.evaluation.Interpreter;
import org.vigie.domain.evaluation.Partial;
import org.vigie.domain.evaluation.Truth;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Value;

/**
 * Looks for answers under which a condition comes out as wanted: answers one question after another, and leaves a branch as soon as what is
 * answered settles the condition the other way.
 */
final class WitnessSearch {
    /** How many partial evaluations one search may take. */
    private static final int BUDGET = 20_000;

    /** What a question may be answered. */
    record Reply(Value value, boolean unknown) {}

    enum Result {
        FOUND,
        /** There are none among the candidates. */
        NONE,
        /** Too many to try all. */
        GAVE_UP
    }

    private final Expression condition;
    private final Map<String, List<Reply>> replies;
    private final Function<String, @Nullable Expression> formulas;
    private final LocalDate today;
    private int left = BUDGET;

    /**
     * A search.
     *
     * @param replies the candidates of each question that the condition reads
     * @param formulas of computed values
     */
    WitnessSearch(
            Expression condition,
            Map<String, List<Reply>> replies,
            Function<String, @Nullable Expression> formulas,
            LocalDate today) {
        this.condition = condition;
        this.replies = replies;
        this.formulas = formulas;
        this.today = today;
    }

    /**
     * Searches.
     *
     * @param rows what {@code row} may be; a single null outside tables
     */
    Result find(Truth wanted, List<? extends @Nullable Value> rows) {
        left = BUDGET;
        boolean gaveUp = false;
        for (@Nullable Value row : rows) {
            Result result = new Answered(row, new HashMap<>()).search(wanted);
            if (result == Result.FOUND) {
                return result;
            }
            gaveUp |= result == Result.GAVE_UP;
        }
        return gaveUp ? Result.GAVE_UP : Result.NONE;
    }

    /** What is answered so far. */
    private final class Answered implements Environment {
        private final @Nullable Value row;
        private final Map<String, Reply> given;

        Answered(@Nullable Value row, Map<String, Reply> given) {
            this.row = row;
            this.given = given;
        }

        Result search(Truth wanted) {
            if (--left < 0) {
                return Result.GAVE_UP;
            }
            Partial partial = Interpreter.partial(condition, this, question -> !given.containsKey(question), formulas);
            if (partial.truth() != Truth.UNDETERMINED) {
                return partial.truth() == wanted ? Result.FOUND : Result.NONE;
            }
            String next = partial.missing().iterator().next();
            Result result = Result.NONE;
            for (Reply reply : replies.getOrDefault(next, List.of())) {
                given.put(next, reply);
                Result below = search(wanted);
                if (below != Result.NONE) {
                    result = below;
                    break;
                }
            }
            given.remove(next);
            return result;
        }

        @Override
        public Value question(String id) {
            Reply reply = given.get(id);
            return reply == null ? Value.NOTHING : reply.value();
        }

        @Override
        public boolean isUnknown(String questionId) {
            Reply reply = given.get(questionId);
            return reply != null && reply.unknown();
        }

        @Override
        public Value computed(String id) {
            Expression formula = formulas.apply(id);
            return formula == null ? Value.NOTHING : Interpreter.value(formula, this).orElse(Value.NOTHING);
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public @Nullable Value row() {
            return row;
        }
    }
}
