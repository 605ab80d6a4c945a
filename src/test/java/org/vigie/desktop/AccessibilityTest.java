package org.vigie.desktop;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.Tour.Stop;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AccessibilityTest {
    @TempDir
    private Path folder;

    private final Set<String> found = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyScreenIsNamedReachedAndReadAtEverySize(Language language) {
        Looks looks = Looks.usual(language);
        try (TestWindow window = new TestWindow(folder, looks)) {
            AssessmentId id = window.fillWithSample();
            Consumer<Stop> look = stop -> audit(window, stop);
            window.show();
            Tour.door(window, look);
            window.enter();
            Tour.rooms(window, look);
            Tour.sample(window, id, look);
            Tour.dialogs(window, new Words(language), look);
        }
        assertThat(found).isEmpty();
    }

    private void audit(TestWindow window, Stop stop) {
        Scene scene = stop.scene();
        keep(stop, "", Fx.get(() -> AccessibilityAudit.of(scene)));
        keep(stop, "", Fx.get(() -> AccessibilityAudit.ofKeyboard(scene)));
        for (int percent : new int[] {100}) {
            for (int[] size : new int[][] {{1024, 700}, {1440, 900}}) {
                window.wear(percent, size[0], size[1]);
                keep(stop, percent + " % at " + size[0], Fx.get(() -> AccessibilityAudit.ofRoom(scene)));
            }
        }
        window.wear(100, 1440, 900);
    }

    private void keep(Stop stop, String looks, Set<String> faults) {
        faults.forEach(fault -> found.add(fault + "  [" + stop.name() + " " + looks + "]"));
    }
}
