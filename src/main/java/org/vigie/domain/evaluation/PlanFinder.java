package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.Template;

/**
 * Finds the measures of least effort that close every compliance gap and bring every retained risk to a tolerable level or better. What it
 * finds is compared with the plan that people made; nothing is applied. The search is exact: no other choice takes less effort, or the same
 * with fewer measures.
 */
public final class PlanFinder {
    private final Template template;
    private final Assessment assessment;
    private final Evaluation evaluation;
    private final LevelKind kind;
    private final MeasureBook book;
    private final RiskLevels levels;

    private PlanFinder(Template template, Assessment assessment, Evaluation evaluation, LevelKind kind) {
        this.template = template;
        this.assessment = assessment;
        this.evaluation = evaluation;
        this.kind = kind;
        Map<String, Effect> inPlace = new HashMap<>();
        evaluation.measures().forEach(measure -> inPlace.put(measure.code(), measure.inPlace()));
        this.book = new MeasureBook(template, assessment.plan(), inPlace);
        this.levels = new RiskLevels(template.matrix(), book, Set.of());
    }

    /** What must be reached, and by which measures it can be. */
    private record Need(String code, List<String> measures, Predicate<Set<String>> reached) {}

    /**
     * The plan of least effort. Actions that are not implemented yet count as not chosen: the search may keep them or not.
     *
     * @param evaluation of this assessment
     * @param kind {@link LevelKind#AT_START} or {@link LevelKind#TARGET}: a person's override of that level holds whatever is chosen
     */
    public static MeasurePlan least(Template template, Assessment assessment, Evaluation evaluation, LevelKind kind) {
        PlanFinder finder = new PlanFinder(template, assessment, evaluation, kind);
        List<Need> needs = finder.needs();
        List<Need> reachable = needs.stream().filter(need -> need.reached().test(Set.copyOf(need.measures()))).toList();
        Set<String> chosen = new HashSet<>();
        for (List<Need> group : groups(reachable)) {
            chosen.addAll(new LeastChoice(goals(group), finder::effort).find());
        }
        return finder.plan(chosen, needs);
    }

    /** The plan that people made, read in the same way: every action carried out. */
    public static MeasurePlan current(Template template, Assessment assessment, Evaluation evaluation, LevelKind kind) {
        PlanFinder finder = new PlanFinder(template, assessment, evaluation, kind);
        Set<String> chosen = assessment.plan().actions().keySet().stream()
                .filter(measure -> finder.book.now(measure) != Effect.FULL || finder.corrects(measure))
                .collect(Collectors.toSet());
        return finder.plan(chosen, finder.needs());
    }

    private boolean corrects(String measure) {
        return evaluation.gaps().stream().filter(PlanFinder::toClose).anyMatch(gap -> book.actsOn(measure).contains(gap.code()));
    }

    private static boolean toClose(ComplianceGap gap) {
        return gap.status() != RiskStatus.DISMISSED && gap.state() != ComplianceGap.State.CORRECTED;
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (ComplianceGap gap : evaluation.gaps()) {
            if (toClose(gap)) {
                List<String> corrections = book.on(gap.code());
                needs.add(new Need(gap.code(), corrections, chosen -> corrections.stream().anyMatch(chosen::contains)));
            }
        }
        for (Risk risk : retained()) {
            List<String> open = book.on(risk.code()).stream().filter(measure -> book.now(measure) != Effect.FULL).toList();
            needs.add(new Need(risk.code(), open, chosen -> level(risk, chosen).threshold() != Threshold.ABOVE));
        }
        return needs;
    }

    private List<Risk> retained() {
        return evaluation.risks().stream().filter(risk -> risk.status() == RiskStatus.RETAINED).toList();
    }

    private RiskLevel level(Risk risk, Set<String> chosen) {
        return levels.with(kind, risk, measure -> chosen.contains(measure) ? Effect.FULL : book.now(measure)).effective();
    }

    /** Needs that share no measure, directly or through others, are independent of one another. */
    private static List<List<Need>> groups(List<Need> needs) {
        List<List<Need>> groups = new ArrayList<>();
        for (Need need : needs) {
            List<Need> joined = new ArrayList<>(List.of(need));
            for (List<Need> group : List.copyOf(groups)) {
                if (group.stream().anyMatch(other -> !Collections.disjoint(other.measures(), need.measures()))) {
                    joined.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    private static List<List<Set<String>>> goals(List<Need> needs) {
        return needs.stream()
                .filter(need -> !need.reached().test(Set.of()))
                .map(PlanFinder::smallest)
                .toList();
    }

    /**
     * The smallest sets that reach a need. More measures never raise a level, and no more than three ever matter: one that lowers the
     * severity by its one step, the strongest on likelihood, and any second one there (decision 13).
     */
    private static List<Set<String>> smallest(Need need) {
        List<Set<String>> found = new ArrayList<>();
        List<Set<String>> sets = List.of(Set.of());
        for (int size = 1; size <= 3; size++) {
            List<Set<String>> longer = new ArrayList<>();
            for (Set<String> set : sets) {
                int from = set.stream().mapToInt(need.measures()::indexOf).max().orElse(-1) + 1;
                for (String measure : need.measures().subList(from, need.measures().size())) {
                    Set<String> next = new HashSet<>(set);
                    next.add(measure);
                    if (found.stream().noneMatch(next::containsAll)) {
                        (need.reached().test(next) ? found : longer).add(next);
                    }
                }
            }
            sets = longer;
        }
        return found;
    }

    private MeasurePlan plan(Set<String> chosen, List<Need> needs) {
        Map<String, RiskLevel> reached = new HashMap<>();
        retained().forEach(risk -> reached.put(risk.code(), level(risk, chosen)));
        return new MeasurePlan(
                kind,
                book.measures().stream().filter(chosen::contains).toList(),
                chosen.stream().mapToInt(this::effort).sum(),
                reached,
                needs.stream().filter(need -> !need.reached().test(chosen)).map(Need::code).toList());
    }

    private int effort(String measure) {
        ActionPlan plan = assessment.plan();
        Action action = plan.actions().get(measure);
        AddedMeasure added = plan.added().get(measure);
        if (action != null) {
            return points(action.effort());
        }
        return points(added == null ? template.measure(measure).orElseThrow().profile().effort() : added.effort());
    }

    private static int points(Effort effort) {
        return switch (effort) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 4;
        };
    }
}
