package org.vigie.desktop.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.vigie.domain.text.Language;

/** What someone prefers on this computer; nothing of any assessment. */
public final class UserSettings {
    private static final int RECENT = 6;

    private final Preferences store;

    /**
     * Settings kept there.
     *
     * @param store a node of its own
     */
    public UserSettings(Preferences store) {
        this.store = store;
    }

    /** Light, dark, or as the system. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Optional<Language> language() {
        return Language.ofCode(store.get("language", ""));
    }

    public void setLanguage(Language language) {
        store.put("language", language.code());
    }

    public Theme theme() {
        return Arrays.stream(Theme.values()).filter(each -> each.name().equals(store.get("theme", ""))).findFirst().orElse(Theme.SYSTEM);
    }

    public void setTheme(Theme theme) {
        store.put("theme", theme.name());
    }

    /** Size of text in percent, 100 to 175. */
    public int textSize() {
        return Math.clamp(store.getInt("textSize", 100), 100, 175);
    }

    public void setTextSize(int percent) {
        store.putInt("textSize", percent);
    }

    /** Folders of workspaces opened lately, latest first. */
    public List<Path> recent() {
        return store.get("recent", "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    public void addRecent(Path workspace) {
        List<String> all = Stream.concat(Stream.of(workspace), recent().stream())
                .map(path -> path.toAbsolutePath().normalize().toString())
                .distinct()
                .limit(RECENT)
                .toList();
        store.put("recent", String.join("\n", all));
    }

    /** Where the window stood; empty the first time. */
    public Optional<Rectangle2D> window() {
        double width = store.getDouble("window.width", 0);
        double height = store.getDouble("window.height", 0);
        return width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new Rectangle2D(store.getDouble("window.x", 0), store.getDouble("window.y", 0), width, height));
    }

    public void setWindow(Rectangle2D bounds) {
        store.putDouble("window.x", bounds.getMinX());
        store.putDouble("window.y", bounds.getMinY());
        store.putDouble("window.width", bounds.getWidth());
        store.putDouble("window.height", bounds.getHeight());
    }
}
