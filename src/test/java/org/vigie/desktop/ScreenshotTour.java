package org.vigie.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.vigie.desktop.Tour.Stop;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.Room;
import org.vigie.desktop.support.UserSettings.Theme;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

/**
 * Photographs every screen and state of the window, for people to look at: {@code mvn -Pscreenshots} leaves {@code
 * target/screenshots/<size>-<theme>-<language>-<text size>/<screen>.png}. It needs a display that is large enough, which the profile makes.
 */
public final class ScreenshotTour {
    private final Path pictures;
    private final Path folder;
    private final Language language;
    private final List<Looks> looks;
    private int count;

    private ScreenshotTour(Path pictures, Path folder, Language language) {
        this.pictures = pictures;
        this.folder = folder;
        this.language = language;
        Looks usual = Looks.usual(language);
        this.looks = List.of(
                usual,
                usual.in(Theme.DARK),
                usual.sized(1024, 700),
                usual.in(Theme.DARK).sized(1024, 700),
                usual.sized(1024, 700).withTextSize(175),
                usual.sized(1920, 1080));
    }

    /**
     * Goes through the window in every language, in a process of its own that has a large display.
     *
     * @param arguments the folder of the pictures, and {@code here} in that process
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1) {
            System.exit(onItsOwnDisplay(arguments[0]));
        }
        for (Language language : Language.values()) {
            ScreenshotTour tour = new ScreenshotTour(Path.of(arguments[0]), Files.createTempDirectory("vigie-tour"), language);
            tour.empty();
            tour.full();
            tour.fresh();
            System.out.println(tour.count + " pictures in " + language.code());
        }
        Platform.exit();
    }

    private static int onItsOwnDisplay(String pictures) throws IOException, InterruptedException {
        List<String> command = List.of(
                "xvfb-run",
                "--auto-servernum",
                "--server-args=-screen 0 1920x1200x24",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dvigie.home=" + System.getProperty("vigie.home"),
                "-cp",
                System.getProperty("java.class.path"),
                ScreenshotTour.class.getName(),
                pictures,
                "here");
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IOException("The tour needs xvfb-run, a display that is only in memory: install the package xvfb (and libgtk-3-0).", e);
        }
    }

    private void empty() {
        try (TestWindow window = new TestWindow(folder.resolve("empty"), looks.getFirst())) {
            Tour.firstRun(window, stop -> photograph(window, stop));
        }
    }

    private void full() {
        try (TestWindow window = new TestWindow(folder.resolve("full"), looks.getFirst())) {
            AssessmentId sample = window.fillWithSample();
            Tour.everything(window, sample, new Words(language), stop -> photograph(window, stop));
            waiting(window, new Place.Home(), "home-loading");
            waiting(window, new Place.Assessments(), "assessments-loading");
            waiting(window, new Place.AllActions(), "all-actions-loading");
        }
    }

    private void fresh() {
        try (TestWindow window = new TestWindow(folder.resolve("fresh"), looks.getFirst())) {
            AssessmentId id = window.fill(session ->
                    session.portfolio().start("customer-data", language == Language.FR ? "Programme de fidélité" : "Loyalty programme", language).id());
            window.unlock();
            for (Room room : Room.values()) {
                window.go(new Place.InAssessment(id, room, null));
                photograph(window, new Stop("fresh-" + room.name().toLowerCase(Locale.ROOT), window.scene()));
            }
        }
    }

    /** What a place shows while its data is still read. */
    private void waiting(TestWindow window, Place place, String name) {
        window.go(new Place.Settings());
        CountDownLatch gate = new CountDownLatch(1);
        window.threads.hold(gate);
        Fx.run(() -> window.shell().go(place));
        Fx.run(() -> {});
        photograph(window, new Stop(name, window.scene()));
        gate.countDown();
        window.settle();
    }

    private void photograph(TestWindow window, Stop stop) {
        boolean own = Fx.get(() -> stop.scene() == window.stage().getScene());
        for (Looks each : looks) {
            if (own) {
                window.wear(each.textSize(), each.width(), each.height());
            }
            dress(stop.scene(), each.theme());
            try {
                Path _ = Fx.picture(stop.scene(), pictures.resolve(each.toString()), stop.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
        }
        dress(stop.scene(), looks.getFirst().theme());
        window.wear(100, looks.getFirst().width(), looks.getFirst().height());
    }

    private static void dress(Scene scene, Theme theme) {
        Fx.run(() -> {
            boolean dark = theme == Theme.DARK;
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            List<String> classes = new ArrayList<>(scene.getRoot().getStyleClass());
            classes.removeAll(List.of("light", "dark"));
            classes.add(dark ? "dark" : "light");
            scene.getRoot().getStyleClass().setAll(classes);
            Fx.layOut(scene);
        });
        // What follows from the size of the text comes after it.
        Fx.run(() -> Fx.layOut(scene));
    }
}
