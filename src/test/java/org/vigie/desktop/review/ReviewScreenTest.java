package org.vigie.desktop.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewScreenTest {
    @TempDir
    private Path folder;

    @Test
    void aConditionIsLiftedWithAStatementOfWhoDecided() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ReviewViewModel model = new ReviewViewModel(open);
            Decision before = Objects.requireNonNull(model.review().decision());

            model.lift("C1", "Done and checked.");

            Decision after = Objects.requireNonNull(model.review().decision());
            assertThat(Objects.requireNonNull(after.conditions().getFirst().lifting()).by()).isEqualTo(before.signOff().name());
            assertThat(open.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        }
    }

    @Test
    void whatTheGatesSayDependsOnWhatIsProposed() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            ProposedDecision plain = new ProposedDecision(Decision.Kind.APPROVED, "Anne Morel", "", List.of(), null, null);
            ProposedDecision conditional = new ProposedDecision(
                    Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel", "", model.presentConditions(), null, null);

            assertThat(model.mayDecide(plain)).isFalse();
            assertThat(model.obstacles(plain)).isNotEmpty().allSatisfy(each -> assertThat(model.sentence(each)).isNotBlank());
            assertThat(model.mayDecide(conditional)).isTrue();
        }
    }

    @Test
    void anOpinionThatNobodyRewordsKeepsItsLists() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            DpoOpinion given = Objects.requireNonNull(model.review().opinion());
            RichText list = new RichText(List.of(new RichText.ItemList(
                    false, List.of(new RichText.Paragraph(List.of(RichText.Run.plain("one")))))));
            model.open().workroom().session().deciding(model.open().editor())
                    .giveOpinion(new DpoOpinion(given.position(), list, given.name(), given.on(), given.recordedBy()));

            model.opinion(DpoOpinion.Position.UNFAVOURABLE, "one", given.name(), given.on());

            assertThat(Objects.requireNonNull(model.review().opinion()).text()).isEqualTo(list);
        }
    }

    @Test
    void theAuthoritysPeriodFollowsFromReceipt() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            LocalDate received = LocalDate.parse("2026-11-20");
            model.consultation(new PriorConsultation(received, received, true, 3, null, null));

            assertThat(Objects.requireNonNull(model.review().consultation()).deadline()).isEqualTo("2027-03-01");
        }
    }

    @Test
    void decidesOnceNoGateStandsInTheWay() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.open(room.workshop().answeredScreening("Une consultation"));
            Fx.get(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1330, 1500);
                Button decide = (Button) screen.node().lookup("#decide");
                assertThat(decide.isDisabled()).isTrue();
                ((TextField) screen.node().lookup("#decision-signatory")).setText("Anne Morel");
                assertThat(((VBox) screen.node().lookup("#gates")).getChildren()).isNotEmpty();
                assertThat(decide.isDisabled()).isFalse();

                decide.fire();

                assertThat(open.assessment().versions()).hasSize(1);
                Node versions = screen.node().lookup("#versions");
                assertThat(((VBox) versions).getChildren()).hasSize(2);
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
            assertThat(room.dialogs.said).hasSize(1);
        }
    }

    @Test
    void showsOpinionsDecisionAndConditionsAndKeepsWhatWasTypedWhenLeft() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            Fx.get(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1330, 1900);
                Fx.picture(stage.getScene(), "review");
                assertThat(((TextArea) screen.node().lookup("#opinion-text")).getText()).isNotBlank();
                assertThat(screen.node().lookup("#lift-C1")).isNotNull();
                ((TextArea) screen.node().lookup("#opinion-text")).setText("Avis revu.");
                screen.close();
                stage.close();
                return true;
            });
            assertThat(Objects.requireNonNull(open.assessment().review().opinion()).text().toPlain()).isEqualTo("Avis revu.");
            assertThat(room.dialogs.said).hasSize(1);
        }
    }
}
