package org.vigie.desktop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.Room;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LargeTextTest {
    @TempDir
    private Path folder;

    @Test
    void whatHasASizeOfItsOwnGrowsWithTheText() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            AssessmentId id = window.fillWithSample();
            window.unlock();
            window.go(new Place.NewAssessment());
            grows(window, "#template-screening", true);
            window.go(new Place.InAssessment(id, Room.RISKS, null));
            grows(window, "#cell-3-0", false);
            grows(window, "#way-R-SEC-01", false);
            window.go(new Place.InAssessment(id, Room.ACTIONS, null));
            Fx.run(() -> ((CheckBox) window.stage().getScene().getRoot().lookup("#choose-M-PROC-02")).fire());
            grows(window, "#bulk .date-picker", true);
            Fx.press("view-timeline");
            grows(window, "#timeline-M-PROC-02", false);
            window.go(new Place.InAssessment(id, Room.REVIEW, null));
            grows(window, "#consultation-sent", true);
            grows(window, "#consultation .spinner", true);
        }
    }

    private static void grows(TestWindow window, String selector, boolean wider) {
        Map<Integer, Double> sizes = new LinkedHashMap<>();
        for (int percent : new int[] {100, 175}) {
            window.wear(percent, 1920, 900);
            window.settle();
            window.settle();
            sizes.put(percent, Fx.get(() -> {
                Node node = window.stage().getScene().getRoot().lookup(selector);
                return wider ? node.getLayoutBounds().getWidth() : node.getLayoutBounds().getHeight();
            }));
        }
        window.wear(100, 1440, 900);
        assertThat(sizes.get(175) / sizes.get(100)).as(selector + " " + sizes).isBetween(1.6, 1.9);
    }
}
