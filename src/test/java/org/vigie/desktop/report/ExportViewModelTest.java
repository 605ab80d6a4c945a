package org.vigie.desktop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.domain.identity.AssessmentId;
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

    @Test
    void nothingIsExportedWhileAnotherIsOrWhileSomethingIsNotSaved() {
        Deque<Runnable> work = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, Runnable::run, work::add)) {
            Deque<Runnable> saving = new ArrayDeque<>();
            AssessmentId id = room.workshop().session().portfolio().start("screening", "Newsletter", Language.EN).id();
            OpenAssessment open = room.open(room.workroom().session().edit(id, new Threads(saving::add, Runnable::run)));
            ExportViewModel model = new ExportViewModel(new ReportViewModel(open, ReportDefaults.NONE, () -> {}), () -> {}, () -> false);
            assertThat(model.mayExport()).isTrue();

            model.export(Format.CALENDAR, folder.resolve("out"), null);
            assertThat(model.running()).isNotNull();
            assertThat(model.mayExport()).isFalse();
            work.remove().run();
            assertThat(model.mayExport()).isTrue();

            room.workroom().session().describing(open.editor()).become(open.assessment().details().withTitle("Loyalty"));
            assertThat(model.mayExport()).isFalse();
            saving.remove().run();
            assertThat(model.mayExport()).isTrue();
        }
    }

    @Test
    void anExportThatIsCancelledLeavesNoFileAndForgetsThePassphrase() {
        Deque<Runnable> work = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, Runnable::run, work::add)) {
            ReportViewModel report = new ReportViewModel(room.start("screening", "Newsletter"), ReportDefaults.NONE, () -> {});
            ExportViewModel model = new ExportViewModel(report, () -> {}, () -> false);
            char[] passphrase = "correct horse battery".toCharArray();
            model.export(Format.PACKAGE, folder.resolve("out"), passphrase);

            Objects.requireNonNull(model.running()).cancel();
            work.remove().run();

            assertThat(model.stopped()).isTrue();
            assertThat(model.mayExport()).isTrue();
            assertThat(passphrase).containsOnly('\0');
            assertThat(folder.resolve("out.vigie")).doesNotExist();
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void whoeverLeftTheScreenIsToldThatTheFileIsThere() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReportViewModel report = new ReportViewModel(room.start("screening", "Newsletter"), ReportDefaults.NONE, () -> {});
            new ExportViewModel(report, () -> {}, () -> true).export(Format.CALENDAR, folder.resolve("out"), null);

            assertThat(room.dialogs.notices).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(Notice.Kind.DONE);
                assertThat(notice.text()).contains(folder.resolve("out.ics").toString());
                assertThat(notice.deeds()).hasSize(2);
            });
        }
    }
}
