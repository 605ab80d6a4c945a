package org.vigie.desktop.shell;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.Looks;
import org.vigie.desktop.TestWindow;
import org.vigie.desktop.support.UserSettings.Theme;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsChosenInThePaletteIsDone() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            window.firstRun("Marie");

            choose("dark theme");
            assertThat(window.settings.theme()).isEqualTo(Theme.DARK);
            choose("larger");
            choose("larger");
            choose("smaller");
            assertThat(window.settings.textSize()).isEqualTo(115);
            assertThat(Fx.get(() -> window.stage().getScene().getRoot().getStyleClass())).contains("dark", "text-115");
            choose("francais");
            assertThat(window.settings.language()).contains(Language.FR);
            choose("english");
            assertThat(window.settings.language()).contains(Language.EN);
        }
    }

    private static void choose(String words) {
        Fx.press("search");
        Fx.type("palette-search", words);
        Fx.key(Fx.node("palette-search", Node.class), KeyCode.ENTER);
    }
}
