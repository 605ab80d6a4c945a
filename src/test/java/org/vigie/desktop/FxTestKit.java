package org.vigie.desktop;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** The toolkit, started once for all tests of a run, without a display. */
public final class FxTestKit {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        try {
            Platform.startup(STARTED::countDown);
        } catch (IllegalStateException alreadyStarted) {
            STARTED.countDown();
        }
        Platform.setImplicitExit(false);
    }

    private FxTestKit() {}

    /** Does it on the window's thread and waits for what came of it. */
    public static <T> T on(Callable<T> task) {
        try {
            if (!STARTED.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the toolkit does not start");
            }
            FutureTask<T> future = new FutureTask<>(task);
            Platform.runLater(future);
            return future.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    /** Shows a node in a window with the looks of the program; call it on the window's thread. */
    public static Stage show(Node node, double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Parent root = new javafx.scene.layout.StackPane(node);
        root.getStyleClass().setAll("root", "light", "frame");
        root.setStyle("-fx-font-size: 14px;");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add("/org/vigie/desktop/vigie.css");
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
        return stage;
    }

    /** A picture of a window, as a PNG file; call it on the window's thread. */
    public static void picture(Stage stage, Path png) {
        WritableImage image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(copy, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
