package org.vigie.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Portfolio.Beginning;
import org.vigie.application.Prefill.Left;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PrefillTest {
    @TempDir
    private Path folder;

    @Test
    void aScreeningGivesTheAssessmentWhatBothAskAsAssumptionsThatNameTheirSource() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor screening = workshop.answeredScreening("Order assistant");
            Portfolio portfolio = workshop.session().portfolio();
            AssessmentId from = screening.assessment().id();

            Prefill.Plan plan = portfolio.prefill(from, "customer-data");
            Assessment started =
                    portfolio.start("customer-data", new Beginning("DPIA", Language.FR, " ACME ", "Léa", from, "Repris de X"));

            assertThat(plan.title()).isEqualTo("Order assistant");
            assertThat(plan.taken()).containsKeys(Workshop.SUMMARY, Workshop.RUNNING).allSatisfy((key, value) ->
                    assertThat(screening.assessment().answer(key)).map(Answer::value).contains(value));
            assertThat(plan.left().get(Left.NOT_ASKED)).isPositive();
            assertThat(plan.taken().size() + plan.left().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(screening.evaluation().questionnaire().progress().answered());
            assertThat(started.answers().given()).hasSameSizeAs(plan.taken()).allSatisfy((key, answer) -> {
                assertThat(answer.state()).isEqualTo(AnswerState.ASSUMPTION);
                assertThat(answer.note()).isEqualTo("Repris de X");
                assertThat(answer.value()).isEqualTo(plan.taken().get(key));
            });
            assertThat(started.details().organisation()).isEqualTo("ACME");
            assertThat(portfolio.load(started.id())).isEqualTo(started);
            assertThat(portfolio.history(started.id(), Workshop.SUMMARY)).hasSize(1);
            assertThat(workshop.edit(started.id()).evaluation().questionnaire().toConfirm()).hasSameSizeAs(plan.taken().keySet());
            assertThat(workshop.session().verify()).isEmpty();
        }
    }

    @Test
    void theSameTemplateGivesEveryAnswerWithAValueButItsFiles() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentId sample = workshop.sample(Language.EN);
            AssessmentEditor editor = workshop.edit(sample);

            Prefill.Plan plan = workshop.session().portfolio().prefill(sample, "customer-data");

            Evaluation.Questionnaire asked = editor.evaluation().questionnaire();
            List<AnswerKey> valued = asked.visible().stream()
                    .filter(key -> editor.assessment().answer(key).map(Answer::value).filter(value -> !(value instanceof AnswerValue.Files)).isPresent())
                    .toList();
            assertThat(plan.taken().keySet()).containsExactlyInAnyOrderElementsOf(valued);
            assertThat(plan.left()).doesNotContainKey(Left.OTHER_FORM);
            AssessmentEditor next = workshop.edit(workshop.session().portfolio()
                    .start("customer-data", new Beginning("Next", Language.EN, "", "", sample, "From the sample"))
                    .id());
            assertThat(next.evaluation().risks().stream().map(risk -> risk.code()).toList())
                    .containsAll(editor.evaluation().risks().stream().filter(risk -> !risk.origin().added() && risk.origin().raised())
                            .map(risk -> risk.code()).toList());
            assertThat(next.evaluation().findings()).noneMatch(finding -> finding.id().equals("V-ANS-05") || finding.id().equals("V-ANS-07"));
            assertThat(next.assessment().plan().actions()).isEmpty();
            assertThat(next.assessment().review().decision()).isNull();
        }
    }

    @Test
    void whatHasNoValueOrIsNotAskedThenStaysBehind() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor screening = workshop.answeredScreening("Order assistant");
            AnswerKey people = AnswerKey.of("processing.people");
            screening.apply(new Change.SetAnswer(
                    people, screening.assessment().answer(people).orElse(null), Answer.of(AnswerState.UNKNOWN, "asked Léa")));

            Prefill.Plan plan = workshop.session().portfolio().prefill(screening.assessment().id(), "customer-data");

            assertThat(plan.taken()).doesNotContainKey(people);
            assertThat(plan.left().get(Left.NO_VALUE)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsStartedFromAnAssessmentThatIsNotThere() {
        try (Workshop workshop = new Workshop(folder)) {
            Portfolio portfolio = workshop.session().portfolio();

            Workshop.assertFault("application.noSuchAssessment",
                    () -> portfolio.start("screening", new Beginning("X", Language.EN, "", "", AssessmentId.random(), "note")));

            assertThat(portfolio.list(null)).isEmpty();
            assertThat(portfolio.usualOrganisation()).isEmpty();
        }
    }

    @Test
    void theUsualOrganisationIsOneThatTwoRecentAssessmentsShare() {
        try (Workshop workshop = new Workshop(folder)) {
            Portfolio portfolio = workshop.session().portfolio();
            portfolio.start("screening", new Beginning("A", Language.EN, "ACME", "", null, null));
            portfolio.start("screening", new Beginning("B", Language.EN, "", "", null, null));
            portfolio.start("screening", new Beginning("C", Language.EN, "", "", null, null));
            assertThat(portfolio.usualOrganisation()).isEmpty();

            portfolio.start("screening", new Beginning("D", Language.EN, "ACME", "", null, null));

            assertThat(portfolio.usualOrganisation()).isEqualTo("ACME");
        }
    }
}
