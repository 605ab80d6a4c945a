package org.vigie.desktop;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.support.Place;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePlaceTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleIsMadeOnceAndOpenedAgain() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            window.firstRun("Camille Roy");
            window.go(new Place.Sample());
            assertThat(Fx.get(() -> Fx.find("room-questionnaire"))).isNotNull();

            window.go(new Place.Sample());
            window.go(new Place.Assessments());

            TableView<?> all = Fx.node("assessments", TableView.class);
            Fx.await("the sample", () -> !all.getItems().isEmpty());
            assertThat(Fx.get(() -> all.getItems().size())).isEqualTo(1);
        }
    }
}
