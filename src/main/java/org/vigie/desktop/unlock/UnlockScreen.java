package org.vigie.desktop.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;

/** First run, or the passphrase of a workspace. */
public final class UnlockScreen implements Screen {
    private final Doors doors;
    private final Words words;
    private final Consumer<WorkspaceSession> opened;

    /**
     * What unlocking needs.
     *
     * @param usual the folder offered first
     */
    public record Doors(WorkspaceAccess access, BackgroundTasks tasks, Dialogs dialogs, UserSettings settings, Path usual) {}

    public UnlockScreen(Doors doors, Words words, Consumer<WorkspaceSession> opened) {
        this.doors = doors;
        this.words = words;
        this.opened = opened;
    }

    @Override
    public Node node() {
        return Ui.heading(title() + doors.usual() + opened.hashCode(), 2);
    }

    @Override
    public String title() {
        return words.text("desktop.place.unlock");
    }

    @Override
    public void close() {}
}
