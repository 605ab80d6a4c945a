package org.vigie.desktop.shell;

import java.util.List;
import org.vigie.desktop.portfolio.Incoming;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.UserSettings.Theme;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.text.Language;

/** Does what is chosen in the palette and is no place. */
final class Commands {
    private final UserSettings settings;
    private final Shell shell;

    Commands(UserSettings settings, Shell shell) {
        this.settings = settings;
        this.shell = shell;
    }

    void run(Workroom room, Command command) {
        switch (command) {
            case UNDO -> shell.undo(false);
            case REDO -> shell.undo(true);
            case IMPORT -> new Incoming(room).chooseFile();
            case OTHER_LANGUAGE -> {
                settings.setLanguage(other(room.words().language()));
                shell.appearanceChanged();
            }
            case LIGHT -> wear(Theme.LIGHT);
            case DARK -> wear(Theme.DARK);
            case SYSTEM_THEME -> wear(Theme.SYSTEM);
            case LARGER_TEXT -> write(1);
            case SMALLER_TEXT -> write(-1);
        }
    }

    static Language other(Language language) {
        return switch (language) {
            case FR -> Language.EN;
            case EN -> Language.FR;
        };
    }

    private void wear(Theme theme) {
        settings.setTheme(theme);
        shell.appearanceChanged();
    }

    /** In the next size of the settings, if there is one. */
    private void write(int step) {
        List<Integer> sizes = UserSettings.TEXT_SIZES;
        int next = sizes.indexOf(settings.textSize()) + step;
        if (next >= 0 && next < sizes.size()) {
            settings.setTextSize(sizes.get(next));
            shell.appearanceChanged();
        }
    }
}
