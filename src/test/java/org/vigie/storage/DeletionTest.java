package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.UserFault.Kind;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;
import static org.vigie.storage.Folders.assertFault;

/** Deletion (decision L10): with a reason, without a legal hold, and a tombstone that leaves the chain whole. */
class DeletionTest {
    @TempDir
    private Path temp;

    private Path folder;
    private Workspace workspace;
    private AssessmentStore store;
    private Assessment kept;

    @BeforeEach
    void work() throws IOException {
        folder = temp.resolve("workspace");
        workspace = Folders.create(folder);
        store = workspace.assessments();
        kept = Work.answered(store, Work.created(store, "Conservée"), Work.PURPOSE, "reste");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = Folders.open(folder);
        store = workspace.assessments();
    }

    private List<Path> evidence() throws IOException {
        return Backup.evidenceFiles(folder.resolve(EvidenceFiles.FOLDER));
    }

    @Test
    void nothingOfADeletedAssessmentIsLeftButTombstonesAndTheReason() throws IOException {
        Assessment gone = Work.attached(store, Work.answered(store, Work.created(store, "Partie"), Work.PURPOSE, "secret"), new byte[] {1});
        gone = Work.answered(store, gone, Work.PURPOSE, "autre secret");

        store.delete(gone.id(), " Créée par erreur ", MARIE, NOW);

        reopen();
        assertThat(store.load(gone.id())).isEmpty();
        assertThat(store.list(null)).hasSize(1);
        assertThat(store.load(kept.id())).contains(kept);
        assertThat(evidence()).isEmpty();
        assertThat(workspace.verify()).isEmpty();
        workspace.close();
        try (Database rows = Folders.rows(folder)) {
            List<String> told = rows.read(handle -> handle.select("SELECT content FROM change_log WHERE assessment <> ? AND content IS NOT NULL", kept.id().value())
                    .mapTo(String.class)
                    .list());
            assertThat(told).containsExactly("Créée par erreur");
            assertThat(rows.<Integer>read(handle -> handle.select("SELECT COUNT(*) FROM change_log").mapTo(Integer.class).one())).isEqualTo(7);
        }
        workspace = Folders.open(folder);
    }

    @Test
    void evidenceThatWasTakenOutBeforeIsDeletedTooButNotWhatOthersName() throws IOException {
        byte[] shared = {1, 2, 3};
        kept = Work.attached(store, kept, shared);
        Assessment gone = Work.attached(store, Work.attached(store, Work.created(store, "Partie"), shared), new byte[] {9});
        Evidence own = gone.answers().evidence().values().stream()
                .filter(each -> each.size() == 1)
                .findFirst()
                .orElseThrow();
        gone = Work.apply(store, gone, new Change.EditEvidence(own.id(), own, null));
        assertThat(evidence()).hasSize(2);

        store.delete(gone.id(), "Doublon", MARIE, NOW);

        assertThat(evidence()).hasSize(1);
        assertThat(workspace.verify()).isEmpty();
    }

    @Test
    void aTombstoneThatIsTamperedWithBreaksTheChain() {
        Assessment gone = Work.created(store, "Partie");
        store.delete(gone.id(), "Doublon", MARIE, NOW);
        workspace.close();
        Folders.tamper(folder, "UPDATE change_log SET content = 'Autre raison' WHERE kind = 'deleted'");

        workspace = Folders.open(folder);
        assertThat(workspace.verify()).extracting(each -> each.key()).containsExactly("storage.logBroken");
    }

    @Test
    void aDeletionWithoutReasonIsRefused() {
        assertFault("storage.deleteNeedsReason", Kind.USAGE, () -> store.delete(kept.id(), " \n", MARIE, NOW));
        assertThat(store.load(kept.id())).contains(kept);
    }

    @Test
    void whatIsOnLegalHoldIsNotDeletedUntilTheHoldIsLifted() {
        kept = Work.details(store, kept, AssessmentStatus.ARCHIVED, "Contentieux 2026-14");
        assertFault("storage.deleteOnHold", Kind.INPUT, () -> store.delete(kept.id(), "Fin", MARIE, NOW));
        assertThat(store.load(kept.id())).contains(kept);

        kept = Work.details(store, kept, AssessmentStatus.ARCHIVED, null);
        store.delete(kept.id(), "Fin", MARIE, NOW);
        assertThat(store.list(null)).isEmpty();
    }

    @Test
    void whatWasDecidedIsDeletedOnlyOnceArchived() {
        kept = Work.decided(store, kept);
        assertFault("storage.deleteDecided", Kind.INPUT, () -> store.delete(kept.id(), "Fin", MARIE, NOW));

        kept = Work.details(store, kept, AssessmentStatus.ARCHIVED, null);
        store.delete(kept.id(), "Fin", MARIE, NOW);
        assertThat(store.version(kept.id(), 1)).isEmpty();
        assertThat(workspace.verify()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotDeleted() {
        Assessment gone = Work.created(store, "Partie");
        store.delete(gone.id(), "Doublon", MARIE, NOW);

        assertFault("storage.assessmentMissing", Kind.INPUT, () -> store.delete(gone.id(), "Doublon", MARIE, NOW));
        assertFault("storage.assessmentMissing", Kind.INPUT, () -> Work.answered(store, gone, AnswerKey.of("a"), "x"));
        assertFault("storage.assessmentMissing", Kind.INPUT, () -> store.history(gone.id(), null));
    }

    @Test
    void whatWasDeletedMayComeBackByImport() {
        Assessment gone = Work.answered(store, Work.created(store, "Partie"), Work.PURPOSE, "un");
        store.delete(gone.id(), "Doublon", MARIE, NOW);

        store.create(gone, Origin.NEW, MARIE, NOW);
        Assessment back = Work.answered(store, gone, Work.PURPOSE, "deux");

        reopen();
        assertThat(store.load(gone.id())).contains(back);
        assertThat(workspace.verify()).isEmpty();
        store.delete(gone.id(), "Doublon", MARIE, NOW);
        assertThat(workspace.verify()).isEmpty();
    }
}
