package org.vigie.desktop;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class FirstRunTest {
    @TempDir
    private Path folder;

    @Test
    void goesFromTheFirstRunToTheQuestionnaireOfTheSample() throws Exception {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            window.firstRun("Marie Curie");
            Fx.press("welcome-sample");

            Fx.node("room-questionnaire", Labeled.class);
            Fx.press("rail-home");
            window.settle();
            assertThat(text("tile-assessments")).isEqualTo("1");
            assertThat(text("tile-risks")).isNotEqualTo("…");
            Fx.press("new-assessment");
            Fx.press("template-screening");
            Fx.type("new-title", "Newsletter");
            Fx.press("new-create");
            Fx.await("its questionnaire", () -> Fx.find("room-questionnaire") != null && Fx.texts(window.stage().getScene().getRoot()).contains("Newsletter"));

            assertThat(window.dialogs.faults).isEmpty();
            assertThat(window.settings.recent()).containsExactly(folder.resolve("workspace").toAbsolutePath().normalize());
        }
    }

    @Test
    void saysThatAPassphraseIsWrongAndLetsTryAgainALittleLater() throws Exception {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.FR))) {
            window.fill(session -> true);
            window.show();
            Fx.type("open-passphrase", "tout autre chose");
            Fx.press("open-go");
            Fx.await("it says so", () -> Fx.find("unlock-problem") instanceof Labeled problem && problem.getText().contains("n’ouvre pas"));
            Fx.type("open-passphrase", TestWindow.PASSPHRASE);
            assertThat(Fx.get(() -> Fx.node("open-go", Button.class).isDisabled())).isTrue();
            Fx.press("open-go");

            Fx.node("welcome-sample", Labeled.class);
        }
    }

    private static String text(String id) {
        return Fx.get(() -> Fx.node(id, Labeled.class).getText());
    }
}
