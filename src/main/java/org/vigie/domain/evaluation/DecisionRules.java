package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Template;

/**
 * Says what the decision rules say (decision 8): a level counts only once no missing answer can make an earlier one hold. An answer is
 * missing while nothing is given, or someone said only that it is unknown or to be asked.
 */
final class DecisionRules {
    private final Template template;
    private final Reading reading;
    private final Reasons reasons;
    private final Map<String, Set<String>> missing = new HashMap<>();

    DecisionRules(Template template, Reading reading) {
        this.template = template;
        this.reading = reading;
        this.reasons = new Reasons(reading);
    }

    List<DecisionOutcome> outcomes() {
        return template.rules().decisions().stream().map(this::outcome).toList();
    }

    private DecisionOutcome outcome(DecisionRule rule) {
        Set<String> open = new LinkedHashSet<>();
        for (DecisionRule.Level level : rule.levels()) {
            Partial partial = partial(level.when());
            switch (partial.truth()) {
                case TRUE -> {
                    return open.isEmpty()
                            ? new DecisionOutcome(rule.id(), level.level(), because(level), List.of())
                            : undetermined(rule, open);
                }
                case FALSE -> {}
                case UNDETERMINED -> partial.missing().forEach(id -> open.addAll(missing(id)));
            }
        }
        return undetermined(rule, open);
    }

    private static DecisionOutcome undetermined(DecisionRule rule, Collection<String> open) {
        return new DecisionOutcome(
                rule.id(), null, List.of(), open.stream().map(AnswerKey::of).toList());
    }

    private Partial partial(Formula condition) {
        return Interpreter.partial(condition.tree(), reading.scope(), id -> !missing(id).isEmpty(), this::computed);
    }

    private @Nullable Expression computed(String id) {
        Formula formula = reading.formula(id);
        return formula == null ? null : formula.tree();
    }

    /**
     * The questions to answer before this one can be read: itself while it is open; while it is hidden, those that may yet make it show.
     */
    private Set<String> missing(String id) {
        Set<String> known = missing.get(id);
        if (known != null) {
            return known;
        }
        missing.put(id, Set.of());
        Slot slot = reading.scope().slot(id);
        Set<String> result = slot == null || slot.bound() ? Set.of() : missing(slot);
        missing.put(id, result);
        return result;
    }

    private Set<String> missing(Slot slot) {
        if (reading.visible(slot)) {
            AnswerState state = slot.state();
            boolean open = !slot.answered() || state == AnswerState.UNKNOWN || state == AnswerState.ASK_LEGAL;
            return open ? Set.of(slot.question.id()) : Set.of();
        }
        Partial section = shows(slot.section.visibleIf());
        Partial question = shows(slot.question.visibleIf());
        if (section.truth() == Truth.FALSE || question.truth() == Truth.FALSE) {
            return Set.of();
        }
        Set<String> result = new LinkedHashSet<>();
        section.missing().forEach(each -> result.addAll(missing(each)));
        question.missing().forEach(each -> result.addAll(missing(each)));
        return result;
    }

    private Partial shows(@Nullable Formula condition) {
        return condition == null ? new Partial(Truth.TRUE, Set.of()) : partial(condition);
    }

    private List<Because> because(DecisionRule.Level level) {
        Map<AnswerKey, Because> result = new LinkedHashMap<>();
        reasons.explain(level.when()).because().forEach(each -> result.put(each.answer(), each));
        for (String id : level.because()) {
            Slot slot = reading.scope().slot(id);
            if (slot != null && reading.visible(slot) && slot.answered()) {
                result.putIfAbsent(slot.key, new Because(slot.key, List.of()));
            }
        }
        return new ArrayList<>(result.values());
    }
}
