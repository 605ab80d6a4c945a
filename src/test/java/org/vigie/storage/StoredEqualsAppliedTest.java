package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.testing.AssessmentChanges;
import org.vigie.testing.Evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.storage.Folders.FORM;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;

/** Whatever is done to an assessment: what is read after reopening equals what was in memory, and the log tells how it came about. */
class StoredEqualsAppliedTest {
    private Path folder = Path.of("");

    @BeforeProperty
    void create() throws IOException {
        folder = Files.createTempDirectory("vigie");
        Folders.create(folder).close();
    }

    @AfterProperty
    void verifyAndDelete() throws IOException {
        try (Workspace workspace = Folders.open(folder)) {
            // The generator's evidence, versions and fingerprints are of nothing.
            assertThat(workspace.verify())
                    .extracting(InputProblem::key)
                    .isSubsetOf("storage.evidenceMissing", "storage.versionMismatch");
        }
        DurableFiles.deleteTree(folder, false);
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsStoredEqualsWhatWasAppliedInMemory(@ForAll("randoms") Random random) {
        AssessmentChanges generator = new AssessmentChanges(random);
        Assessment created = generator.assessment();
        Assessment state = created;
        List<Change> applied = new ArrayList<>();
        try (Workspace workspace = Folders.open(folder)) {
            workspace.assessments().create(created, Origin.NEW, MARIE, NOW);
            for (int i = random.nextInt(12); i > 0; i--) {
                List<Change> changes = new ArrayList<>();
                Assessment next = state;
                for (int j = random.nextInt(3); j >= 0; j--) {
                    Change change = FORM.normal(generator.change(next));
                    changes.add(change);
                    next = Changes.apply(next, change);
                }
                List<Frozen> frozen = new ArrayList<>();
                changes.forEach(change -> freeze(change, created, random, frozen));
                state = workspace.assessments().apply(state, changes, frozen, MARIE, NOW);
                assertThat(state.equals(next)).isTrue();
                applied.addAll(changes);
            }
        }
        try (Workspace workspace = Folders.open(folder)) {
            assertThat(workspace.assessments().load(state.id()).orElseThrow().equals(state)).isTrue();
            assertThat(workspace.assessments().contentHash(state.id())).isEqualTo(Content.of(FORM, state).hash());
            assertThat(workspace.assessments().history(state.id(), null).stream().map(LoggedChange::change).toList().equals(applied)).isTrue();
        }
    }

    private static void freeze(Change change, Assessment any, Random random, List<Frozen> frozen) {
        switch (change) {
            case Change.Several several -> several.changes().forEach(each -> freeze(each, any, random, frozen));
            case Change.RecordVersion version when version.after() != null ->
                frozen.add(new Frozen(version.after().number(), any, new Evaluations(random).evaluation()));
            default -> {}
        }
    }
}
