package org.vigie.desktop.review;

import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonPageTest {
    @TempDir
    private Path folder;

    private static AnswerKey key(OpenAssessment open, String code) {
        return open.evaluation().questionnaire().visible().stream()
                .filter(each -> open.template().question(each.question()).orElseThrow().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparesOnTheScreenAndGoesBack() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            AnswerKey key = key(open, "Q-PRED-04");
            open.editor().apply(new Change.SetAnswer(key, open.assessment().answer(key).orElse(null), null));
            Fx.get(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1000, 900);
                ((ButtonBase) screen.node().lookup("#compare-versions")).fire();
                Fx.layOut(stage.getScene());
                Fx.picture(stage.getScene(), "versions");
                assertThat(Fx.texts(screen.node().lookup("#compare-found"))).contains("Retiré", "Q-PRED-04");
                ((ButtonBase) screen.node().lookup("#compare-answers")).fire();
                assertThat(Fx.texts(screen.node().lookup("#compare-found"))).doesNotContain("Q-PRED-04");
                ((ButtonBase) screen.node().lookup("#compare-back")).fire();
                assertThat(screen.node().lookup("#decision")).isNotNull();
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
        }
    }
}
