package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Template;

/** All measures of an assessment: what each acts on, and how far it counts now, at the start and once everything planned is done. */
final class MeasureBook {
    /** Codes with a running number come in the order of their numbers. */
    static final Comparator<String> CODES = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final ActionPlan plan;
    private final Map<String, Effect> inPlace;
    private final Map<String, Map<String, Reduction>> byMeasure = new LinkedHashMap<>();
    private final Map<String, Map<String, Reduction>> byRisk = new LinkedHashMap<>();

    /**
     * @param inPlace how far each measure is in place now; none where it doesn't say
     */
    MeasureBook(Template template, ActionPlan plan, Map<String, Effect> inPlace) {
        this.plan = plan;
        this.inPlace = inPlace;
        for (MeasureRule rule : template.rules().measures()) {
            Map<String, Reduction> acts = entry(rule.id());
            rule.mitigates().forEach(each -> acts.put(each.risk(), new Reduction(each.severity(), each.likelihood())));
        }
        for (String code : sorted(plan.added())) {
            AddedMeasure added = plan.added().get(code);
            if (added != null) {
                entry(code).putAll(added.mitigates());
            }
        }
        for (String code : sorted(plan.actions())) {
            Action action = plan.actions().get(code);
            if (action != null) {
                entry(code).putAll(action.links());
            }
        }
        byMeasure.forEach((measure, acts) -> acts.forEach((risk, reduction) ->
                byRisk.computeIfAbsent(risk, _ -> new LinkedHashMap<>()).put(measure, reduction)));
    }

    private Map<String, Reduction> entry(String measure) {
        return byMeasure.computeIfAbsent(measure, _ -> new LinkedHashMap<>());
    }

    static List<String> sorted(Map<String, ?> byCode) {
        return byCode.keySet().stream().sorted(CODES).toList();
    }

    /** Codes in the template's order, then added ones, then those of actions whose measure is not known any more. */
    Collection<String> measures() {
        return byMeasure.keySet();
    }

    /** Codes of risks and gaps that the measure acts on when it is carried out. */
    Set<String> actsOn(String measure) {
        return byMeasure.getOrDefault(measure, Map.of()).keySet();
    }

    /** Measures that act on a risk or correct a gap: planned ones first, then those in place, then the others. */
    List<String> on(String risk) {
        List<String> result = new ArrayList<>(byRisk.getOrDefault(risk, Map.of()).keySet());
        result.sort(Comparator.comparingInt(measure -> action(measure) != null ? 0 : now(measure) != Effect.NONE ? 1 : 2));
        return result;
    }

    @Nullable Action action(String measure) {
        return plan.actions().get(measure);
    }

    Effect now(String measure) {
        return inPlace.getOrDefault(measure, Effect.NONE);
    }

    /** Whether it is in place, at least partly, or planned. */
    boolean active(String measure) {
        return now(measure) != Effect.NONE || action(measure) != null;
    }

    Effect atStart(String measure, Set<String> conditions) {
        return conditions.contains(measure) ? Effect.FULL : now(measure);
    }

    Effect atTarget(String measure, Set<String> conditions) {
        return action(measure) != null ? Effect.FULL : atStart(measure, conditions);
    }

    List<Reductions.Contribution> contributions(String risk, Function<String, Effect> effect) {
        List<Reductions.Contribution> result = new ArrayList<>();
        byRisk.getOrDefault(risk, Map.of()).forEach((measure, reduction) ->
                result.add(new Reductions.Contribution(measure, reduction, effect.apply(measure))));
        return result;
    }

    /**
     * Whether a gap is corrected. Only an implemented action or a person's word corrects it: the answers that state a gap can't excuse
     * it as well. Where several corrections are planned, all of them count.
     *
     * @param conditions measures that are conditions precedent
     */
    ComplianceGap.State correction(String gap, Set<String> conditions) {
        boolean done = false;
        boolean awaited = false;
        for (String measure : byRisk.getOrDefault(gap, Map.of()).keySet()) {
            Action action = action(measure);
            if (corrects(measure, action)) {
                done = true;
            } else if (conditions.contains(measure)) {
                awaited = true;
            } else if (action != null) {
                return ComplianceGap.State.OPEN;
            }
        }
        return awaited
                ? ComplianceGap.State.CONDITION_PRECEDENT
                : done ? ComplianceGap.State.CORRECTED : ComplianceGap.State.OPEN;
    }

    private boolean corrects(String measure, @Nullable Action action) {
        return plan.confirmed().get(measure) == ActionPlan.Confirmation.IN_PLACE
                || (action != null && action.status() == ActionStatus.IMPLEMENTED);
    }
}
