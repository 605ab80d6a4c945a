package org.vigie.desktop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.vigie.desktop.shell.Shell;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Visits;
import org.vigie.desktop.support.WindowDialogs;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/** Opens the window and stays until it is closed. */
public final class Desktop {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final int WORKERS = 2;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {}

    /**
     * Runs the window.
     *
     * @param language spoken until another is chosen
     * @param visits starts of the program that come to this window; closed with it
     * @throws UnsupportedOperationException when there is no display
     */
    public static void run(DesktopServices services, Language language, Visits visits) throws InterruptedException {
        // It warns of the class path at each start; Vigie runs on the class path on purpose.
        JAVAFX.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService storage = Executors.newSingleThreadExecutor(task -> new Thread(task, "vigie-storage"));
        ExecutorService work = Executors.newFixedThreadPool(WORKERS, task -> new Thread(task, "vigie-work"));
        UserSettings settings = new UserSettings(Preferences.userRoot().node("org/vigie"));
        Platform.startup(() -> {
            Words words = new Words(settings.language().orElse(language));
            Stage stage = new Stage();
            BackgroundTasks tasks = new BackgroundTasks(storage, work, Platform::runLater);
            Holder holder = new Holder(stage, words);
            Shell shell = new Shell(stage, services, tasks, settings, holder.dialogs(), words);
            holder.shell = shell;
            stage.setOnHidden(_ -> closed.countDown());
            shell.show();
            LOG.info("the window is open");
            visits.receive(visit -> Platform.runLater(() -> shell.receive(visit)));
        });
        closed.await();
        visits.close();
        Platform.exit();
        BackgroundTasks.end(storage, work);
    }

    /** Dialogs speak as the window does by then. */
    private static final class Holder {
        private final Stage stage;
        private final Words first;
        private @Nullable Shell shell;

        Holder(Stage stage, Words first) {
            this.stage = stage;
            this.first = first;
        }

        WindowDialogs dialogs() {
            return new WindowDialogs(stage, () -> shell == null ? first : shell.words());
        }
    }
}
