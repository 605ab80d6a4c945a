package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;

import static org.assertj.core.api.Assertions.assertThat;

/** Levels and compliance gaps, whatever the template, the answers and the plan. */
class LevelPropertiesTest {
    private static final int SEVERITIES = 5;
    private static final int LIKELIHOODS = 3;
    /** Each cell has a level of its own, so that none can be mistaken for another, nor a row for a column. */
    private static final RiskMatrix ASYMMETRIC = new RiskMatrix(
            codes("s", SEVERITIES),
            codes("l", LIKELIHOODS),
            codes("level", SEVERITIES * LIKELIHOODS),
            IntStream.range(0, SEVERITIES)
                    .mapToObj(s -> IntStream.range(0, LIKELIHOODS).mapToObj(l -> s * LIKELIHOODS + l).toList())
                    .toList(),
            4,
            9);

    private static List<String> codes(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i).toList();
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    private static Template asymmetric(Random random) {
        return QuestionnaireGenerator.template(10 + random.nextInt(100), random, ASYMMETRIC);
    }

    private static List<Risk> risks(Template template, Random random) {
        AnswerSampler sampler = new AnswerSampler(template, random);
        return Evaluator.evaluate(template, sampler.worked(sampler.answers()), Facts.TODAY).risks();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void an_asymmetric_scale_is_looked_up_by_severity_then_likelihood(@ForAll("randoms") Random random) {
        for (Risk risk : risks(asymmetric(random), random)) {
            for (LevelKind kind : LevelKind.values()) {
                assertRead(risk.level(kind));
                assertRead(assessed(risk, kind).computed());
            }
        }
    }

    private static AssessedLevel assessed(Risk risk, LevelKind kind) {
        AssessedLevel level = risk.levels().get(kind);
        assertThat(level).isNotNull();
        return level;
    }

    private static void assertRead(RiskLevel level) {
        assertThat(level.severity()).isBetween(0, SEVERITIES - 1);
        assertThat(level.likelihood()).isBetween(0, LIKELIHOODS - 1);
        int expected = level.severity() * LIKELIHOODS + level.likelihood();
        assertThat(level.level()).isEqualTo(expected);
        assertThat(level.threshold())
                .isEqualTo(expected <= 4 ? Threshold.ACCEPTABLE : expected <= 9 ? Threshold.TOLERABLE : Threshold.ABOVE);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void what_counts_later_counts_at_least_as_much(@ForAll("randoms") Random random) {
        for (Risk risk : risks(asymmetric(random), random)) {
            RiskLevel inherent = risk.level(LevelKind.INHERENT);
            RiskLevel current = assessed(risk, LevelKind.CURRENT).computed();
            RiskLevel atStart = assessed(risk, LevelKind.AT_START).computed();
            RiskLevel target = assessed(risk, LevelKind.TARGET).computed();
            assertThat(current.severity()).isBetween(inherent.severity() - 1, inherent.severity());
            assertThat(atStart.severity()).isBetween(inherent.severity() - 1, current.severity());
            assertThat(target.severity()).isBetween(inherent.severity() - 1, atStart.severity());
            assertThat(current.likelihood()).isLessThanOrEqualTo(inherent.likelihood());
            assertThat(atStart.likelihood()).isLessThanOrEqualTo(current.likelihood());
            assertThat(target.likelihood()).isLessThanOrEqualTo(atStart.likelihood());
        }
    }

    private static Set<String> gapsOf(Template template) {
        Set<String> gaps = new HashSet<>();
        template.rules().risks().stream()
                .filter(rule -> rule.kind() == RiskRule.Kind.COMPLIANCE)
                .forEach(rule -> gaps.add(rule.id()));
        return gaps;
    }

    /** A principle that is not respected is no risk to be traded: reducing, overriding and accepting risks leaves it as it is (L1). */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void reducing_risks_leaves_every_compliance_gap_as_it_is(@ForAll("randoms") Random random) {
        Template template = QuestionnaireGenerator.template(10 + random.nextInt(100), random);
        AnswerSampler sampler = new AnswerSampler(template, random);
        Map<AnswerKey, Answer> answers = sampler.answers();
        Facts facts = new Facts(template);
        answers.forEach(facts::answer);
        List<ComplianceGap> gaps = facts.evaluate().gaps();
        Set<String> gapCodes = gapsOf(template);
        Set<String> correcting = new HashSet<>();
        for (MeasureRule measure : template.rules().measures()) {
            if (measure.mitigates().stream().anyMatch(each -> gapCodes.contains(each.risk()))) {
                correcting.add(measure.id());
            }
        }
        sampler.actOn(facts, correcting);
        for (RiskRule rule : template.rules().risks()) {
            if (rule.kind() == RiskRule.Kind.RISK) {
                facts.retain(rule.id()).accept(rule.id(), "lived with");
                sampler.override(facts, rule.id());
                facts.addMeasure("M-USR-" + rule.id(), Map.of(rule.id(), new Reduction(-1, -3)));
                facts.plan("M-USR-" + rule.id(), ActionStatus.IMPLEMENTED);
            }
        }
        assertThat(facts.evaluate().gaps()).isEqualTo(gaps);
    }

    /** Only its answers make a gap go; its measures correct it, and it stays listed. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void a_corrected_gap_stays_listed_with_its_reasons(@ForAll("randoms") Random random) {
        Template template = QuestionnaireGenerator.template(10 + random.nextInt(100), random);
        AnswerSampler sampler = new AnswerSampler(template, random);
        Facts facts = new Facts(template);
        sampler.answers().forEach(facts::answer);
        List<ComplianceGap> gaps = facts.evaluate().gaps();
        template.rules().measures().forEach(measure -> facts.plan(measure.id(), ActionStatus.IMPLEMENTED));
        Assessment done = facts.assessment();
        List<ComplianceGap> after = Evaluator.evaluate(template, done, Facts.TODAY).gaps();
        assertThat(after.stream().map(ComplianceGap::code)).containsExactlyElementsOf(gaps.stream().map(ComplianceGap::code).toList());
        List<ComplianceGap.State> expected = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            assertThat(after.get(i).because()).isEqualTo(gaps.get(i).because());
            expected.add(gaps.get(i).measures().isEmpty() ? ComplianceGap.State.OPEN : ComplianceGap.State.CORRECTED);
        }
        assertThat(after.stream().map(ComplianceGap::state)).containsExactlyElementsOf(expected);
    }
}
