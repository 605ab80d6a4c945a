package org.vigie.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.SampleAssessment;
import org.vigie.application.Workshop;
import org.vigie.application.WorkspaceSession;
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

/**
 * Tests of one screen with the program's threads, over a real workspace in a folder of its own. Each test gets its own threads, dialogs and
 * settings; windows and sessions that it opened are closed after it.
 */
public abstract class FxTest {
    protected static final Author MARIE = Workshop.MARIE;
    protected static final String PASSPHRASE = TestWindow.PASSPHRASE;

    @TempDir
    protected Path folder = Path.of("");

    protected final FakeDialogs dialogs = new FakeDialogs();
    protected final UserSettings settings = new UserSettings(new MemoryPreferences());
    protected final TestThreads threads = new TestThreads();
    private final FaultyDisk disk = new FaultyDisk();

    /** Where the screen asked to go, in order. */
    protected final List<Place> visited = new ArrayList<>();

    private final List<WorkspaceSession> opened = new ArrayList<>();

    /** Nothing is found in a window that an earlier test left open. */
    protected FxTest() {
        Fx.closeWindows();
    }

    @AfterEach
    void closeAll() {
        Fx.closeWindows();
        stored(() -> {
            opened.forEach(WorkspaceSession::close);
            return true;
        });
        threads.close();
        Fx.requireNothingUncaught();
        disk.requireNotAskedOnTheWindowsThread();
    }

    protected static void fx(Runnable action) {
        Fx.run(action);
    }

    protected static <T> T fxGet(Callable<T> question) {
        return Fx.get(question);
    }

    protected static void await(String what, BooleanSupplier condition) {
        Fx.await(what, condition);
    }

    /** The program's own use cases and ports; the workspace is offered in the test's folder. */
    protected DesktopServices services() {
        return TestRoom.services(folder, disk.workspaces());
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
                session, threads.tasks(), new Words(language), visited::add, dialogs, services.sample(), services.importer(), services.clock());
    }

    /** Makes the bundled sample in a room's workspace. */
    protected AssessmentId sample(Workroom room, Language language) {
        return stored(() -> new SampleAssessment(room.session(), room.sample()).make(language));
    }

    /** Opens an assessment for editing, as the window does. */
    protected OpenAssessment open(Workroom room, AssessmentId id) {
        Threads own = new Threads(room.tasks().storage(), room.tasks().window());
        return new OpenAssessment(room, stored(() -> room.session().edit(id, own)));
    }

    /** The sample in a new workspace, opened for editing. */
    protected OpenAssessment openSample(Language language) {
        Workroom room = room(language);
        return open(room, sample(room, language));
    }

    protected BackgroundTasks tasks() {
        return threads.tasks();
    }

    protected <T> T stored(Callable<T> question) {
        return threads.stored(question);
    }

    protected static Stage show(Node node, double width, double height) {
        return Fx.show(node, width, height);
    }

    protected static @Nullable Node find(String id) {
        return Fx.find(id);
    }

    protected static <T extends Node> T node(String id, Class<T> type) {
        return Fx.node(id, type);
    }

    protected static void press(String id) {
        Fx.press(id);
    }

    protected static void key(Node node, KeyCode code) {
        Fx.key(node, code);
    }

    protected static List<String> texts(Node node) {
        return Fx.texts(node);
    }

    protected static Path picture(Scene scene, String name) throws IOException {
        return Fx.picture(scene, name);
    }
}
