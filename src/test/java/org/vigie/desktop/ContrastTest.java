package org.vigie.desktop;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.Tour.Stop;
import org.vigie.desktop.support.UserSettings.Theme;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContrastTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void everythingAndTheFocusOnEveryScreenCanBeSeen(Theme theme) {
        Set<String> found = new TreeSet<>();
        Consumer<Stop> look = stop -> {
            Fx.get(() -> ContrastAudit.of(stop.scene())).forEach(fault -> found.add(fault + "  [" + stop.name() + "]"));
            Fx.get(() -> FocusAudit.of(stop.scene())).forEach(fault -> found.add(fault + "  [" + stop.name() + "]"));
        };
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN).in(theme))) {
            AssessmentId id = window.fillWithSample();
            Tour.everything(window, id, new Words(Language.EN), look);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(ContrastAudit.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.001));
        assertThat(ContrastAudit.contrast(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.01));
        assertThat(ContrastAudit.contrast(Color.RED, Color.RED)).isEqualTo(1);
    }
}
