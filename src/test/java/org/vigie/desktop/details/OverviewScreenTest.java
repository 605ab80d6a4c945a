package org.vigie.desktop.details;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.application.ProcessingFacts.Fact;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewScreenTest {
    @TempDir
    private Path folder;

    private static <T extends Node> T find(OverviewScreen screen, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(screen.node().lookup("#" + id), id));
    }

    private static String text(OverviewScreen screen, String id) {
        return find(screen, id, Labeled.class).getText();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewAssessmentIsDescribedAndSentForReview(Language language) {
        try (TestRoom room = new TestRoom(folder, language)) {
            OpenAssessment open = room.start("customer-data", "Newsletter");
            Fx.run(() -> {
                OverviewScreen screen = new OverviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1300, 1000);

                TextField title = find(screen, "details-title", TextField.class);
                title.setText("");
                Objects.requireNonNull(FieldUndo.of(title)).redo();
                assertThat(text(screen, "details-title-problem")).isEqualTo(open.words().text("application.titleBlank"));
                title.setText("Newsletter 2027");
                find(screen, "details-organisation", TextField.class).setText("Cafés Étoile");
                find(screen, "details-owner", TextField.class).setText("Léa Petit");
                find(screen, "fact-record", TextField.class).setText("RT-17");
                find(screen, "fact-go_live", DatePicker.class).setValue(LocalDate.parse("2027-03-01"));
                find(screen, "move-in_review", Button.class).fire();
                find(screen, "details-review-year", Button.class).fire();
                assertThat(text(screen, "details-title-problem")).isEmpty();
                assertThat(text(screen, "details-status")).isEqualTo(open.words().text("portfolio.status.in_review"));
                find(screen, "next-step-go", Button.class).fire();
                screen.close();
                stage.close();
            });

            assertThat(open.assessment().details().title()).isEqualTo("Newsletter 2027");
            assertThat(open.assessment().details().organisation()).isEqualTo("Cafés Étoile");
            assertThat(open.assessment().details().owner()).isEqualTo("Léa Petit");
            assertThat(open.assessment().details().status()).isEqualTo(AssessmentStatus.IN_REVIEW);
            assertThat(open.assessment().details().reviewDate()).isEqualTo("2027-11-25");
            assertThat(open.assessment().answer(Fact.RECORD.key())).contains(Answer.of(new AnswerValue.Text("RT-17")));
            assertThat(open.assessment().answer(Fact.GO_LIVE.key()))
                    .contains(Answer.of(new AnswerValue.Date(LocalDate.parse("2027-03-01"))));
            assertThat(room.went).containsExactly(new Place.InAssessment(
                    open.assessment().id(), Place.Room.QUESTIONNAIRE, open.evaluation().questionnaire().open().getFirst()));
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void whatIsSpokenOfASectionReadsAsASentence() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            Fx.run(() -> {
                OverviewScreen screen = new OverviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1300, 1000);
                OverviewViewModel.SectionState first = new OverviewViewModel(open).sections().getFirst();

                assertThat(screen.node().lookup(".section-link").getAccessibleText()).isEqualTo(first.title()
                        + "\u00a0: aucune question sur " + first.progress().applicable() + " n’a de réponse, "
                        + first.open() + " questions obligatoires sont ouvertes");
                screen.close();
                stage.close();
            });
        }
    }

    @Test
    void anAnswerThatWouldHideAnotherIsOnlyGivenWhenThatIsConfirmed() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            open.editor().apply(new Change.SetAnswer(
                    Fact.GO_LIVE.key(), null, Answer.of(new AnswerValue.Date(LocalDate.parse("2027-03-01")))));
            room.dialogs.confirms = false;
            Fx.run(() -> {
                OverviewScreen screen = new OverviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1300, 1000);
                ComboBox<?> running = find(screen, "fact-already_running", ComboBox.class);
                running.getSelectionModel().select(List.copyOf(running.getItems()).indexOf(running.getItems().stream()
                        .filter(each -> each instanceof Choice<?> choice && choice.value().equals("yes"))
                        .findFirst()
                        .orElseThrow()));
                assertThat(running.getValue()).isNull();
                screen.close();
                stage.close();
            });

            assertThat(room.dialogs.confirmations).hasSize(1);
            assertThat(open.assessment().answer(Fact.ALREADY_RUNNING.key())).isEmpty();
        }
    }

    @Test
    void theDpoIsNamedWhereTheLawOfTheTemplateAsksForTheirOpinion() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            assertThat(namesTheDpo(room.start("customer-data", "Loyalty"))).isTrue();
            assertThat(namesTheDpo(room.start("ccpa-risk-assessment", "Rentals"))).isFalse();
        }
    }

    private static boolean namesTheDpo(OpenAssessment open) {
        OverviewScreen screen = Fx.get(() -> new OverviewScreen(open));
        Stage stage = Fx.show(Fx.get(screen::node), 1300, 1400);
        return Fx.get(() -> {
            boolean named = find(screen, "people-dpo", Labeled.class).getParent().isVisible();
            screen.close();
            stage.close();
            return named;
        });
    }

    @Test
    void theDecidedSampleShowsWhoDecidedWhatIsForbiddenAndWhatItIsMadeOf() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            OverviewScreen screen = Fx.get(() -> new OverviewScreen(open));
            Stage stage = Fx.show(Fx.get(screen::node), 1300, 1400);

            Fx.run(() -> {
                assertThat(text(screen, "next-step")).contains("démarrage interdit");
                assertThat(screen.node().lookup("#details-waiting")).isNull();
                open.workroom().session().deciding(open.editor()).recordConsultation(
                        new PriorConsultation(LocalDate.parse("2026-11-20"), null, false, 0, null, null));
                assertThat(text(screen, "details-waiting-start")).endsWith("au démarrage");
                assertThat(screen.node().lookup("#details-waiting")).isNull();
                assertThat(text(screen, "people-controller")).contains("version 1");
                assertThat(text(screen, "people-dpo")).isNotBlank();
                assertThat(text(screen, "details-consequence")).isNotBlank();
                assertThat(find(screen, "template-hash", TextField.class).getText()).isEqualTo(open.template().ref().sha256());
                find(screen, "template-show", Hyperlink.class).fire();
            });
            Fx.picture(stage.getScene(), "overview");
            Fx.run(screen::close);

            assertThat(room.went).containsExactly(new Place.Templates("customer-data"));
            assertThat(open.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        }
    }
}
