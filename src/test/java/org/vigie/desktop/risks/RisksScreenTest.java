package org.vigie.desktop.risks;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class RisksScreenTest {
    @TempDir
    private Path folder;

    @Test
    void aComplianceGapTakesNoMoreRoomThanItsWords() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            RisksScreen screen = Fx.get(() -> new RisksScreen(room.sample(), null));
            for (double width : new double[] {760, 960}) {
                Stage stage = Fx.show(new StackPane(screen.node()), width, 700);
                ToggleButton row = Fx.node("gap-R-CONS-03", ToggleButton.class);
                Fx.await("a row as high as its words", () -> row.getHeight() > 20 && row.getHeight() < 60);
                Fx.run(stage::close);
            }
            Fx.run(screen::close);
        }
    }

    @Test
    void showsGapsMatrixRegisterAndDetailAndDismissesWithAReason() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            room.dialogs.answer = "sans objet ici";
            Fx.get(() -> {
                RisksScreen screen = new RisksScreen(open, null);
                Stage stage = Fx.show(screen.node(), 1330, 1100);
                TableView<?> register = (TableView<?>) screen.node().lookup("#risk-register");
                int before = register.getItems().size();
                assertThat(before).isPositive();
                assertThat(screen.node().lookup("#gaps")).isNotNull();
                register.getSelectionModel().select(0);
                Fx.layOut(stage.getScene());
                Fx.picture(stage.getScene(), "risks");
                Risk last = new RisksViewModel(open).register().getLast();
                Button name = (Button) screen.node().lookup("#way-" + last.code());
                assertThat(name.getAccessibleText()).startsWith(last.code() + ", ");
                name.fire();
                assertThat(Fx.texts(screen.node().lookup("#risk-detail"))).contains(last.code());
                register.getSelectionModel().select(0);
                ((Hyperlink) screen.node().lookup(".code-link")).fire();
                assertThat(room.went).hasSize(1).first().isInstanceOf(Place.InAssessment.class);

                ((Button) screen.node().lookup("#risk-dismiss")).fire();

                assertThat(register.getItems()).hasSize(before - 1);
                ((ToggleButton) screen.node().lookup("#chip-dismissed")).fire();
                assertThat(register.getItems()).hasSizeGreaterThanOrEqualTo(before);
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
        }
    }
}
