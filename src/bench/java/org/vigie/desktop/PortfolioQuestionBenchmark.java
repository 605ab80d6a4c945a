package org.vigie.desktop;

import java.io.IOException;
import java.util.List;
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
import org.vigie.application.Overviews.ListedAction;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.PortfolioStore.Part;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.domain.text.Language;

/** What the workspace is asked for the screens over 10,000 assessments, on its own thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class PortfolioQuestionBenchmark {
    private @Nullable WorkspaceSession open;

    @Setup
    public void open() throws IOException {
        DesktopServices services = LargePortfolio.services();
        open = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray());
    }

    private WorkspaceSession session() {
        return Objects.requireNonNull(open);
    }

    @TearDown
    public void close() {
        session().close();
    }

    @Benchmark
    public int assessments() {
        return session().overviews().list().size();
    }

    /** What the table of all actions shows first. */
    @Benchmark
    public int firstActions() {
        return session().overviews().actions(Language.FR, null, 500).size();
    }

    /** All 150,000, some thousands at a time. */
    @Benchmark
    public int allActions() {
        int count = 0;
        ListedAction last = null;
        List<ListedAction> some;
        do {
            some = session().overviews().actions(Language.FR, last, 5_000);
            count += some.size();
            last = some.isEmpty() ? last : some.getLast();
        } while (some.size() == 5_000);
        return count;
    }

    /** A word of one title. */
    @Benchmark
    public int titled() {
        return session().overviews().titled("9999").size();
    }

    /** The first thousand of a search of all answers: what a save waits for, at most. */
    @Benchmark
    public int firstFound() {
        return session().overviews().holding("fidelite", null).found().size();
    }

    /** A search of all answers for two words, one of which is in none. */
    @Benchmark
    public int search() {
        int count = 0;
        Part part = session().overviews().holding("fidelite introuvable", null);
        count += part.found().size();
        while (part.last() != null) {
            part = session().overviews().holding("fidelite introuvable", part.last());
            count += part.found().size();
        }
        return count;
    }
}
