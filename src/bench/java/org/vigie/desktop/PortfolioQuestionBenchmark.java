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
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.domain.identity.AssessmentId;
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
    private List<AssessmentId> some = List.of();

    @Setup
    public void open() throws IOException {
        DesktopServices services = LargePortfolio.services();
        open = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray());
        some = open.overviews().list().stream().limit(100).map(each -> each.summary().id()).toList();
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

    @Benchmark
    public int actions() {
        return session().overviews().actions(Language.FR).size();
    }

    /** A word of one title. */
    @Benchmark
    public int titled() {
        return session().overviews().titled("9999").size();
    }

    /** A word that no answer of a hundred assessments holds: what saving waits for, at most, while all answers are searched. */
    @Benchmark
    public int holding() {
        return session().overviews().holding("introuvable", some).size();
    }
}
