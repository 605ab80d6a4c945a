package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationTest {
    @TempDir
    private Path temp;

    @Test
    void aWorkspaceFromBeforeListsWereKeptHasAllItHadAndACopyOfItsOldFile() throws IOException {
        Path folder = temp.resolve("workspace");
        Assessment before;
        try (Workspace workspace = Folders.create(folder)) {
            before = Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "Profiling");
        }
        try (Database rows = Folders.rows(folder)) {
            boolean _ = rows.write(handle -> {
                handle.execute("DROP TABLE standing");
                handle.execute("DROP INDEX action_by_day");
                handle.execute("DROP INDEX assessment_by_status");
                handle.execute("DROP TABLE search_entry");
                handle.execute("DROP TABLE search_word");
                handle.execute("ALTER TABLE answer ADD COLUMN words CLOB DEFAULT 'profiling' NOT NULL");
                handle.execute("ALTER TABLE assessment DROP COLUMN answer_count");
                handle.execute("DELETE FROM \"schema_history\" WHERE \"version\" <> '1'");
                return true;
            });
        }

        try (Workspace workspace = Folders.open(folder)) {
            assertThat(workspace.assessments().load(before.id())).contains(before);
            assertThat(workspace.assessments().list(null)).extracting(Summary::answers).containsExactly(1);
            assertThat(workspace.assessments().list("prof A")).hasSize(1);
            assertThat(workspace.portfolio().entries()).hasSize(1).allMatch(each -> each.known() == null);
            assertThat(workspace.verify()).isEmpty();
        }
        assertThat(folder.resolve(Snapshots.FOLDER).resolve(Snapshots.nameOfOld(1, Folders.NOW))).isRegularFile();
    }
}
