package org.vigie.desktop.details;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Agenda;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void figuresCountWhatTheEvaluationSays() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            OverviewViewModel model = new OverviewViewModel(open);

            assertThat(model.above(LevelKind.CURRENT)).isEqualTo((int) open.evaluation().risks().stream()
                    .filter(risk -> risk.status() == RiskStatus.RETAINED && risk.level(LevelKind.CURRENT).threshold() == Threshold.ABOVE)
                    .count()).isPositive();
            assertThat(model.above(LevelKind.TARGET)).isLessThan(model.above(LevelKind.CURRENT));
            assertThat(model.gaps(ComplianceGap.State.OPEN)).isZero();
            assertThat(model.gaps(ComplianceGap.State.CONDITION_PRECEDENT)).isPositive();
            assertThat(model.sections()).hasSize((int) open.evaluation().questionnaire().visible().stream()
                    .map(key -> open.template().sectionOf(key.question()).orElseThrow().id())
                    .distinct()
                    .count());
            int answered = model.sections().stream().mapToInt(each -> each.progress().answered()).sum();
            assertThat(answered).isEqualTo(open.evaluation().questionnaire().progress().answered());
        }
    }

    @Test
    void eachEditOfTheDetailsIsOneChangeThatCanBeUndone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            OverviewViewModel model = new OverviewViewModel(open);
            assertThat(model.writers().get()).isEmpty();
            model.readWriters();

            model.title("  Loyalty programme ");
            model.edit(details -> details.withOwner("Léa Petit"));
            model.edit(details -> details.withReviewDate(LocalDate.parse("2027-11-25")));
            model.title(" ");

            assertThat(room.workshop().session().portfolio().load(open.assessment().id()).details()).isEqualTo(model.details());
            assertThat(model.details().title()).isEqualTo("Loyalty programme");
            assertThat(open.editor().undo()).isTrue();
            assertThat(model.details().reviewDate()).isNull();
            assertThat(open.editor().undo()).isTrue();
            assertThat(model.details().owner()).isEmpty();
            assertThat(open.editor().undo()).isTrue();
            assertThat(model.details().title()).isEqualTo("Newsletter");
            assertThat(model.writers().get()).isEqualTo("—");
            model.readWriters();
            assertThat(model.writers().get()).isEqualTo("Marie Curie");
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void theNextStepOfANewAssessmentIsItsFirstOpenQuestionAndEveryStepButTheDetailsHasARoom() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            OverviewViewModel model = new OverviewViewModel(open);

            Agenda.Item next = model.agenda().getFirst();
            assertThat(next.kind()).isEqualTo(Agenda.Kind.ANSWER);
            model.go(next);

            assertThat(room.went).containsExactly(new Place.InAssessment(
                    open.assessment().id(), Place.Room.QUESTIONNAIRE, open.evaluation().questionnaire().open().getFirst()));
            assertThat(Agenda.Kind.values()).filteredOn(kind -> OverviewViewModel.room(new Agenda.Item(kind, false, 1, null)) == null)
                    .containsExactly(Agenda.Kind.PLAN_REVIEW, Agenda.Kind.DESCRIBE);
        }
    }

    @Test
    void anArchivedAssessmentIsNotEditedAndSaysSoUntilItIsTakenOut() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            OverviewViewModel model = new OverviewViewModel(open);
            model.edit(details -> details.withStatus(AssessmentStatus.ARCHIVED));
            assertThat(model.editable()).isFalse();

            model.title("Another");

            assertThat(model.details().title()).isEqualTo("Newsletter");
            assertThat(room.dialogs.faults).hasSize(1);
            assertThat(model.moves()).containsExactly(AssessmentStatus.DRAFT);
            model.edit(details -> details.withStatus(AssessmentStatus.DRAFT));
            model.title("Another");
            assertThat(model.details().title()).isEqualTo("Another");
        }
    }

    @Test
    void onlyADecisionMakesItDecided() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OverviewViewModel model = new OverviewViewModel(room.start("screening", "Newsletter"));

            model.edit(details -> details.withStatus(AssessmentStatus.APPROVED));

            assertThat(model.moves()).doesNotContain(AssessmentStatus.APPROVED);
            assertThat(model.details().status()).isEqualTo(AssessmentStatus.DRAFT);
            assertThat(room.dialogs.faults).hasSize(1);
        }
    }

    @Test
    void aHoldIsLiftedOnlyWhenThatIsConfirmed() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OverviewViewModel model = new OverviewViewModel(room.start("screening", "Newsletter"));
            model.edit(details -> details.withLegalHold(" A pending dispute "));
            assertThat(model.details().legalHold()).isEqualTo("A pending dispute");
            room.dialogs.confirms = false;

            model.liftHold("A pending dispute");
            assertThat(model.details().legalHold()).isNotNull();
            room.dialogs.confirms = true;
            model.liftHold("A pending dispute");

            assertThat(model.details().legalHold()).isNull();
            assertThat(room.dialogs.confirmations).hasSize(2).allMatch(text -> text.contains("A pending dispute"));
        }
    }

    @Test
    void typingThatIsTakenBackCountsAsUndoneAndCanBeMadeAgain() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            OverviewViewModel model = new OverviewViewModel(open);
            model.title("Loyalty");

            model.takingBack(() -> model.title("Newsletter"));

            assertThat(open.editor().canUndo()).isFalse();
            assertThat(open.editor().redo()).isTrue();
            assertThat(model.details().title()).isEqualTo("Loyalty");
        }
    }
}
