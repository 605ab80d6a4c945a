package org.vigie.desktop.details;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.Fx;
import org.vigie.desktop.Looks;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.TestWindow;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;
import org.vigie.testing.OlderVersion;

import static org.assertj.core.api.Assertions.assertThat;

class NewerVersionTest {
    @TempDir
    private Path folder;

    /** Windows of other tests have an overview too. */
    @BeforeEach
    void alone() {
        Fx.closeWindows();
    }

    private static Node node(OverviewScreen screen, String id) {
        return Objects.requireNonNull(screen.node().lookup("#" + id), id);
    }

    private OpenAssessment older(TestRoom room, Language language) {
        Assessment older = room.workshop()
                .session()
                .exchange()
                .importAssessment(OlderVersion.file(folder, OlderVersion.assessment("Fraude", language)), null);
        return room.open(room.workshop().edit(older.id()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhatBecomesOfEachAnswerThenPassesAndOffersTheWayBack(Language language) {
        boolean french = language == Language.FR;
        try (TestRoom room = new TestRoom(folder, language)) {
            OpenAssessment open = older(room, language);
            Assessment before = open.assessment();
            Fx.run(() -> {
                OverviewScreen screen = new OverviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1300, 1000);
                ((Button) node(screen, "newer-look")).fire();
                Fx.layOut(stage.getScene());
                Node preview = node(screen, "newer-preview");
                assertThat(preview.isVisible()).isTrue();
                String told = String.join("\n", Fx.texts(preview));
                assertThat(told)
                        .contains(french
                                ? List.of("Conservées (1)", "Déplacées (1)", "À revoir (1)", "Mises de côté (1)")
                                : List.of("Kept (1)", "Moved (1)", "Needs review (1)", "Set aside (1)"))
                        .contains("Q-LIA-22, Q-LIA-34")
                        .contains(french ? "La date est enregistrée avec la décision elle-même." : "The date is recorded with the decision itself.");
                assertThat(open.assessment()).isEqualTo(before);

                ((Button) node(screen, "newer-pass")).fire();
                assertThat(open.template().ref().version()).isEqualTo("1.1.0");
                assertThat(open.evaluation().questionnaire().toConfirm()).hasSize(2);
                assertThat(String.join("\n", Fx.texts(node(screen, "set-aside")))).contains("2026", "En comité");
                assertThat(room.dialogs.notices).hasSize(1);

                room.dialogs.notices.getFirst().deeds().getFirst().action().run();
                assertThat(open.assessment()).isEqualTo(before);
                assertThat(open.template().ref().version()).isEqualTo("1.0.0");
                screen.close();
                stage.close();
            });
            assertThat(room.workshop().session().portfolio().load(before.id())).isEqualTo(before);
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void saysNothingOnTheLatestVersion() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("legitimate-interest", "Fraud");
            Fx.run(() -> {
                OverviewScreen screen = new OverviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1300, 1000);
                assertThat(Objects.requireNonNull(node(screen, "newer-version").getParent()).isVisible()).isFalse();
                screen.close();
                stage.close();
            });
        }
    }

    @Test
    void theWholeWindowFollowsTheVersionForthAndBack() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.FR))) {
            Assessment older = OlderVersion.assessment("Fraude", Language.FR);
            AssessmentId id = window.fill(session ->
                    session.exchange().importAssessment(OlderVersion.file(folder, older), null).id());
            window.unlock();
            window.go(new Place.InAssessment(id, Place.Room.OVERVIEW, null));
            Fx.press("newer-look");
            window.settle();
            Fx.press("newer-pass");
            window.settle();
            assertThat(Fx.texts(Fx.node("set-aside", Node.class))).anyMatch(text -> text.contains("2 octobre 2026"));
            assertThat(window.dialogs.notices).isNotEmpty();
            for (Place.Room room : Place.Room.values()) {
                window.go(new Place.InAssessment(id, room, null));
            }
            window.go(new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, OlderVersion.SETTLED));
            Fx.run(() -> window.dialogs.notices.getLast().deeds().getFirst().action().run());
            window.settle();
            window.go(new Place.InAssessment(id, Place.Room.OVERVIEW, null));
            assertThat(Fx.node("newer-version", Node.class).getParent().isVisible()).isTrue();
            assertThat(window.dialogs.faults).isEmpty();
        }
    }
}
