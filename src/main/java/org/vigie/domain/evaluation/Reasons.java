package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Formula;

/** Why rules hold (decision 4): the answers behind, computed values resolved to the answers that made them. */
final class Reasons {
    private final Reading reading;

    Reasons(Reading reading) {
        this.reading = reading;
    }

    /**
     * Whether a rule applies.
     *
     * @param holds its condition does, and not only because questions are hidden: what is not asked accuses nobody
     * @param because the visible answers that made it so
     */
    record Reason(boolean holds, List<Because> because) {
        static final Reason DOES_NOT_HOLD = new Reason(false, List.of());
    }

    Reason explain(Formula condition) {
        Explanation explanation = Interpreter.explain(condition.tree(), reading.scope());
        if (!explanation.holds()) {
            return Reason.DOES_NOT_HOLD;
        }
        Collected collected = new Collected();
        explanation.causes().forEach(collected::add);
        List<Because> because = collected.because(this::isVisible);
        return new Reason(!because.isEmpty() || collected.isEmpty(), because);
    }

    private boolean isVisible(String question) {
        Slot slot = reading.scope().slot(question);
        return slot != null && reading.visible(slot);
    }

    /** Answers in the order in which they were met, each once, with all its rows. */
    private final class Collected {
        private final Map<String, Set<RowId>> rows = new LinkedHashMap<>();
        private final Set<String> computed = new HashSet<>();

        void add(Cause cause) {
            Formula formula = reading.formula(cause.question());
            if (formula == null) {
                Set<RowId> ids = rows.computeIfAbsent(cause.question(), _ -> new LinkedHashSet<>());
                cause.rows().forEach(id -> ids.add(new RowId(id)));
            } else if (computed.add(cause.question())) {
                Interpreter.causes(formula.tree(), reading.scope()).forEach(this::add);
            }
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        List<Because> because(Predicate<String> shown) {
            List<Because> result = new ArrayList<>();
            rows.forEach((question, ids) -> {
                if (shown.test(question)) {
                    result.add(new Because(AnswerKey.of(question), List.copyOf(ids)));
                }
            });
            return result;
        }
    }
}
