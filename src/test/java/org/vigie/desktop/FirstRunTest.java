package org.vigie.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.support.Place;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;
import org.vigie.storage.OldWorkspaces;

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

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkspaceOfAnEarlierVersionIsSaidToTakeItsTimeOnce(Language language) {
        List<String> told = new CopyOnWriteArrayList<>();
        try (TestWindow window = new TestWindow(folder, Looks.usual(language))) {
            AssessmentId kept = window.fill(session -> session.portfolio().start("screening", "Kept", language).id());
            OldWorkspaces.make(window.services().usualWorkspace(), TestWindow.PASSPHRASE.toCharArray());
            window.show();
            Label news = Fx.node("unlock-news", Label.class);
            Fx.run(() -> news.textProperty().subscribe(text -> told.add(text)));

            window.enter();

            assertThat(told).filteredOn(text -> !text.isEmpty())
                    .containsExactly(new Messages(language.locale()).text("portfolio.unlock.adapting"));
            window.go(new Place.InAssessment(kept, Place.Room.OVERVIEW, null));
        }
    }
}
