package org.vigie.domain.evaluation;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.application.Prefill;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken over between templates that happen to call their questions alike. */
class PrefillPropertiesTest {
    private static final Set<String> MISFITS = Set.of("V-ANS-05", "V-ANS-06", "V-ANS-07", "V-ANS-09", "V-ANS-10");

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void nothingIsTakenThatTheNewOneWouldFindWrongOrNotAskAndNothingIsUntold(@ForAll("randoms") Random random) {
        Template source = QuestionnaireGenerator.template(3 + random.nextInt(60), random);
        Template target = random.nextInt(4) == 0 ? source : QuestionnaireGenerator.template(3 + random.nextInt(60), random);
        AnswerSampler sampler = new AnswerSampler(source, random);
        Map<AnswerKey, Answer> given = sampler.answers();
        Assessment from = sampler.worked(given);

        Prefill.Plan plan = Prefill.plan(source, from, target, null, Language.EN, Facts.TODAY);

        Assessment filled = Assessment.create(from.id(), target.ref(), from.details())
                .withAnswers(new Assessment.Answers(plan.answers("note"), Map.of()));
        Evaluation found = Evaluator.evaluate(target, filled, Facts.TODAY);
        assertThat(found.findings()).noneMatch(finding -> MISFITS.contains(finding.id()));
        assertThat(found.questionnaire().visible()).containsAll(plan.taken().keySet());
        assertThat(plan.taken().size() + plan.left().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Evaluator.evaluate(source, from, Facts.TODAY).questionnaire().progress().answered());
        assertThat(plan.partly()).isEqualTo((int) plan.taken().entrySet().stream()
                .filter(taken -> from.answer(taken.getKey()).map(Answer::value).filter(taken.getValue()::equals).isEmpty())
                .count());
    }
}
