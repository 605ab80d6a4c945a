package org.vigie.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.SampleAssessment;
import org.vigie.application.WorkspaceSession;
import org.vigie.cli.Services;
import org.vigie.desktop.shell.Shell;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.Language;
import org.vigie.launcher.Composition;

/**
 * Screens without a display, over a real workspace in a folder of their own. Each test gets its own threads, its own dialogs and settings;
 * windows and sessions that it opened are closed after it.
 */
public abstract class FxTest {
    /** The day of all tests. */
    protected static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    protected static final Author MARIE = new Author(UUID.fromString("00000000-0000-4000-8000-000000000001"), "Marie Curie", "DPO");
    protected static final String PASSPHRASE = "correct cheval batterie agrafe";

    private static final long PATIENCE_SECONDS = 30;
    private static final Path TEMPLATES = Path.of(System.getProperty("vigie.home", "."), "assessments-templates");

    @TempDir
    protected Path folder = Path.of("");

    protected final FakeDialogs dialogs = new FakeDialogs();
    protected final UserSettings settings = new UserSettings(new MemoryPreferences());

    /** Where the screen asked to go, in order; a whole window goes there by itself. */
    protected final List<Place> visited = new ArrayList<>();

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
    private final ExecutorService storage = Executors.newSingleThreadExecutor();
    private final ExecutorService work = Executors.newFixedThreadPool(2);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException _) {
            // Another test of this JVM started it.
            started.complete(null);
        }
        started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        fx(() -> Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet()));
    }

    @AfterEach
    void closeAll() throws Exception {
        fx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        storage.submit(() -> {
                    for (AutoCloseable each : opened) {
                        each.close();
                    }
                    return true;
                })
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        BackgroundTasks.end(storage, work);
    }

    /** Runs on the window's thread and waits for the end. */
    protected static void fx(Runnable action) {
        fxGet(() -> {
            action.run();
            return true;
        });
    }

    /** Asks on the window's thread. */
    protected static <T> T fxGet(Callable<T> question) {
        if (Platform.isFxApplicationThread()) {
            try {
                return question.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return patiently("the window's thread", answer);
    }

    /** Waits until this holds: looked at on the window's thread, before each frame. */
    protected static void await(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        met.complete(true);
                    }
                } catch (RuntimeException e) {
                    met.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            boolean _ = patiently(what, met);
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    private static <T> T patiently(String what, CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting for: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError(what + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected BackgroundTasks tasks() {
        return new BackgroundTasks(storage, work, Platform::runLater);
    }

    /** The program's own use cases and ports; the workspace is offered in the test's folder. */
    protected DesktopServices services() {
        Services services = Composition.services(TEMPLATES, clock);
        return new DesktopServices(services.access(), services.sample(), services.importer(), clock, folder.resolve("workspace"));
    }

    /** A new workspace, opened, with what a screen needs; what the screen goes to is kept in {@link #visited}. */
    protected Workroom room(Language language) {
        DesktopServices services = services();
        WorkspaceSession session = stored(() -> {
            WorkspaceSession created = services.access().create(services.usualWorkspace(), PASSPHRASE.toCharArray(), MARIE);
            opened.add(created);
            return created;
        });
        return new Workroom(
                session, tasks(), new Words(language), visited::add, dialogs, services.sample(), services.importer(), services.clock());
    }

    /** Makes the bundled sample in a room's workspace. */
    protected AssessmentId sample(Workroom room, Language language) {
        return stored(() -> new SampleAssessment(room.session(), room.sample()).make(language));
    }

    /** Opens an assessment for editing, as the window does. */
    protected OpenAssessment open(Workroom room, AssessmentId id) {
        Threads threads = new Threads(room.tasks().storage(), room.tasks().window());
        return new OpenAssessment(room, stored(() -> room.session().edit(id, threads)));
    }

    /** The sample in a new workspace, opened for editing. */
    protected OpenAssessment openSample(Language language) {
        Workroom room = room(language);
        return open(room, sample(room, language));
    }

    /** Asks on the storage thread. */
    protected <T> T stored(Callable<T> question) {
        return patiently(
                "the storage thread",
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return question.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        storage));
    }

    /** The whole window at its door. The session that it opens is closed with it, by {@link Shell#close()}. */
    protected Shell window(Language language) {
        return fxGet(() -> {
            Stage stage = new Stage();
            Shell shell = new Shell(stage, services(), tasks(), settings, dialogs, new Words(language));
            shell.show();
            return shell;
        });
    }

    /** Closes a whole window and its workspace. */
    protected void close(Shell shell) {
        fx(shell::close);
        await("the window closes", () -> Window.getWindows().isEmpty());
    }

    /** Shows a node in a window of this size, with the looks of the program. */
    protected static Stage show(Node node, double width, double height) {
        return fxGet(() -> {
            StackPane root = new StackPane(node);
            root.getStyleClass().setAll("root", "light");
            root.setStyle("-fx-font-size: 14px;");
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().add("/org/vigie/desktop/vigie.css");
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    /** The node with this id in any window, or null; on the window's thread. */
    protected static @Nullable Node find(String id) {
        for (Window window : List.copyOf(Window.getWindows())) {
            Node node = window.getScene() == null ? null : window.getScene().getRoot().lookup("#" + id);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    /** The node with this id, once it is there; asked on the window's thread, it must be there. */
    protected static <T extends Node> T node(String id, Class<T> type) {
        if (!Platform.isFxApplicationThread()) {
            await("a node " + id, () -> find(id) != null);
        }
        return fxGet(() -> type.cast(find(id)));
    }

    /** Presses a button once it is there and enabled. */
    protected static void press(String id) {
        await("a usable button " + id, () -> find(id) instanceof ButtonBase button && !button.isDisabled());
        fx(() -> node(id, ButtonBase.class).fire());
    }

    /** Presses a key on a node. */
    protected static void key(Node node, KeyCode code) {
        fx(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** All the words on the labels and buttons under a node, in order; on the window's thread. */
    protected static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    /** Writes what a scene shows to {@code target/screens}, for people to look at. */
    protected static Path picture(Scene scene, String name) throws IOException {
        WritableImage image = fxGet(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }
}
