package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.Workshop;
import org.vigie.cli.Services;
import org.vigie.desktop.FakeDialogs;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestThreads;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;
import org.vigie.launcher.Composition;

/**
 * What a person waits for in an assessment of 1,000 questions with a table of 500 rows, in the real questionnaire over a real workspace,
 * with the software renderer: from the event on the window's thread to the start of the frame after the one that shows its effect, so
 * waiting for up to two pulses of 17 ms is in every figure. Aims: below 100 ms each; typing, no frame above 50 ms: the longest frame of
 * each iteration is printed at its end. Without a display ({@code xvfb-run} gives one) the toolkit's own headless window takes its place,
 * which copies every pixel by itself and adds some 30 ms to what changes the whole window.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED"
        })
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
public class BigAssessmentBenchmark {
    private static final AnswerKey TEXT = AnswerKey.of("more3.q2");

    private final TestThreads threads = new TestThreads();
    private @Nullable WorkspaceSession session;
    private @Nullable OpenAssessment open;
    private @Nullable QuestionnaireScreen screen;
    private @Nullable Stage stage;
    private final Frames frames = new Frames();
    private int count;

    /** How long the longest frame took, from one pulse to the next. */
    private static final class Frames extends AnimationTimer {
        private long last;
        private long longest;

        void begin() {
            last = 0;
            longest = 0;
        }

        double longest() {
            return longest / 1e6;
        }

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (last > 0) {
                longest = Math.max(longest, at - last);
            }
            last = at;
        }
    }

    /** Begins each measure in a section without the table. */
    @State(Scope.Benchmark)
    public static class Elsewhere {
        /** Goes there. */
        @Setup(Level.Invocation)
        public void go(BigAssessmentBenchmark all) {
            all.go("page:more3");
        }
    }

    /** Ends each measure with as many rows as it began with. */
    @State(Scope.Benchmark)
    public static class SameRows {
        /** Takes back what was added. */
        @TearDown(Level.Invocation)
        public void back(BigAssessmentBenchmark all) {
            Fx.run(() -> Objects.requireNonNull(all.open).editor().undo());
        }
    }

    /** The workspace with the assessment. */
    @Setup
    public void fill() throws IOException {
        if (System.getProperty("os.name").equals("Linux") && System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        Path folder = Files.createTempDirectory("vigie");
        Path bundled = Path.of(System.getProperty("vigie.home", ".")).resolve("assessments-templates");
        Path templates = BigTemplate.write(bundled, folder.resolve("templates"));
        Services services = Composition.services(templates, Clock.systemDefaultZone());
        WorkspaceSession created = threads.stored(
                () -> services.access().create(folder.resolve("workspace"), "correct cheval batterie agrafe".toCharArray(), Workshop.MARIE));
        session = created;
        Workroom room = new Workroom(
                created, threads.tasks(), new Words(Language.EN), _ -> {}, new FakeDialogs(), services.sample(), services.importer(), Clock.systemDefaultZone());
        Threads own = new Threads(threads.tasks().storage(), threads.tasks().window());
        OpenAssessment made = threads.stored(() -> {
            AssessmentId id = created.portfolio().start(BigTemplate.ID, "Everything", Language.EN).id();
            return new OpenAssessment(room, created.edit(id, own));
        });
        open = made;
        Fx.run(() -> made.editor().apply(BigTemplate.answers(made.template())));
        threads.settle();
        stage = Fx.show(new StackPane(), 990, 800);
        reopen();
        toScreen(() -> {});
        Fx.run(frames::start);
    }

    /** Each measure begins in a screen where nothing is under way. */
    @Setup(Level.Iteration)
    public void settle() {
        go("page:more3");
        threads.settle();
        Fx.await("every question of the section", () -> Fx.all(Objects.requireNonNull(screen).node()).stream()
                .filter(node -> node.getStyleClass().contains("question-card"))
                .count() == BigTemplate.IN_SECTION);
        Fx.run(frames::begin);
    }

    /** Says how long the longest frame was. */
    @TearDown(Level.Iteration)
    public void tell() {
        System.out.printf("longest frame %.0f ms; ", Fx.get(frames::longest));
    }

    @TearDown
    public void end() throws Exception {
        Fx.closeWindows();
        threads.stored(() -> {
            Objects.requireNonNull(session).close();
            return true;
        });
        threads.close();
    }

    private void reopen() {
        Fx.run(() -> {
            if (screen != null) {
                screen.close();
            }
            QuestionnaireScreen made = new QuestionnaireScreen(Objects.requireNonNull(open), AnswerKey.of("more3.q0"));
            screen = made;
            ((StackPane) Objects.requireNonNull(stage).getScene().getRoot()).getChildren().setAll(made.node());
        });
    }

    private void go(String page) {
        toScreen(() -> entry(page).fire());
    }

    private ToggleButton entry(String page) {
        return Fx.all(Objects.requireNonNull(screen).node()).stream()
                .filter(node -> page.equals(node.getId()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Does something on the window's thread and waits until the frame that shows it has been handed on. */
    private static void toScreen(Runnable action) {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                shown.completeExceptionally(e);
                return;
            }
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames == 2) {
                        stop();
                        shown.complete(true);
                    }
                }
            }.start();
        });
        try {
            shown.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the click to the questions. */
    @Benchmark
    public void openTheQuestionnaire() {
        reopen();
        toScreen(() -> {});
    }

    /** Another section of 42 questions. */
    @Benchmark
    public void switchSection() {
        count++;
        go("page:more" + (3 + count % 8));
    }

    /** A letter in a text of the page; every few, what was typed is saved. */
    @Benchmark
    public void typeALetter() {
        toScreen(() -> letter(area()));
    }

    /** What the pause after the typing costs: the answer saved, everything evaluated, the whole screen brought up to date. */
    @Benchmark
    public void saveWhatWasTyped() {
        count++;
        toScreen(() -> {
            OpenAssessment made = Objects.requireNonNull(open);
            Answer before = made.assessment().answers().given().get(TEXT);
            made.editor().apply(new Change.SetAnswer(TEXT, before, Answer.of(new AnswerValue.Text("Typed " + count))));
        });
    }

    /** A screen further in the table of 500 rows. */
    @Benchmark
    public void scrollTheTable() {
        count++;
        toScreen(() -> table().reveal(BigTemplate.rowId(count * 13 % BigTemplate.ROWS)));
    }

    /** The section with the table of 500 rows. */
    @Benchmark
    public void openTheTable(Elsewhere from) {
        toScreen(() -> entry("page:inventory").fire());
    }

    /** A letter in a cell of the table of 500 rows; every few, what was typed is saved. */
    @Benchmark
    public void typeInACell() {
        toScreen(() -> {
            TableCell cell = (TableCell) Fx.all(table()).stream()
                    .filter(node -> node instanceof TableCell at && at.column() == 1)
                    .findFirst()
                    .orElseThrow();
            if (!cell.isOpen()) {
                cell.requestFocus();
            }
            Fx.all(cell).stream().filter(TextArea.class::isInstance).map(TextArea.class::cast).findFirst().ifPresent(BigAssessmentBenchmark::letter);
        });
    }

    /** A cell of the table of 500 rows, saved and evaluated. */
    @Benchmark
    public void editACell() {
        count++;
        toScreen(() -> {
            table().reveal(BigTemplate.rowId(0));
            OpenAssessment made = Objects.requireNonNull(open);
            AnswerValue.Table rows = (AnswerValue.Table) Objects.requireNonNull(
                    made.assessment().answers().given().get(BigTemplate.TABLE)).value();
            AnswerValue before = Objects.requireNonNull(rows).rows().getFirst().cells().get("c1");
            AnswerValue after = new AnswerValue.Text("Held elsewhere " + count);
            made.editor().apply(new Change.SetCell(BigTemplate.TABLE, BigTemplate.rowId(0), "c1", before, after));
        });
    }

    /** A hundred rows of three cells out of a spreadsheet, over those that are there. */
    @Benchmark
    public void pasteRows() {
        count++;
        String text = IntStream.range(0, 100).mapToObj(i -> "File " + i + "\tHeld by shop " + count + "." + i + "\tSince long").collect(Collectors.joining("\n"));
        toScreen(() -> {
            table();
            QuestionType.Table type = (QuestionType.Table) Objects.requireNonNull(open).template().question(BigTemplate.TABLE.question()).orElseThrow().type();
            TableEdits edits = new TableEdits(open, new AnswerEdits(open), BigTemplate.TABLE, type);
            CellReading reading = new CellReading(BigTemplate.TABLE, new AnswerTexts(open), Language.EN);
            new TablePaste(edits, type, reading).paste(BigTemplate.rowId(0), 0, text, type.columns().stream().map(QuestionType.Column::id).toList());
        });
    }

    /** One row more. */
    @Benchmark
    public void addARow(SameRows after) {
        toScreen(() -> {
            table();
            Fx.all(Objects.requireNonNull(screen).node()).stream()
                    .filter(node -> (BigTemplate.TABLE + "/add").equals(node.getId()))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private static void letter(TextArea area) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "a", "", KeyCode.UNDEFINED, false, false, false, false));
        if (area.getLength() > 200) {
            area.setText("");
        }
    }

    private TableRows table() {
        Node root = Objects.requireNonNull(screen).node();
        return Fx.all(root).stream()
                .filter(TableRows.class::isInstance)
                .map(TableRows.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    entry("page:inventory").fire();
                    Fx.layOut(Objects.requireNonNull(stage).getScene());
                    return table();
                });
    }

    private TextArea area() {
        return Fx.all(Objects.requireNonNull(screen).node()).stream()
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
