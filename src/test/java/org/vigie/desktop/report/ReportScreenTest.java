package org.vigie.desktop.report;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ReportScreenTest {
    @TempDir
    private Path folder;

    @Test
    void exportsFromTheScreenAndSaysWhere() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            room.dialogs.file = folder.resolve("rapport.docx");
            Fx.get(() -> {
                ReportScreen screen = new ReportScreen(open, ReportDefaults.NONE);
                Stage stage = Fx.show(screen.node(), 1330, 900);
                assertThat(screen.node().lookup("#draft-hint").isVisible()).isFalse();
                ((CheckBox) screen.node().lookup("#part-annex")).fire();
                ((Button) screen.node().lookup("#export-word")).fire();
                assertThat(screen.node().lookup("#export-result").isVisible()).isTrue();

                ((PasswordField) screen.node().lookup("#package-passphrase")).setText("une phrase");
                room.dialogs.file = folder.resolve("paquet.vigie");
                ((Button) screen.node().lookup("#export-package")).fire();
                assertThat(folder.resolve("paquet.vigie")).doesNotExist();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                Fx.picture(stage.getScene(), "report");
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
        }
    }
}
