package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigrationTest {
    private static final int ROUNDS = 4;
    /** In milliseconds, from the copy of the old file: a migration takes about that long. */
    private static final int LONGEST_MIGRATION = 900;

    @TempDir
    private Path temp;

    @Test
    void aMigrationThatIsKilledAtAnyMomentLeavesAWorkspaceThatOpensWhole() throws IOException, InterruptedException {
        Random random = new Random();
        Path original = temp.resolve("original");
        Assessment before;
        try (Workspace workspace = Folders.create(original)) {
            before = Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "Profiling");
        }
        OldWorkspaces.make(original, Folders.key());
        for (int round = 0; round < ROUNDS; round++) {
            Path folder = temp.resolve("round" + round);
            copy(original, folder);
            try (ChildProcess child = ChildProcess.starting(folder, temp.resolve("out" + round), WorkspaceChild.HOLD)) {
                child.killOnce(() -> Files.exists(folder.resolve(Snapshots.FOLDER)), random.nextInt(LONGEST_MIGRATION));
            }

            try (Workspace workspace = Folders.open(folder)) {
                assertThat(workspace.assessments().load(before.id())).as("round %s", round).contains(before);
                assertThat(workspace.assessments().list("prof A")).hasSize(1);
                assertThat(workspace.verify()).isEmpty();
            }
            assertThat(folder.resolve("migrating")).doesNotExist();
        }
    }

    @Test
    void aMigrationThatFailsHalfwayLeavesTheWorkspaceAsItWas() throws IOException {
        Path folder = temp.resolve("workspace");
        try (Workspace workspace = Folders.create(folder)) {
            Assessment _ = Work.created(workspace.assessments(), "A");
        }
        OldWorkspaces.make(folder, Folders.key());
        // The last statement of the fourth schema fails, after all before it.
        int _ = asOld(folder, handle -> handle.execute("CREATE INDEX assessment_by_status ON assessment (status)"));
        List<String> before = asOld(folder, MigrationTest::columns);

        assertThatThrownBy(() -> Folders.open(folder))
                .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.key()).isEqualTo("storage.migrationFailed"));

        assertThat(asOld(folder, MigrationTest::columns)).isEqualTo(before).doesNotContain("STANDING.LEVELS");
        assertThat(folder.resolve("migrating")).doesNotExist();
    }

    private static List<String> columns(Handle handle) {
        return handle.createQuery("SELECT TABLE_NAME || '.' || COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS ORDER BY 1")
                .mapTo(String.class)
                .list();
    }

    /** Works in a closed workspace as the program of the first schema did. */
    private static <T> T asOld(Path folder, Function<Handle, T> work) {
        try (DataKey key = Folders.key();
                Database rows = Database.open(folder, key, new Schema(1, Schema.CURRENT.migrations()), Folders.NOW, () -> {})) {
            return rows.write(work);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.startsWith(from.resolve(Snapshots.FOLDER))) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    @Test
    void aWorkspaceFromBeforeListsWereKeptHasAllItHadAndACopyOfItsOldFile() throws IOException {
        Path folder = temp.resolve("workspace");
        Assessment before;
        try (Workspace workspace = Folders.create(folder)) {
            before = Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "Profiling");
        }
        OldWorkspaces.make(folder, Folders.key());

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
