package org.vigie.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
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
            Tour.everything(window, id, new Words(language), stop -> audit(window, stop));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstRunAndAnEmptyWorkspaceAreToo(Language language) {
        try (TestWindow window = new TestWindow(folder, Looks.usual(language))) {
            Tour.firstRun(window, stop -> audit(window, stop));
        }
        assertThat(found).isEmpty();
    }

    private void audit(TestWindow window, Stop stop) {
        Scene scene = stop.scene();
        keep(stop, "", Fx.get(() -> AccessibilityAudit.of(scene)));
        keep(stop, "", Fx.get(() -> AccessibilityAudit.ofKeyboard(scene)));
        // A divider that large text moved stays there.
        Map<SplitPane, double[]> dividers = Fx.get(() -> Fx.all(scene.getRoot()).stream()
                .filter(SplitPane.class::isInstance)
                .map(SplitPane.class::cast)
                .collect(Collectors.toMap(pane -> pane, SplitPane::getDividerPositions)));
        window.wear(100, 1024, 700);
        keep(stop, "100 % at 1024", Fx.get(() -> AccessibilityAudit.ofRoom(scene)));
        window.wear(175, 1440, 900);
        keep(stop, "175 % at 1440", Fx.get(() -> AccessibilityAudit.ofRoom(scene)));
        window.wear(175, 1024, 700);
        keep(stop, "175 % at 1024", Fx.get(() -> AccessibilityAudit.ofRoom(scene)));
        window.wear(100, 1440, 900);
        Fx.run(() -> dividers.forEach(SplitPane::setDividerPositions));
    }

    private void keep(Stop stop, String looks, Set<String> faults) {
        faults.forEach(fault -> found.add(fault + "  [" + stop.name() + " " + looks + "]"));
    }
}
