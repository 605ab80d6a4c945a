package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vigie.application.port.SnapshotStore;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;

/** What storage costs a person: saving an answer, opening a workspace, a snapshot. Ten assessments of two hundred answers of 2.4 kB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class StorageBenchmark {
    private static final String TEXT = "Une réponse assez longue. ".repeat(92);

    private Path root = Path.of("");
    private @Nullable Workspace open;
    private @Nullable Assessment last;
    private int count;

    @Setup
    public void fill() throws IOException {
        root = Files.createTempDirectory("vigie");
        open = Folders.create(root.resolve("work"));
        last = filled(open, 10);
    }

    private static Assessment filled(Workspace workspace, int assessments) {
        Assessment state = Work.created(workspace.assessments(), "A");
        for (int i = 0; i < assessments; i++) {
            state = Work.created(workspace.assessments(), "A" + i);
            Change[] answers = new Change[200];
            for (int j = 0; j < answers.length; j++) {
                answers[j] = Work.answer(state, AnswerKey.of("question.number" + j), TEXT + j);
            }
            state = Work.apply(workspace.assessments(), state, answers);
        }
        return state;
    }

    private Workspace workspace() {
        return Objects.requireNonNull(open);
    }

    private Assessment assessment() {
        return Objects.requireNonNull(last);
    }

    @TearDown
    public void delete() throws IOException {
        workspace().close();
        DurableFiles.deleteTree(root, false);
    }

    @Benchmark
    public Assessment saveAnAnswer() {
        count++;
        last = Work.answered(workspace().assessments(), assessment(), AnswerKey.of("question.number" + count % 200), TEXT + count);
        return assessment();
    }

    @Benchmark
    public SnapshotStore.Snapshot takeASnapshot() {
        return workspace().snapshots().take(Folders.NOW);
    }

    @Benchmark
    public Assessment loadAnAssessment() {
        return workspace().assessments().load(assessment().id()).orElseThrow();
    }

    /** With the key at hand: the passphrase costs 0.3 seconds more, on purpose. */
    @Benchmark
    public int openAndListAndClose() {
        workspace().close();
        open = Folders.open(root.resolve("work"));
        return workspace().assessments().list(null).size();
    }

    /** As a person does, passphrase and all. */
    @Benchmark
    public int openWithThePassphrase() {
        workspace().close();
        open = Folders.WORKSPACES.open(root.resolve("work"), Folders.passphrase());
        return workspace().assessments().list(null).size();
    }
}
