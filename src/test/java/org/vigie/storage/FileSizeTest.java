package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;

import static org.assertj.core.api.Assertions.assertThat;

/** Each commit makes the database file longer; closing makes it short again, once most of it is of no use. */
class FileSizeTest {
    private static final long WORTH_IT = 8L << 20;

    @TempDir
    private Path temp;

    @Test
    void aFileGrownByManyCommitsIsWrittenAnewAtClosingWithAllThatIsInIt() throws IOException {
        Path folder = temp.resolve("workspace");
        Path file = folder.resolve(Database.FILE);
        Assessment state;
        long grown;
        try (Workspace workspace = Folders.create(folder)) {
            AssessmentStore store = workspace.assessments();
            state = Work.created(store, "A");
            for (int i = 0; Files.size(file) <= WORTH_IT; i++) {
                state = Work.answered(store, state, Work.PURPOSE, "answer " + i);
            }
            grown = Files.size(file);
        }

        assertThat(grown).isGreaterThan(WORTH_IT);
        assertThat(Files.size(file)).isLessThan(WORTH_IT);
        assertThat(Folders.files(folder))
                .as("nothing is left beside it")
                .extracting(each -> each.getFileName().toString())
                .containsExactly(EvidenceFiles.FOLDER, KeyFile.NAME, Snapshots.FOLDER, WorkspaceLock.FILE, Database.FILE);
        try (Workspace workspace = Folders.open(folder)) {
            assertThat(workspace.assessments().load(state.id())).contains(state);
            assertThat(workspace.verify()).isEmpty();
        }
    }
}
