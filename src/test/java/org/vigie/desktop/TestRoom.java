package org.vigie.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.SampleAssessment;
import org.vigie.application.Workshop;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.application.port.Workspaces;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;
import org.vigie.exchange.BundledSample;
import org.vigie.storage.EncryptedWorkspaces;

/** What a screen works with, over a real workspace, everything on the caller's thread. */
public final class TestRoom implements AutoCloseable {
    /** The clock of all tests of the window. */
    public static final Clock CLOCK = Clock.fixed(Workshop.NOW, ZoneId.of("Europe/Paris"));

    /** What someone prefers on this computer. */
    public final UserSettings settings = settings();

    public final FakeDialogs dialogs = new FakeDialogs();

    /** Where screens asked to go, in order. */
    public final List<Place> went = new ArrayList<>();

    private final Workshop workshop;
    private final Workroom workroom;

    public TestRoom(Path folder, Language language) {
        this(folder, language, Runnable::run, Runnable::run);
    }

    /** A room whose work runs where the test says, so that it sees what is shown meanwhile. */
    public TestRoom(Path folder, Language language, Executor storage, Executor work) {
        this.workshop = new Workshop(folder, CLOCK);
        this.workroom = new Workroom(
                workshop.session(),
                new BackgroundTasks(storage, work, Runnable::run),
                new Words(language),
                went::add,
                dialogs,
                new BundledSample(),
                Workshop.parts().importer(),
                CLOCK);
    }

    /** Preferences that leave nothing on the computer. */
    public static UserSettings settings() {
        return new UserSettings(new MemoryPreferences());
    }

    /** The program's own use cases; a workspace is offered in this folder. */
    public static DesktopServices services(Path folder) {
        return services(folder, new EncryptedWorkspaces(Workshop.CANONICAL, CLOCK));
    }

    /** The program's own use cases over workspaces that may behave as a test wants. */
    public static DesktopServices services(Path folder, Workspaces workspaces) {
        Parts parts = Workshop.parts();
        return new DesktopServices(
                new WorkspaceAccess(workspaces, parts, CLOCK), new BundledSample(), parts.importer(), CLOCK, folder.resolve("workspace"));
    }

    public Workroom workroom() {
        return workroom;
    }

    public Workshop workshop() {
        return workshop;
    }

    /** The decided sample, opened. */
    public OpenAssessment sample() {
        AssessmentId id = new SampleAssessment(workshop.session(), workroom.sample()).make(workroom.words().language());
        return open(workshop.session().edit(id, Threads.DIRECT));
    }

    /** A new assessment on a template, opened. */
    public OpenAssessment start(String template, String title) {
        return open(workshop.edit(workshop.session().portfolio().start(template, title, workroom.words().language()).id()));
    }

    public OpenAssessment open(AssessmentEditor editor) {
        return new OpenAssessment(workroom, editor);
    }

    @Override
    public void close() {
        workshop.close();
    }
}
