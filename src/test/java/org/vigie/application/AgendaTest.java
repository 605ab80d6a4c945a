package org.vigie.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Agenda.Item;
import org.vigie.application.Agenda.Kind;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AgendaTest {
    @TempDir
    private Path folder;

    private static List<Item> agenda(AssessmentEditor editor) {
        return Agenda.of(editor.template(), editor.assessment(), editor.evaluation(), editor.today());
    }

    private static List<Kind> kinds(AssessmentEditor editor) {
        return agenda(editor).stream().map(Item::kind).toList();
    }

    private static List<Kind> blocking(AssessmentEditor editor) {
        return agenda(editor).stream().filter(Item::blocks).map(Item::kind).toList();
    }

    @Test
    void aNewAssessmentBeginsWithItsFirstOpenQuestion() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Loyalty");

            Item first = agenda(editor).getFirst();

            assertThat(first.kind()).isEqualTo(Kind.ANSWER);
            assertThat(first.blocks()).isTrue();
            assertThat(first.question()).isEqualTo(Workshop.SUMMARY);
            assertThat(first.count()).isEqualTo(editor.evaluation().questionnaire().open().size());
            assertThat(kinds(editor)).contains(Kind.ASK_DPO, Kind.DESCRIBE).doesNotContain(Kind.DECIDE);
        }
    }

    @Test
    void theViewsOfDataSubjectsAreAskedForWhereTheLawOfTheTemplateAsksForThem() {
        try (Workshop workshop = new Workshop(folder)) {
            var portfolio = workshop.session().portfolio();
            AssessmentEditor dpia = workshop.session()
                    .edit(portfolio.start("customer-data", "Loyalty", Language.EN).id(), AssessmentEditor.Threads.DIRECT);
            assertThat(kinds(dpia)).contains(Kind.ASK_DPO, Kind.SEEK_VIEWS);
            AssessmentEditor audit = workshop.session()
                    .edit(portfolio.start("data-use-audit", "Loyalty", Language.EN).id(), AssessmentEditor.Threads.DIRECT);
            assertThat(kinds(audit)).doesNotContain(Kind.ASK_DPO, Kind.SEEK_VIEWS);
        }
    }

    @Test
    void aDecisionIsOfferedExactlyWhenNoGateStandsInItsWay() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.answeredScreening("Loyalty");
            Deciding deciding = workshop.session().deciding(editor);

            assertThat(deciding.obstacles(Workshop.proposal(Decision.Kind.APPROVED))).noneMatch(Obstacle::blocks);
            assertThat(agenda(editor)).noneMatch(Item::blocks);
            assertThat(kinds(editor)).contains(Kind.DECIDE);

            editor.apply(new Change.SetAnswer(Workshop.SUMMARY, editor.assessment().answer(Workshop.SUMMARY).orElse(null), null));
            assertThat(deciding.obstacles(Workshop.proposal(Decision.Kind.APPROVED))).anyMatch(Obstacle::blocks);
            assertThat(agenda(editor)).anyMatch(Item::blocks);
            assertThat(kinds(editor)).doesNotContain(Kind.DECIDE);
        }
    }

    @Test
    void afterADecisionComeItsConditionsThenTheReviewThenTheReport() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.edit(workshop.sample(Language.EN));
            int unmet = (int) Objects.requireNonNull(editor.assessment().review().decision()).conditions().stream()
                    .filter(condition -> condition.lifting() == null)
                    .count();

            assertThat(agenda(editor).getFirst()).isEqualTo(new Item(Kind.LIFT, true, unmet, null));
            assertThat(kinds(editor)).endsWith(Kind.REPORT);

            Describing describing = workshop.session().describing(editor);
            describing.become(editor.assessment().details().withReviewDate(editor.today()));
            assertThat(kinds(editor)).contains(Kind.REVIEW).doesNotContain(Kind.PLAN_REVIEW);
            describing.become(editor.assessment().details().withReviewDate(null));
            assertThat(kinds(editor)).contains(Kind.PLAN_REVIEW).doesNotContain(Kind.REVIEW);
            describing.become(editor.assessment().details().withReviewDate(editor.today().plusDays(1)));
            assertThat(kinds(editor)).doesNotContain(Kind.PLAN_REVIEW, Kind.REVIEW);
        }
    }

    @Test
    void whatWasRejectedMayNotStart() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.answeredScreening("Loyalty");

            workshop.session().deciding(editor).decide(Workshop.proposal(Decision.Kind.REJECTED));

            assertThat(agenda(editor).getFirst()).isEqualTo(new Item(Kind.NOT_APPROVED, true, 1, null));
        }
    }

    @Test
    void aConsultationIsToBeSentThenAwaitedThenDecidedOn() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.answeredScreening("Loyalty");
            Deciding deciding = workshop.session().deciding(editor);
            LocalDate today = editor.today();

            deciding.decide(Workshop.proposal(Decision.Kind.CONSULTATION));
            assertThat(blocking(editor)).containsExactly(Kind.CONSULT);
            deciding.recordConsultation(new PriorConsultation(today, null, false, 0, null, null));
            assertThat(blocking(editor)).containsExactly(Kind.AWAIT_AUTHORITY);
            deciding.recordConsultation(new PriorConsultation(today, today, false, 0, null, PriorConsultation.Outcome.NO_OBJECTION));
            assertThat(blocking(editor)).containsExactly(Kind.NOT_APPROVED);
            deciding.recordConsultation(new PriorConsultation(null, null, false, 0, null, PriorConsultation.Outcome.PROHIBITED));
            assertThat(blocking(editor)).containsExactly(Kind.PROHIBITED);

            deciding.recordConsultation(new PriorConsultation(today, today, false, 0, null, PriorConsultation.Outcome.NO_OBJECTION));
            deciding.decide(Workshop.proposal(Decision.Kind.APPROVED));
            assertThat(blocking(editor)).isEmpty();
        }
    }

    @Test
    void aConsultationSentHoldsAnApprovalBack() throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.answeredScreening("Loyalty");

            workshop.session().deciding(editor).recordConsultation(new PriorConsultation(editor.today(), null, false, 0, null, null));

            assertThat(blocking(editor)).containsExactly(Kind.AWAIT_AUTHORITY);
        }
    }

    @Test
    void anArchivedAssessmentRefusesAnotherTitle() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Loyalty");
            Describing describing = workshop.session().describing(editor);
            describing.become(editor.assessment().details().withStatus(AssessmentStatus.ARCHIVED));

            Workshop.assertFault("application.archived", () -> describing.become(editor.assessment().details().withTitle("Newsletter")));
            Workshop.assertFault("application.archived", () -> describing.takeBack(editor.assessment().details().withTitle("Newsletter")));
        }
    }

    @Test
    void whoChangedAnAssessmentWroteIt() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Loyalty");
            Describing describing = workshop.session().describing(editor);

            assertThat(describing.writers()).isEmpty();
            editor.apply(Workshop.answer(editor, "Un résumé."));
            assertThat(describing.writers()).containsExactly(Workshop.MARIE);
        }
    }

    @Test
    void nothingIsAskedOfAnArchivedAssessment() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Loyalty");
            Describing describing = workshop.session().describing(editor);

            describing.become(editor.assessment().details().withStatus(AssessmentStatus.ARCHIVED));

            assertThat(kinds(editor)).containsExactly(Kind.REPORT);
            assertThat(describing.moves()).containsExactly(AssessmentStatus.DRAFT);
        }
    }

    @Test
    void detailsAreStrippedAndABlankHoldIsNone() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Loyalty");
            Describing describing = workshop.session().describing(editor);

            describing.become(editor.assessment().details().withTitle("  Newsletter ").withOwner(" Léa ").withLegalHold(" "));

            assertThat(editor.assessment().details().title()).isEqualTo("Newsletter");
            assertThat(editor.assessment().details().owner()).isEqualTo("Léa");
            assertThat(editor.assessment().details().legalHold()).isNull();
            Workshop.assertFault("application.titleBlank", () -> describing.become(editor.assessment().details().withTitle("\u00a0")));
            Workshop.assertFault("application.decisionDecides",
                    () -> describing.become(editor.assessment().details().withStatus(AssessmentStatus.APPROVED)));
        }
    }
}
