package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists say what the evaluation says, and know for how long. */
class StandingTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void saysWhatTheEvaluationSaysAndOnAnyDayUnlessItIsBoundToOne(@ForAll("randoms") Random random) {
        Template template = QuestionnaireGenerator.template(3 + random.nextInt(100), random);
        AnswerSampler sampler = new AnswerSampler(template, random);
        Assessment assessment = sampler.worked(sampler.answers());

        Standing standing = Evaluator.standing(template, assessment, Facts.TODAY);

        assertSays(standing, Evaluator.evaluate(template, assessment, Facts.TODAY));
        if (!standing.dayBound()) {
            LocalDate another = Facts.TODAY.plusDays(random.nextInt(-4000, 4000));
            assertSays(standing, Evaluator.evaluate(template, assessment, another));
        }
    }

    private static void assertSays(Standing standing, Evaluation evaluation) {
        assertThat(standing.progress()).isEqualTo(evaluation.questionnaire().progress());
        assertThat(standing.current())
                .isEqualTo(evaluation.risks().stream()
                        .filter(risk -> risk.status() != RiskStatus.DISMISSED)
                        .map(risk -> risk.level(LevelKind.CURRENT))
                        .toList());
    }

    @Example
    void isBoundToItsDayOnceARuleAskedWhichDayItIs() {
        Expression late = Trees.compare(
                new Expression.Today(), Expression.Comparison.GREATER, Trees.literal(new Value.Date(LAST_DAY)));
        Expression reached = Trees.and(Trees.is("q.asked", "yes"), late);
        Template template = new TemplateBuilder()
                .section("q")
                .ask("q.asked", TemplateBuilder.yesNo())
                .risk("R-LATE-01", 2, 2, reached)
                .build();
        Facts facts = new Facts(template);
        Assessment unasked = facts.answer("q.asked", Facts.code("no")).assessment();
        assertThat(Evaluator.standing(template, unasked, Facts.TODAY).dayBound()).isFalse();

        Assessment asked = facts.answer("q.asked", Facts.code("yes")).assessment();
        Standing before = Evaluator.standing(template, asked, LAST_DAY);
        assertThat(before.dayBound()).isTrue();
        assertThat(before.current()).isEmpty();
        assertThat(Evaluator.standing(template, asked, LAST_DAY.plusDays(1)).current()).hasSize(1);
    }
}
