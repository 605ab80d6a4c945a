package org.vigie.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
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
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/**
 * What someone waits for in a workspace of 10,000 assessments: from the click to the frame that shows all. Aim: 100 ms each, once the program
 * has started.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class PortfolioBenchmark {
    private @Nullable TestWindow window;
    private int turn;

    @Setup
    public void open() throws IOException {
        Looks looks = Looks.usual(Language.FR);
        window = new TestWindow(LargePortfolio.services(), looks, new Words(Language.FR));
        window().unlock();
    }

    private TestWindow window() {
        return Objects.requireNonNull(window);
    }

    @TearDown
    public void close() {
        window().close();
    }

    private void show(Place place, String id) {
        Fx.run(() -> window().shell().go(place));
        Fx.await(id, () -> Fx.find(id) != null);
    }

    private static int rows(String table) {
        return Fx.find(table) instanceof TableView<?> view ? view.getItems().size() : 0;
    }

    /** Home, with its figures over all of them. */
    @Benchmark
    public void home() {
        Fx.run(() -> window().shell().go(new Place.Templates()));
        Fx.run(() -> window().shell().go(new Place.Home()));
        Fx.await("the figures", () -> Fx.find("tile-risks") instanceof Labeled tile && !tile.getText().equals("…"));
        Fx.run(() -> Fx.layOut(window().stage().getScene()));
    }

    /** The table of all of them. */
    @Benchmark
    public void assessments() {
        Fx.run(() -> window().shell().go(new Place.Templates()));
        Fx.run(() -> window().shell().go(new Place.Assessments()));
        Fx.await("all rows", () -> rows("assessments") == LargePortfolio.SIZE);
        Fx.run(() -> Fx.layOut(window().stage().getScene()));
    }

    /** The table of their 100,000 actions or so. */
    @Benchmark
    public void actions() {
        Fx.run(() -> window().shell().go(new Place.Templates()));
        Fx.run(() -> window().shell().go(new Place.AllActions()));
        Fx.await("all rows", () -> rows("all-actions") > LargePortfolio.SIZE);
        Fx.run(() -> Fx.layOut(window().stage().getScene()));
    }

    /** Another filter of the table of all of them, to the rows laid out. */
    @Benchmark
    public int filter() {
        if (Fx.get(() -> Fx.find("assessments") == null || Fx.find("filter-overdue") == null)) {
            show(new Place.Assessments(), "filter-overdue");
            Fx.await("all rows", () -> rows("assessments") == LargePortfolio.SIZE);
        }
        String next = List.of("filter-overdue", "filter-draft", "filter-review", "filter-all").get(turn++ % 4);
        return Fx.get(() -> {
            Fx.node(next, ToggleButton.class).fire();
            Fx.layOut(window().stage().getScene());
            return rows("assessments");
        });
    }
}
