package org.vigie.desktop;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;

/** The window's thread as tests use it: the toolkit, started once per run, without a display. Nothing here sleeps: it waits for what is so. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 30;
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    /** Held, because a logger that nobody holds forgets its handlers. */
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

    static {
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> keep(fault));
            STARTED.complete(null);
        });
        Platform.setImplicitExit(false);
        STYLES.addHandler(new Handler() {
            @Override
            public void publish(LogRecord warning) {
                UNCAUGHT.add(new AssertionError("styles: " + warning.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    /** The screen without a display is 1000 pixels wide, whatever is asked of it: what stands beyond is not painted, and the toolkit faults. */
    private static void keep(Throwable fault) {
        boolean beyondTheScreen = fault instanceof IndexOutOfBoundsException
                && Arrays.stream(fault.getStackTrace()).anyMatch(at -> at.getClassName().endsWith("HeadlessWindow"));
        if (!beyondTheScreen) {
            UNCAUGHT.add(fault);
        }
    }

    /** Fails when something on the window's thread failed since the last look, with nobody to tell. */
    public static void requireNothingUncaught() {
        List<Throwable> found = new ArrayList<>();
        for (Throwable each = UNCAUGHT.poll(); each != null; each = UNCAUGHT.poll()) {
            found.add(each);
        }
        if (!found.isEmpty()) {
            AssertionError error = new AssertionError(found.size() + " uncaught on the window's thread", found.getFirst());
            found.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    private Fx() {}

    /** Runs on the window's thread and waits for the end. */
    public static void run(Runnable action) {
        boolean _ = get(() -> {
            action.run();
            return true;
        });
    }

    /** Asks on the window's thread; what it throws is thrown here. */
    public static <T> T get(Callable<T> question) {
        CompletableFuture<T> answer = STARTED.thenCompose(_ -> {
            CompletableFuture<T> asked = new CompletableFuture<>();
            Runnable ask = () -> {
                try {
                    asked.complete(question.call());
                } catch (Exception | Error e) {
                    asked.completeExceptionally(e);
                }
            };
            if (Platform.isFxApplicationThread()) {
                ask.run();
            } else {
                Platform.runLater(ask);
            }
            return asked;
        });
        return patiently("the window's thread", answer);
    }

    /** Waits until this holds: looked at on the window's thread, before each frame. */
    public static void await(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        met.complete(true);
                    }
                } catch (RuntimeException | Error e) {
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

    static <T> T patiently(String what, CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting for: " + what, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(what + " failed", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Shows a node in a window of this size, with the looks of the program. */
    public static Stage show(Node node, double width, double height) {
        return get(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            StackPane root = new StackPane(node);
            root.getStyleClass().setAll("root", "light", "frame");
            root.setStyle("-fx-font-size: 14px;");
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().add("/org/vigie/desktop/vigie.css");
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            layOut(scene);
            return stage;
        });
    }

    /** Gives everything its looks and its place now, rather than with the next frame; on the window's thread. */
    public static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Hides every window that is open. */
    public static void closeWindows() {
        run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** The node with this id in any window, or null; on the window's thread. */
    public static @Nullable Node find(String id) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> all(window.getScene().getRoot()).stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    /** The node with this id, once it is there; asked on the window's thread, it must be there. */
    public static <T extends Node> T node(String id, Class<T> type) {
        if (!Platform.isFxApplicationThread()) {
            await("a node " + id, () -> find(id) != null);
        }
        return get(() -> type.cast(find(id)));
    }

    /** Presses a button once it is there and enabled. */
    public static void press(String id) {
        await("a usable button " + id, () -> find(id) instanceof ButtonBase button && !button.isDisabled());
        run(() -> node(id, ButtonBase.class).fire());
    }

    /** Puts a text into a field once it is there, as someone who pastes it and stays in the field. */
    public static void type(String id, String text) {
        TextInputControl field = node(id, TextInputControl.class);
        run(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    /** Writes at the end of the rich text with this id, as someone who goes there and types. */
    public static void write(String id, String text) {
        Node rest = node(id + "/rich", Node.class);
        run(rest::requestFocus);
        RichTextArea editor = node(id + "/editor", RichTextArea.class);
        run(() -> editor.appendText(text));
    }

    /** Presses a key on a node. */
    public static void key(Node node, KeyCode code) {
        run(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** A node and everything below it, in reading order of the scene graph; on the window's thread. */
    public static List<Node> all(Node root) {
        List<Node> result = new ArrayList<>();
        collect(root, result);
        return result;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** All the words on the labels and buttons under a node, in order; on the window's thread. */
    public static List<String> texts(Node node) {
        return all(node).stream()
                .filter(Labeled.class::isInstance)
                .map(labeled -> ((Labeled) labeled).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** Writes what a scene shows to {@code target/screens}, for people to look at. */
    public static Path picture(Scene scene, String name) throws IOException {
        return picture(scene, Path.of("target", "screens"), name);
    }

    /** Writes what a scene shows into a folder, as {@code <name>.png}. */
    public static Path picture(Scene scene, Path folder, String name) throws IOException {
        WritableImage image = get(() -> {
            layOut(scene);
            return scene.snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = Files.createDirectories(folder).resolve(name + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }
}
