package org.vigie.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Answering;
import org.vigie.application.Workshop;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsViewModelTest {
    @TempDir
    private Path folder;

    private static SettingsViewModel loaded(TestRoom room) {
        SettingsViewModel model = new SettingsViewModel(room.workroom(), room.settings);
        model.load();
        return model;
    }

    @Test
    void aBackupThatFailsIsToldAndMadeElsewhereOrAgain() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            SettingsViewModel model = loaded(room);
            String none = model.lastBackup().get();
            Path stick = folder.resolve("stick");
            AtomicInteger asked = new AtomicInteger();

            model.backup(stick.resolve("copy.vigie-backup"), asked::incrementAndGet);

            assertThat(room.dialogs.failed).contains("copy.vigie-backup");
            assertThat(room.dialogs.faults).hasSize(1);
            assertThat(model.lastBackup().get()).isEqualTo(none);
            assertThat(room.settings.lastBackup(room.workroom().session().folder())).isEmpty();
            assertThat(model.busy().get()).isFalse();
            room.dialogs.act("Choose another place…");
            assertThat(asked).hasValue(1);
            Files.createDirectory(stick);
            room.dialogs.act("Try again");
            assertThat(stick.resolve("copy.vigie-backup")).isNotEmptyFile();
            assertThat(model.lastBackup().get()).contains("copy.vigie-backup");
            assertThat(room.dialogs.faults).hasSize(1);
            assertThat(room.dialogs.notices).singleElement().extracting(Notice::kind).isEqualTo(Notice.Kind.DONE);
        }
    }

    @Test
    void aNameIsKeptWithoutTheSpacesAroundItAndABlankOneIsNot() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            SettingsViewModel model = loaded(room);
            model.name().set("  Irène Joliot ");
            model.role().set(" DPO ");
            model.saveProfile();
            assertThat(room.workroom().session().profile().name()).isEqualTo("Irène Joliot");
            assertThat(room.workroom().session().profile().role()).isEqualTo("DPO");
            assertThat(room.workroom().session().profile().id()).isEqualTo(Workshop.MARIE.id());

            model.name().set(" ");
            assertThat(model.namedAndIdle().get()).isFalse();
            model.saveProfile();

            assertThat(room.dialogs.said).hasSize(1);
            assertThat(room.workroom().session().profile().name()).isEqualTo("Irène Joliot");
        }
    }

    @Test
    void aWrongPassphraseChangesNothingAndBothAreForgotten() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            SettingsViewModel model = loaded(room);
            char[] wrong = "not this one at all".toCharArray();
            char[] next = "quatre mots sans rapport".toCharArray();
            AtomicInteger done = new AtomicInteger();

            model.changePassphrase(wrong, next, done::incrementAndGet);

            assertThat(done).hasValue(0);
            assertThat(model.passphraseProblem().get()).isNotBlank();
            assertThat(wrong).containsOnly('\0');
            assertThat(next).containsOnly('\0');
            model.changePassphrase(
                    "correct cheval batterie agrafe".toCharArray(), "quatre mots sans rapport".toCharArray(), done::incrementAndGet);
            assertThat(done).hasValue(1);
            assertThat(model.passphraseProblem().get()).isEmpty();
        }
    }

    @Test
    void theVerdictNamesTheEvidenceFileThatIsGone() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            SettingsViewModel model = loaded(room);
            model.verify();
            assertThat(model.verdict().get()).isEqualTo(room.workroom().words().text("portfolio.settings.sound"));

            OpenAssessment open = room.start("screening", "Newsletter");
            Path minutes = Files.writeString(folder.resolve("minutes.txt"), "done");
            Set<Path> before = files();
            Evidence evidence = room.workroom().session().portfolio().keepEvidence(minutes);
            new Answering(open.editor()).know(evidence);
            Set<Path> kept = files();
            kept.removeAll(before);
            for (Path file : kept) {
                Files.delete(file);
            }
            model.verify();

            assertThat(model.verdict().get()).startsWith(room.workroom().words().text("portfolio.settings.unsound", 1)).contains("minutes.txt");
        }
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }
}
