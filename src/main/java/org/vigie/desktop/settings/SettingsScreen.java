package org.vigie.desktop.settings;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Workroom;

/** Appearance, language, profile, backup, passphrase. */
public final class SettingsScreen implements Screen {
    private final Workroom workroom;
    private final UserSettings settings;
    private final Runnable appearanceChanged;

    /**
     * The screen.
     *
     * @param appearanceChanged called after language, theme or text size were set
     */
    public SettingsScreen(Workroom workroom, UserSettings settings, Runnable appearanceChanged) {
        this.workroom = workroom;
        this.settings = settings;
        this.appearanceChanged = appearanceChanged;
    }

    @Override
    public Node node() {
        return Ui.heading(title() + settings.textSize() + appearanceChanged.hashCode(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.settings");
    }

    @Override
    public void close() {}
}
