package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFinderTest {
    private static final Expression ALWAYS = new Expression.Literal(Value.TRUE);
    private static final Map<Effort, Integer> POINTS = Map.of(Effort.LOW, 1, Effort.MEDIUM, 2, Effort.HIGH, 4);

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    private static String code(String kind, int number) {
        return kind + "-X-%02d".formatted(number);
    }

    /** Up to four risks and two gaps, and up to nine measures that act on some of them. */
    private static Template template(Random random) {
        TemplateBuilder builder = new TemplateBuilder().section("s").ask("s.q", TemplateBuilder.yesNo());
        int risks = 1 + random.nextInt(4);
        int gaps = random.nextInt(3);
        for (int i = 1; i <= risks; i++) {
            builder.risk(code("R", i), random.nextInt(4), random.nextInt(4), ALWAYS);
        }
        for (int i = risks + 1; i <= risks + gaps; i++) {
            builder.gap(code("R", i), ALWAYS);
        }
        for (int i = 1 + random.nextInt(9); i >= 1; i--) {
            List<Mitigation> acts = new ArrayList<>();
            for (int risk = 1; risk <= risks + gaps; risk++) {
                if (random.nextInt(3) == 0) {
                    acts.add(
                            risk <= risks
                                    ? new Mitigation(code("R", risk), -random.nextInt(2), -random.nextInt(3))
                                    : new Mitigation(code("R", risk), 0, 0));
                }
            }
            builder.measure(code("M", i), acts.toArray(Mitigation[]::new)).effort(Effort.values()[random.nextInt(3)]);
        }
        return builder.build();
    }

    private static Facts judged(Template template, Random random) {
        Facts facts = new Facts(template);
        template.rules().risks().forEach(risk -> {
            if (random.nextInt(5) == 0) {
                facts.dismiss(risk.id(), "");
            } else {
                facts.retain(risk.id());
            }
        });
        template.rules().measures().forEach(measure -> {
            if (random.nextInt(5) == 0) {
                facts.confirm(measure.id(), Confirmation.values()[random.nextInt(3)]);
            }
        });
        return facts;
    }

    /** What the evaluator says once these are planned: the codes of what is not reached. */
    private static Set<String> unmet(Template template, Assessment assessment, Set<String> planned, Random seed) {
        Facts facts = judged(template, seed);
        planned.forEach(measure -> facts.plan(measure, ActionStatus.PLANNED));
        Evaluation evaluation = Evaluator.evaluate(template, facts.assessment(), Facts.TODAY);
        Set<String> unmet = new HashSet<>();
        for (Risk risk : evaluation.risks()) {
            if (risk.status() == RiskStatus.RETAINED && risk.level(LevelKind.TARGET).threshold() == Threshold.ABOVE) {
                unmet.add(risk.code());
            }
        }
        for (ComplianceGap gap : Evaluator.evaluate(template, assessment, Facts.TODAY).gaps()) {
            boolean open = gap.status() != RiskStatus.DISMISSED && gap.state() != ComplianceGap.State.CORRECTED;
            boolean acted = template.rules().measures().stream()
                    .anyMatch(measure -> planned.contains(measure.id())
                            && measure.mitigates().stream().anyMatch(each -> each.risk().equals(gap.code())));
            if (open && !acted) {
                unmet.add(gap.code());
            }
        }
        return unmet;
    }

    private static int effort(Template template, Set<String> measures) {
        return measures.stream().mapToInt(id -> POINTS.get(template.measure(id).orElseThrow().profile().effort())).sum();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void no_choice_of_all_that_there_are_reaches_as_much_with_less(@ForAll("randoms") Random random) {
        Template template = template(random);
        long seed = random.nextLong();
        Assessment assessment = judged(template, new Random(seed)).assessment();
        Evaluation evaluation = Evaluator.evaluate(template, assessment, Facts.TODAY);
        List<String> measures = template.rules().measures().stream().map(measure -> measure.id()).toList();

        MeasurePlan plan = PlanFinder.least(template, assessment, evaluation, LevelKind.TARGET);

        Set<String> unreachable = unmet(template, assessment, Set.copyOf(measures), new Random(seed));
        int least = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << measures.size(); bits++) {
            Set<String> choice = new HashSet<>();
            for (int i = 0; i < measures.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    choice.add(measures.get(i));
                }
            }
            int effort = effort(template, choice);
            if (effort < least && unmet(template, assessment, choice, new Random(seed)).equals(unreachable)) {
                least = effort;
            }
        }
        Set<String> chosen = Set.copyOf(plan.measures());
        assertThat(plan.effort()).isEqualTo(least).isEqualTo(effort(template, chosen));
        assertThat(unmet(template, assessment, chosen, new Random(seed))).isEqualTo(unreachable);
        assertThat(plan.unmet()).containsExactlyInAnyOrderElementsOf(unreachable);
        assertThat(plan.measures()).as("in the order of the template").isSortedAccordingTo((a, b) -> measures.indexOf(a) - measures.indexOf(b));
    }

    @Example
    void what_nothing_can_lower_is_said_and_costs_nothing() {
        Template template = new TemplateBuilder()
                .section("s")
                .ask("s.q", TemplateBuilder.yesNo())
                .risk("R-X-01", 3, 3, ALWAYS)
                .risk("R-X-02", 2, 3, ALWAYS)
                .measure("M-X-01", new Mitigation("R-X-01", 0, -1))
                .measure("M-X-02", new Mitigation("R-X-02", 0, -2))
                .build();
        Assessment assessment = new Facts(template).retain("R-X-01", "R-X-02").assessment();

        MeasurePlan plan =
                PlanFinder.least(template, assessment, Evaluator.evaluate(template, assessment, Facts.TODAY), LevelKind.AT_START);

        assertThat(plan.unmet()).containsExactly("R-X-01");
        assertThat(plan.measures()).containsExactly("M-X-02");
        assertThat(plan.levels()).containsOnlyKeys("R-X-01", "R-X-02");
    }

    @Example
    void the_plan_that_people_made_is_read_alike() {
        Template template = new TemplateBuilder()
                .section("s")
                .ask("s.q", TemplateBuilder.yesNo())
                .risk("R-X-01", 2, 3, ALWAYS)
                .measure("M-X-01", new Mitigation("R-X-01", 0, -2))
                .effort(Effort.HIGH)
                .measure("M-X-02", new Mitigation("R-X-01", 0, -2))
                .build();
        Facts facts = new Facts(template).retain("R-X-01").plan("M-X-01", ActionStatus.PLANNED).plan("M-X-02", ActionStatus.PLANNED);
        Assessment assessment = facts.assessment();
        Evaluation evaluation = Evaluator.evaluate(template, assessment, Facts.TODAY);

        MeasurePlan current = PlanFinder.current(template, assessment, evaluation, LevelKind.TARGET);
        MeasurePlan least = PlanFinder.least(template, assessment, evaluation, LevelKind.TARGET);

        assertThat(current.measures()).containsExactly("M-X-01", "M-X-02");
        assertThat(current.unmet()).isEmpty();
        assertThat(least.measures()).hasSize(1);
        assertThat(least.effort()).isEqualTo(1);
    }
}
