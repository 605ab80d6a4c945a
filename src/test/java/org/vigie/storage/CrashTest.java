package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;

import static org.assertj.core.api.Assertions.assertThat;

/** Kills processes that work in a workspace, again and again, and looks at what is there afterwards. */
class CrashTest {
    private static final int LANES = 2;
    private static final int ROUNDS_PER_LANE = 26;
    /** A life is counted in what was said, so that it does not depend on how busy the machine is, and ends anywhere within a save. */
    private static final int MOST_LINES = 14;

    private static final int LONGEST_REST = 25;

    @TempDir
    private Path temp;

    /**
     * What came of rounds.
     *
     * @param underWay transactions that were begun and not acknowledged
     * @param kept how many of these were durable all the same
     */
    private record Outcome(int acknowledged, int underWay, int kept) {
        Outcome plus(Outcome other) {
            return new Outcome(acknowledged + other.acknowledged, underWay + other.underWay, kept + other.kept);
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAtAnyMomentAndNothingIsThereByHalf(TestReporter reporter)
            throws InterruptedException, ExecutionException {
        Random random = new Random();
        Outcome outcome = new Outcome(0, 0, 0);
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Outcome>> all = random.longs(LANES).mapToObj(seed -> lanes.submit(() -> lane(seed))).toList();
            for (Future<Outcome> lane : all) {
                outcome = outcome.plus(lane.get());
            }
        }
        reporter.publishEntry("rounds", LANES * ROUNDS_PER_LANE + ": " + outcome);
        assertThat(outcome.acknowledged()).isGreaterThan(LANES * ROUNDS_PER_LANE);
        assertThat(outcome.underWay()).isPositive();
    }

    private Outcome lane(long seed) throws IOException, InterruptedException {
        Path folder = temp.resolve("workspace" + seed);
        Path out = temp.resolve("out" + seed);
        Random random = new Random(seed);
        Assessment state;
        try (Workspace workspace = Folders.create(folder)) {
            state = Work.created(workspace.assessments(), "A");
        }
        Outcome outcome = new Outcome(0, 0, 0);
        for (int round = 0; round < ROUNDS_PER_LANE; round++) {
            List<String> lines;
            try (ChildProcess child = new ChildProcess(folder, out, Long.toString(random.nextLong()))) {
                lines = child.kill(random.nextInt(MOST_LINES), random.nextInt(LONGEST_REST));
            }
            Assessment acknowledged = replayed(state, lines.subList(0, lines.size() / 2 * 2));
            Assessment tried = replayed(acknowledged, lines.subList(lines.size() / 2 * 2, lines.size()));
            state = found(folder, acknowledged, tried, "seed " + seed + ", round " + round);
            int kept = tried.equals(acknowledged) || !tried.equals(state) ? 0 : 1;
            outcome = outcome.plus(new Outcome(lines.size() / 2, lines.size() % 2, kept));
        }
        return outcome;
    }

    private static Assessment replayed(Assessment from, List<String> lines) {
        Assessment state = from;
        for (String line : lines) {
            if (line.startsWith(WorkspaceChild.TRY)) {
                for (Change change : WorkspaceChild.tried(line)) {
                    state = Changes.apply(state, change);
                }
            } else {
                assertThat(line).isEqualTo(WorkspaceChild.DONE + WorkspaceChild.END);
            }
        }
        return state;
    }

    /** What is stored after a kill: what was acknowledged, or that and all of what was under way; and every hash fits. */
    private static Assessment found(Path folder, Assessment acknowledged, Assessment tried, String when) {
        try (Workspace workspace = Folders.open(folder)) {
            Assessment stored = workspace.assessments().load(acknowledged.id()).orElseThrow();
            // Not isIn, which would print all three.
            assertThat(stored.equals(acknowledged) || stored.equals(tried)).as(when).isTrue();
            assertThat(workspace.verify()).as(when).isEmpty();
            return stored;
        }
    }
}
