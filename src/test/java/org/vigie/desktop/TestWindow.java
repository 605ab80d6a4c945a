package org.vigie.desktop;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.vigie.application.SampleAssessment;
import org.vigie.application.Workshop;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.shell.Shell;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;

/**
 * The whole window over a real workspace, with the program's threads: {@code fill} the workspace and {@code unlock} it, or go through the
 * first run. It then goes to any place.
 */
public final class TestWindow implements AutoCloseable {
    public static final String PASSPHRASE = "correct cheval batterie agrafe";

    public final FakeDialogs dialogs = new FakeDialogs();
    public final UserSettings settings = new UserSettings(new MemoryPreferences());
    public final TestThreads threads = new TestThreads();

    /** Where the workspace is kept, unless the services are the test's own. */
    public final FaultyDisk disk;

    private final DesktopServices services;
    private final Stage stage;
    private final Shell shell;
    private final Looks looks;

    /** A window at the door of the workspace in this folder. */
    public TestWindow(Path folder, Looks looks) {
        this(folder, looks, new Words(looks.language()));
    }

    /**
     * A window at the door of the workspace in this folder.
     *
     * @param words what it speaks until another language is chosen
     */
    public TestWindow(Path folder, Looks looks, Words words) {
        this(folder, looks, words, new FaultyDisk());
    }

    private TestWindow(Path folder, Looks looks, Words words, FaultyDisk disk) {
        this(TestRoom.services(folder, disk.workspaces()), looks, words, disk);
    }

    /**
     * A window over services of its own.
     *
     * @param words what it speaks until another language is chosen
     */
    public TestWindow(DesktopServices services, Looks looks, Words words) {
        this(services, looks, words, new FaultyDisk());
    }

    private TestWindow(DesktopServices services, Looks looks, Words words, FaultyDisk disk) {
        // Nothing is found in a window that an earlier test left open.
        Fx.closeWindows();
        this.services = services;
        this.disk = disk;
        settings.setLanguage(looks.language());
        settings.setTheme(looks.theme());
        settings.setTextSize(looks.textSize());
        this.looks = looks;
        this.stage = Fx.get(Stage::new);
        this.shell = Fx.get(() -> new Shell(stage, services, threads.tasks(), settings, dialogs, words));
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return Fx.get(stage::getScene);
    }

    public Shell shell() {
        return shell;
    }

    public DesktopServices services() {
        return services;
    }

    /** What fills a workspace before it is opened. */
    @FunctionalInterface
    public interface Filling<T> {
        T fill(WorkspaceSession session);
    }

    /** Makes the workspace and fills it; the door then asks for its passphrase. */
    public <T> T fill(Filling<T> filling) {
        return threads.stored(() -> {
            try (WorkspaceSession session = services.access().create(services.usualWorkspace(), PASSPHRASE.toCharArray(), Workshop.MARIE)) {
                return filling.fill(session);
            }
        });
    }

    /** Makes a workspace that holds the bundled sample. */
    public AssessmentId fillWithSample() {
        return fill(session -> new SampleAssessment(session, services.sample()).make(settings.language().orElseThrow()));
    }

    /** Shows the door: of the workspace that was filled, or of the first run. */
    public void show() {
        Fx.run(() -> {
            shell.show();
            // The screen without a display is small.
            stage.setWidth(looks.width());
            stage.setHeight(looks.height());
        });
        settle();
    }

    /** Shows the door of the workspace that was filled, and opens it. */
    public void unlock() {
        show();
        enter();
    }

    /** Opens the workspace at its door, which is shown. */
    public void enter() {
        Fx.type("open-passphrase", PASSPHRASE);
        Fx.press("open-go");
        Fx.node("rail-home", Node.class);
        settle();
    }

    /** Shows the first run and makes a workspace there. */
    public void firstRun(String name) {
        show();
        create(name);
    }

    /** Makes a workspace at the first run's form, which is shown. */
    public void create(String name) {
        Fx.type("create-name", name);
        Fx.type("new-passphrase", PASSPHRASE);
        Fx.type("new-passphrase-again", PASSPHRASE);
        Fx.press("create-go");
        Fx.node("rail-home", Node.class);
        settle();
    }

    /** Goes to a place, and waits until it shows all that it shows. */
    public void go(Place place) {
        Fx.run(() -> shell.go(place));
        settle();
    }

    /** Shows what is shown now in another size of text and of the window. */
    public void wear(int textSize, int width, int height) {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            Parent root = stage.getScene().getRoot();
            root.getStyleClass().removeIf(each -> each.startsWith("text-"));
            root.getStyleClass().add("text-" + textSize);
            root.setStyle("-fx-font-size: " + 14 * textSize / 100.0 + "px;");
        });
        Fx.await("the size", () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
        Fx.run(() -> Fx.layOut(stage.getScene()));
    }

    /** Waits until nothing is under way any more. */
    public void settle() {
        threads.settle();
        Fx.run(() -> Fx.layOut(stage.getScene()));
    }

    /** Closes it as its user does, and the workspace with it; fails when something waited for the disk on the window's thread. */
    @Override
    public void close() {
        try {
            if (Fx.get(stage::isShowing)) {
                Fx.run(shell::close);
                Fx.await("the window closes", () -> !stage.isShowing());
            }
        } finally {
            Fx.closeWindows();
            threads.close();
        }
        Fx.requireNothingUncaught();
        disk.requireNotAskedOnTheWindowsThread();
    }
}
