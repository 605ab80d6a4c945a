package org.vigie.domain.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Template;

/**
 * How far measures are in place: what a person confirmed or denied, else what the answers say; or the action's status where that is more
 * (decision 13).
 */
final class InPlace {
    private InPlace() {}

    /** By measure code; those not in place are left out. */
    static Map<String, Effect> of(Template template, ActionPlan plan, Reading reading) {
        Map<String, Effect> result = new HashMap<>();
        for (MeasureRule rule : template.rules().measures()) {
            if (!plan.confirmed().containsKey(rule.id())) {
                raise(result, rule.id(), fromAnswers(rule, reading));
            }
        }
        plan.confirmed().forEach((measure, confirmation) -> raise(result, measure, of(confirmation)));
        plan.actions().forEach((measure, action) -> raise(result, measure, of(action)));
        return result;
    }

    private static void raise(Map<String, Effect> effects, String measure, Effect effect) {
        if (effect != Effect.NONE) {
            effects.merge(measure, effect, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    private static Effect fromAnswers(MeasureRule rule, Reading reading) {
        if (says(rule.inPlaceIf(), reading)) {
            return Effect.FULL;
        }
        return says(rule.partlyInPlaceIf(), reading) ? Effect.PARTIAL : Effect.NONE;
    }

    private static boolean says(@Nullable Formula condition, Reading reading) {
        return condition != null && Interpreter.holds(condition.tree(), reading.scope());
    }

    private static Effect of(ActionPlan.Confirmation confirmation) {
        return switch (confirmation) {
            case IN_PLACE -> Effect.FULL;
            case PARTLY -> Effect.PARTIAL;
            case NOT -> Effect.NONE;
        };
    }

    private static Effect of(Action action) {
        return switch (action.status()) {
            case PLANNED -> Effect.NONE;
            case PARTIALLY_IMPLEMENTED -> Effect.PARTIAL;
            case IMPLEMENTED -> Effect.FULL;
        };
    }
}
