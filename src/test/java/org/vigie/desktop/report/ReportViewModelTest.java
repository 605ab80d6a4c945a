package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ReportViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void beginsWithWhatTheSettingsSay() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            Path house = folder.resolve("house.dotx");
            ReportDefaults defaults = ReportDefaults.NONE.withLanguage(Language.EN).withLook(house).withParts(Set.of(Part.SUMMARY));
            ReportViewModel report = new ReportViewModel(room.sample(), defaults, () -> {});

            assertThat(report.options().language()).isEqualTo(Language.EN);
            assertThat(report.options().template()).isEqualTo(house);
            assertThat(report.options().parts()).containsExactly(Part.SUMMARY);
        }
    }
}
