package org.vigie.desktop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.vigie.launcher.Launcher;

/** The program, started as people start it, with someone beside it who opens the workspace and says on standard output how far it is. */
final class StartedProgram {
    static final String DOOR = "door";
    static final String HOME = "home";

    private StartedProgram() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(StartedProgram::use);
        int _ = Launcher.run(OutputStream.nullOutputStream(), new FileOutputStream(FileDescriptor.err));
    }

    private static void use() {
        while (!isUp()) {
            Thread.onSpinWait();
        }
    }

    /** Whether the toolkit is, and so is told what to do. */
    private static boolean isUp() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
            Platform.runLater(StartedProgram::watchDoor);
            return true;
        } catch (IllegalStateException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void watchDoor() {
        once(() -> find("open-passphrase") instanceof TextInputControl field && field.isFocused(), () -> {
            say(DOOR);
            ((TextInputControl) find("open-passphrase")).setText(TestWindow.PASSPHRASE);
            ((ButtonBase) find("open-go")).fire();
            watchHome();
        });
    }

    private static void watchHome() {
        once(() -> find("tile-risks") instanceof Labeled tile && !tile.getText().equals("…"), () -> {
            say(HOME);
            Runtime.getRuntime().halt(0);
        });
    }

    /** Does something in the frame after the first one in which a condition held, so once that is painted. */
    private static void once(BooleanSupplier condition, Runnable then) {
        AnimationTimer timer = new AnimationTimer() {
            private boolean held;

            @Override
            public void handle(long now) {
                if (held) {
                    stop();
                    then.run();
                }
                held = condition.getAsBoolean();
            }
        };
        timer.start();
    }

    private static @Nullable Node find(String id) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(node -> node != null)
                .findFirst()
                .orElse(null);
    }

    private static void say(String word) {
        try {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
