package org.vigie.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.SaveState;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.RunningTask;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.TabKey;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.desktop.unlock.UnlockScreen;
import org.vigie.domain.text.Language;

/** The window: shows the screen of the place where someone is, in the language and the looks that they chose. */
public final class Shell {
    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 700;
    private static final String SHEET = "/org/vigie/desktop/vigie.css";

    private final Stage stage;
    private final DesktopServices services;
    private final BackgroundTasks tasks;
    private final UserSettings settings;
    private final Dialogs dialogs;
    private final StackPane root = new StackPane();
    private final Screens screens;
    private Words words;
    private @Nullable Screen screen;
    private @Nullable Frame frame;
    private @Nullable Workroom workroom;
    private @Nullable OpenAssessment open;
    private @Nullable Palette palette;
    private Place place = new Place.Home();

    /**
     * A window, not shown yet.
     *
     * @param dialogs how this window asks for files and confirmations
     */
    public Shell(Stage stage, DesktopServices services, BackgroundTasks tasks, UserSettings settings, Dialogs dialogs, Words words) {
        this.stage = stage;
        this.services = services;
        this.tasks = tasks;
        this.settings = settings;
        this.dialogs = dialogs;
        this.words = words;
        this.screens = new Screens(settings, this::appearanceChanged);
    }

    /** Shows the window with the door to a workspace. */
    public void show() {
        Scene scene = new Scene(root);
        scene.getStylesheets().add(SHEET);
        stage.setScene(scene);
        stage.setTitle("Vigie");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D bounds = WindowPlace.remembered(settings);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        new Keys(this).install(scene);
        TabKey.leavesTexts(scene);
        look();
        unlock();
        stage.show();
    }

    public Words words() {
        return words;
    }

    private void look() {
        boolean dark = switch (settings.theme()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().setAll("root", dark ? "dark" : "light");
        root.setStyle("-fx-font-size: " + 14 * settings.textSize() / 100.0 + "px;");
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
                        show(to);
                    },
                    dialogs::fault));
        } else if (to instanceof Place.InAssessment) {
            show(to);
        } else {
            leaveAssessment(() -> show(to));
        }
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
            root.getChildren().setAll(node);
        } else {
            around.show(place, open, next, node);
            root.getChildren().setAll(around.node());
        }
        stage.setTitle(next.title() + " · Vigie");
    }

    private void speak(Language language) {
        settings.setLanguage(language);
        appearanceChanged();
    }

    /** Everything is built anew in the language, theme and size that are set now. */
    private void appearanceChanged() {
        words = new Words(settings.language().orElse(words.language()));
        look();
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
        show(place);
    }

    /** Undoes or makes again the last edit of the open assessment. */
    void undo(boolean again) {
        if (open != null) {
            boolean _ = again ? open.editor().redo() : open.editor().undo();
        }
    }

    /** Opens the palette, which finds everything by a few letters. */
    void find() {
        Workroom room = workroom;
        if (room == null || palette != null) {
            return;
        }
        PaletteViewModel model = new PaletteViewModel(words, open);
        Palette shown = new Palette(words, model, to -> {
            if (palette != null) {
                root.getChildren().remove(palette.node());
                palette = null;
            }
            if (to != null) {
                go(to);
            }
        });
        palette = shown;
        root.getChildren().add(shown.node());
        shown.focus();
        tasks.store(
                () -> room.session().portfolio().list(null),
                summaries -> {
                    model.addAssessments(summaries);
                    shown.refresh();
                },
                dialogs::fault);
    }

    /** Ends the program once everything is saved, or says what is not. Asks first where long work would be cut off. */
    public void close() {
        if (tasks.running().isEmpty()) {
            leave();
            return;
        }
        String names = tasks.running().stream().map(RunningTask::name).collect(Collectors.joining("\n"));
        dialogs.confirm(
                words.text("desktop.tasks.closeTitle"),
                words.text("desktop.tasks.closeText", names),
                words.text("desktop.tasks.closeAction"),
                () -> {
                    tasks.cancelAll();
                    leave();
                });
    }

    private void leave() {
        settings.setWindow(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        leaveAssessment(() -> {
            Workroom room = workroom;
            if (screen != null) {
                screen.close();
            }
            if (room == null) {
                stage.close();
                return;
            }
            tasks.store(
                    () -> {
                        room.session().close();
                        return true;
                    },
                    _ -> stage.close(),
                    fault -> {
                        dialogs.fault(fault);
                        stage.close();
                    });
        });
    }

}
