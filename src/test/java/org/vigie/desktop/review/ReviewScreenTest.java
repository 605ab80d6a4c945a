package org.vigie.desktop.review;

import java.nio.file.Path;
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
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewScreenTest {
    @TempDir
    private Path folder;

    @Test
    void aRefusedFileIsToldAndTheStatementStays() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            room.dialogs.file = folder;
            Fx.run(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1330, 1900);
                ((Button) screen.node().lookup("#lift-C1")).fire();
                ((TextArea) screen.node().lookup("#lift-statement")).setText("Forms redone.");
                ((Button) screen.node().lookup("#lift-attach")).fire();
                ((Button) screen.node().lookup("#lift-do")).fire();
                assertThat(((TextArea) screen.node().lookup("#lift-statement")).getText()).isEqualTo("Forms redone.");
                screen.close();
                stage.close();
            });
            assertThat(room.dialogs.faults).hasSize(1).allSatisfy(fault ->
                    assertThat(open.words().fault(fault)).contains("There is no file").contains(folder.toString()));
            assertThat(Objects.requireNonNull(open.assessment().review().decision()).conditions().getFirst().lifting()).isNull();
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
                assertThat(((VBox) versions).getChildren()).hasSize(4);
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
                ((Button) screen.node().lookup("#lift-C1")).fire();
                Button lift = (Button) screen.node().lookup("#lift-do");
                assertThat(lift.isDisabled()).isTrue();
                ((TextArea) screen.node().lookup("#lift-statement")).setText("Formulaires refaits.");
                assertThat(lift.isDisabled()).isFalse();
                lift.fire();
                assertThat(screen.node().lookup("#lift-C1")).isNull();
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
