package org.vigie.desktop.shell;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.SaveState;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.portfolio.Incoming;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.TabKey;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Visits.Visit;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.desktop.unlock.UnlockScreen;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;

/** The window: shows the screen of the place where someone is, in the language and the looks that they chose. */
public final class Shell {
    private final MainWindow window;
    private final Notices notices = new Notices();
    private final DesktopServices services;
    private final BackgroundTasks tasks;
    private final UserSettings settings;
    private final Dialogs dialogs;
    private final Screens screens;
    private final PaletteCover palette;
    private Words words;
    private @Nullable Screen screen;
    private @Nullable Frame frame;
    private @Nullable Workroom workroom;
    private @Nullable OpenAssessment open;
    /** Files that wait for a workspace to be opened. */
    private final Set<Path> waiting = new LinkedHashSet<>();
    private Place place = new Place.Home();

    /**
     * A window, not shown yet.
     *
     * @param dialogs how this window asks for files and confirmations
     */
    public Shell(Stage stage, DesktopServices services, BackgroundTasks tasks, UserSettings settings, Dialogs dialogs, Words words) {
        this.window = new MainWindow(stage, settings);
        this.palette = new PaletteCover(window);
        this.services = services;
        this.tasks = tasks;
        this.settings = settings;
        this.dialogs = dialogs;
        this.words = words;
        this.screens = new Screens(settings, this::appearanceChanged);
    }

    /** Shows the window with the door to a workspace. */
    public void show() {
        Scene scene = window.prepare(this::close);
        new Keys(this).install(scene);
        TabKey.leavesTexts(scene);
        unlock();
        window.cover(notices.node());
        window.open();
    }

    /** Comes to the front for a start of the program, and imports what that was asked to open: now, or once a workspace is open. */
    public void receive(Visit visit) {
        window.comeToFront();
        Path file = visit.file();
        Workroom room = workroom;
        if (file != null && room != null) {
            new Incoming(room).take(file);
        } else if (file != null) {
            waiting.add(file);
            dialogs.say(words.text("desktop.visit.waiting", Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
    }

    public Words words() {
        return words;
    }

    /** Tells something at the bottom right. */
    public void tell(Notice notice) {
        notices.tell(notice, words);
    }

    /** Goes to what was told last, or back. */
    void visitNotices() {
        notices.visit();
    }

    private void unlock() {
        UnlockScreen.Doors doors =
                new UnlockScreen.Doors(services.access(), tasks, dialogs, settings, services.usualWorkspace(), this::speak);
        put(new UnlockScreen(doors, words, this::enter));
    }

    private void enter(WorkspaceSession session) {
        workroom = new Workroom(session, tasks, words, this::go, dialogs, services.sample(), services.importer(), services.clock());
        settings.addRecent(session.folder());
        frame = new Frame(words, tasks, this::go, this::speak, this::find);
        go(new Place.Home());
        waiting.forEach(new Incoming(workroom)::take);
        waiting.clear();
    }

    /** Goes to a place; an assessment is opened first, and left only once it is saved. */
    public void go(Place to) {
        Workroom room = workroom;
        if (room == null) {
            return;
        }
        if (to instanceof Place.InAssessment inside && (open == null || !open.assessment().id().equals(inside.id()))) {
            leaveAssessment(() -> tasks.store(
                    () -> room.session().edit(inside.id(), new AssessmentEditor.Threads(tasks.storage(), tasks.window())),
                    editor -> {
                        open = new OpenAssessment(room, editor);
                        followTemplate(editor);
                        show(to);
                    },
                    dialogs::fault));
        } else if (to instanceof Place.InAssessment) {
            show(to);
        } else {
            leaveAssessment(() -> show(to));
        }
    }

    /** Everything of an assessment is built anew once it stands on another version of its template: done, undone or made again. */
    private void followTemplate(AssessmentEditor editor) {
        AtomicReference<TemplateRef> shown = new AtomicReference<>(editor.template().ref());
        AssessmentEditor.Subscription _ = editor.listen(() -> {
            TemplateRef now = editor.template().ref();
            boolean here = open != null && open.editor() == editor;
            if (here && !now.equals(shown.getAndSet(now)) && place instanceof Place.InAssessment inside) {
                show(new Place.InAssessment(inside.id(), inside.room(), null));
            }
        });
    }

    /** First what is typed is given to the editor and every save is over; only then it is known whether something is not saved. */
    private void leaveAssessment(Runnable then) {
        OpenAssessment left = open;
        if (left == null) {
            then.run();
            return;
        }
        if (screen != null) {
            screen.close();
            screen = null;
        }
        tasks.store(() -> true, _ -> leaveSaved(left, then), dialogs::fault);
    }

    private void leaveSaved(OpenAssessment left, Runnable then) {
        if (left.editor().saveState() instanceof SaveState.NotSaved) {
            show(place);
            dialogs.confirm(
                    words.text("desktop.leave.title"),
                    words.text("desktop.leave.text"),
                    words.text("desktop.leave.action"),
                    () -> {
                        open = null;
                        then.run();
                    });
        } else {
            open = null;
            then.run();
        }
    }

    private void show(Place to) {
        place = to;
        Screen next = to instanceof Place.InAssessment inside && open != null
                ? screens.in(open, inside)
                : screens.of(Objects.requireNonNull(workroom), to);
        put(next);
    }

    private void put(Screen next) {
        if (screen != null) {
            screen.close();
        }
        screen = next;
        Node node = next.node();
        Frame around = frame;
        if (around == null) {
            window.show(next.title(), node);
        } else {
            around.show(place, open, next, node);
            window.show(next.title(), around.node());
        }
    }

    private void speak(Language language) {
        settings.setLanguage(language);
        appearanceChanged();
    }

    /** Everything is built anew in the language, theme and size that are set now. */
    private void appearanceChanged() {
        words = new Words(settings.language().orElse(words.language()));
        String keyboard = window.focused();
        Place here = screen == null ? place : screen.again(place);
        palette.close();
        window.look();
        Workroom before = workroom;
        if (before == null) {
            unlock();
            return;
        }
        workroom = new Workroom(
                before.session(), tasks, words, this::go, dialogs, before.sample(), before.importer(), before.clock());
        if (open != null) {
            open = new OpenAssessment(workroom, open.editor());
        }
        if (frame != null) {
            frame.close();
        }
        frame = new Frame(words, tasks, this::go, this::speak, this::find);
        show(here);
        // A screen that begins in a field of its own takes the keyboard a moment after it is made.
        Platform.runLater(() -> window.focus(keyboard));
    }

    /** Undoes or makes again the last edit of the open assessment. */
    void undo(boolean again) {
        if (open != null) {
            boolean _ = again ? open.editor().redo() : open.editor().undo();
        }
    }

    /** Opens the palette, which finds everything by a few letters. */
    void find() {
        if (workroom != null) {
            palette.open(workroom, open);
        }
    }

    /** Ends the program once everything is saved, or says what is not. Asks first where long work would be cut off. */
    public void close() {
        new UnderWay(tasks, dialogs).end(words, this::leave);
    }

    private void leave() {
        window.remember();
        leaveAssessment(() -> {
            Workroom room = workroom;
            if (screen != null) {
                screen.close();
                screen = null;
            }
            if (room == null) {
                window.close();
                return;
            }
            tasks.store(
                    () -> {
                        room.session().close();
                        return true;
                    },
                    _ -> window.close(),
                    this::closedBadly);
        });
    }

    /** The workspace is closed, though not in order: its door is shown, where what was told can be read, and the window closes from there. */
    private void closedBadly(Throwable fault) {
        workroom = null;
        if (frame != null) {
            frame.close();
            frame = null;
        }
        unlock();
        dialogs.failed(words.text("desktop.close.failed"), fault);
    }
}
