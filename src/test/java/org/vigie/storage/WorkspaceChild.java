package org.vigie.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Version;
import org.vigie.testing.AssessmentChanges;

import static org.vigie.storage.Folders.FORM;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;

/**
 * Works in a workspace until it is killed. Gets the data key on its standard input, says {@code ready}, and then, for each transaction, what
 * it tries and that it is done: each on a line of its own, after which nothing is left in a buffer.
 */
final class WorkspaceChild {
    static final String HOLD = "hold";
    static final String TRY = "try\t";
    static final String DONE = "done";
    /** At the end of each whole line: what the kill cut off doesn't have it. */
    static final String END = "\t.";

    /** The kinds of {@link AssessmentChanges} that need nothing else: no evidence, no version, no nesting of these. */
    private static final int[] KINDS = {0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17};

    private final AssessmentStore store;
    private final Random random;
    private Assessment assessment;

    private WorkspaceChild(AssessmentStore store, Random random) {
        this.store = store;
        this.random = random;
        this.assessment = store.load(store.list(null).getFirst().id()).orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        DataKey key = DataKey.of(System.in.readNBytes(32));
        try (Workspace workspace = Folders.WORKSPACES.open(Path.of(arguments[0]), key)) {
            say("ready");
            if (arguments[1].equals(HOLD)) {
                Thread.currentThread().join();
            }
            WorkspaceChild child = new WorkspaceChild(workspace.assessments(), new Random(Long.parseLong(arguments[1])));
            Optional<Long> parent = parent();
            while (parent().equals(parent)) {
                child.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever started this: not to work on for ever, and fill the disk, when the test itself is killed. */
    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }

    private void step() {
        List<Change> changes = new ArrayList<>();
        List<Frozen> frozen = new ArrayList<>();
        switch (random.nextInt(20)) {
            case 0 -> changes.add(evidence());
            case 1 -> {
                Version version = Work.version(assessment, Work.evaluation(assessment));
                frozen.add(new Frozen(version.number(), assessment, Work.evaluation(assessment)));
                changes.add(new Change.RecordVersion(null, version));
            }
            default -> several(changes);
        }
        say(TRY + changes.stream().map(FORM::write).collect(Collectors.joining("\t")) + END);
        assessment = store.apply(assessment, changes, frozen, MARIE, NOW);
        say(DONE + END);
    }

    private Change evidence() {
        byte[] content = new byte[random.nextInt(200_000)];
        random.nextBytes(content);
        Evidence evidence = store.storeEvidence("a", "text/plain", new ByteArrayInputStream(content), MARIE, NOW);
        return new Change.EditEvidence(evidence.id(), assessment.answers().evidence().get(evidence.id()), evidence);
    }

    private void several(List<Change> changes) {
        AssessmentChanges generator = new AssessmentChanges(random);
        Assessment state = assessment;
        for (int i = random.nextInt(3); i >= 0; i--) {
            Change change = FORM.normal(generator.change(state, KINDS[random.nextInt(KINDS.length)]));
            changes.add(change);
            state = Changes.apply(state, change);
        }
    }

    /** What a line says that a transaction tries. */
    static List<Change> tried(String line) {
        String changes = line.substring(TRY.length(), line.length() - END.length());
        return List.of(changes.split("\t")).stream().map(FORM::readChange).toList();
    }
}
