package org.vigie.desktop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ExportViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void writesEachKindOfFileWithItsExtension() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReportViewModel report = new ReportViewModel(room.sample(), ReportDefaults.NONE, () -> {});
            ExportViewModel model = new ExportViewModel(report, () -> {}, () -> false);
            report.include(Part.ANNEX, false);
            for (Format format : Format.values()) {
                model.export(format, folder.resolve("out"), format == Format.PACKAGE ? "correct horse battery".toCharArray() : null);
                assertThat(model.written()).isEqualTo(folder.resolve("out." + format.extension())).isNotEmptyFile();
                assertThat(model.running()).isNull();
            }
            assertThat(room.workroom().session().exchange().isEncrypted(folder.resolve("out.vigie"))).isTrue();
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndNothingKeepsRunning() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ExportViewModel model = new ExportViewModel(new ReportViewModel(room.sample(), ReportDefaults.NONE, () -> {}), () -> {}, () -> false);
            model.export(Format.WORD, folder.resolve("no-such-folder").resolve("out"), null);
            assertThat(room.dialogs.faults).hasSize(1);
            assertThat(room.dialogs.failed).contains("“out.docx”", "is saved");
            assertThat(model.mayExport()).isTrue();
            assertThat(model.written()).isNull();
        }
    }

    @Test
    void aFileThatCouldNotBeWrittenIsWrittenElsewhereOrAgain() throws IOException {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ExportViewModel model = new ExportViewModel(new ReportViewModel(room.sample(), ReportDefaults.NONE, () -> {}), () -> {}, () -> false);
            Path locked = folder.resolve("no-such-folder").resolve("out");
            model.export(Format.CALENDAR, locked, null);

            room.dialogs.file = folder.resolve("elsewhere");
            room.dialogs.act("Choose another place…");
            assertThat(model.written()).isEqualTo(folder.resolve("elsewhere.ics")).isNotEmptyFile();

            Files.createDirectory(folder.resolve("no-such-folder"));
            room.dialogs.act("Try again");
            assertThat(model.written()).isEqualTo(folder.resolve("no-such-folder").resolve("out.ics")).isNotEmptyFile();
            assertThat(room.dialogs.faults).hasSize(1);
        }
    }

    @Test
    void anEncryptedPackageIsNeverWrittenAgainWithoutItsPassphrase() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ExportViewModel model = new ExportViewModel(new ReportViewModel(open, ReportDefaults.NONE, () -> {}), () -> {}, () -> false);

            model.export(Format.PACKAGE, folder.resolve("no-such-folder").resolve("out"), "correct horse battery".toCharArray());

            assertThat(room.dialogs.deeds).extracting(Notice.Deed::name).containsExactly("Back to the report");
            room.dialogs.act("Back to the report");
            assertThat(room.went).containsExactly(new Place.InAssessment(open.assessment().id(), Place.Room.REPORT, null));
        }
    }

    @Test
    void namesTheFileAfterTheTitleWithoutWhatFileSystemsRefuse() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            ReportViewModel report = new ReportViewModel(room.start("screening", "Fidélité : a/b?"), ReportDefaults.NONE, () -> {});
            assertThat(new ExportViewModel(report, () -> {}, () -> false).fileName(Format.WORD)).isEqualTo("Fidélité a b.docx");
            assertThat(report.isDraft()).isTrue();
        }
    }
}
