package org.vigie.desktop.questionnaire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.support.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceIntakeTest {
    @TempDir
    private Path folder;

    private static List<String> evidence(Bench bench) {
        return bench.open.assessment().answer(Bench.RUNNING).stream()
                .flatMap(answer -> answer.evidence().stream())
                .map(id -> Objects.requireNonNull(bench.open.assessment().answers().evidence().get(id)).fileName())
                .toList();
    }

    @Test
    void aFileThatIsGoneIsToldAndAddedOnceItIsBackOrAnotherIsChosen() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.choose(Bench.RUNNING, "no");
            Path minutes = folder.resolve("minutes.txt");
            bench.dialogs.file = minutes;

            new EvidenceIntake(bench.open, Bench.RUNNING).ask();

            assertThat(bench.dialogs.failed).isEqualTo("“minutes.txt” was not added as evidence.");
            assertThat(bench.open.words().fault(bench.dialogs.faults.getFirst())).contains(minutes.toString());
            assertThat(bench.dialogs.deeds).extracting(Notice.Deed::name).containsExactly("Try again", "Choose another file…");
            assertThat(evidence(bench)).isEmpty();
            bench.dialogs.file = Files.writeString(folder.resolve("scan.txt"), "other");
            bench.dialogs.act("Choose another file…");
            assertThat(evidence(bench)).containsExactly("scan.txt");
            Files.writeString(minutes, "done");
            bench.dialogs.act("Try again");
            assertThat(evidence(bench)).containsExactly("scan.txt", "minutes.txt");
            assertThat(bench.dialogs.faults).hasSize(1);
        }
    }

    @Test
    void aFolderIsNoEvidenceAndNothingChosenIsNothingTold() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.dialogs.file = Files.createDirectory(folder.resolve("minutes"));
            new EvidenceIntake(bench.open, Bench.RUNNING).ask();
            assertThat(bench.dialogs.faults).hasSize(1);

            bench.dialogs.file = null;
            new EvidenceIntake(bench.open, Bench.RUNNING).ask();

            assertThat(bench.dialogs.faults).hasSize(1);
            assertThat(evidence(bench)).isEmpty();
        }
    }
}
