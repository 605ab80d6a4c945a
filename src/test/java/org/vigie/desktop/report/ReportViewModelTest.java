package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
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

    @Test
    void thePreviewFollowsWhatIsStoredAndTheLastWish() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            ReportViewModel report = new ReportViewModel(open, ReportDefaults.NONE, () -> {});
            report.refresh();
            assertThat(report.preview()).isNull();
            report.language(Language.FR);
            report.include(Part.ANNEX, false);
            assertThat(storage).as("one at a time").hasSize(1);

            run(storage);

            assertThat(report.edition()).isEqualTo(2);
            report.refresh();
            assertThat(storage).as("nothing is new").isEmpty();
            room.workroom().session().describing(open.editor()).become(open.assessment().details().withTitle("Loyalty"));
            report.refresh();
            report.close();
            run(storage);
            assertThat(report.edition()).isEqualTo(3);
            report.language(Language.EN);
            assertThat(storage).as("left").isEmpty();
        }
    }

    private static void run(Deque<Runnable> storage) {
        while (!storage.isEmpty()) {
            storage.remove().run();
        }
    }

    @Test
    void whyThereIsNoPreviewIsKnownUntilThereIsOneAgain() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Newsletter");
            AtomicInteger changes = new AtomicInteger();
            ReportViewModel report = new ReportViewModel(open, ReportDefaults.NONE, changes::incrementAndGet);
            room.workroom().session().close();

            report.refresh();

            assertThat(report.fault()).isNotNull();
            assertThat(report.preview()).isNull();
            assertThat(changes).hasValue(2);
        }
    }

    @Test
    void whatIsNotDecidedIsADraft() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            assertThat(new ReportViewModel(room.sample(), ReportDefaults.NONE, () -> {}).isDraft()).isFalse();
            OpenAssessment open = room.start("screening", "Newsletter");
            assertThat(new ReportViewModel(open, ReportDefaults.NONE, () -> {}).isDraft()).isTrue();
        }
    }
}
