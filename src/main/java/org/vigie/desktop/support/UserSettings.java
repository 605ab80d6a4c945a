package org.vigie.desktop.support;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.vigie.application.port.report.ReportWriter.Part;
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

    /** Sizes of text to choose from, in percent; the style sheet has a size of icons for each. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 115, 130, 150, 175);

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

    /** How reports are made unless someone chooses otherwise. */
    public ReportDefaults reportDefaults() {
        String look = store.get("reportLook", "");
        Set<String> left = Set.of(store.get("reportWithout", "").split(","));
        return new ReportDefaults(
                Language.ofCode(store.get("reportLanguage", "")).orElse(null),
                Arrays.stream(Part.values()).filter(part -> !left.contains(part.name())).collect(Collectors.toSet()),
                look.isEmpty() ? null : Path.of(look));
    }

    public void setReportDefaults(ReportDefaults defaults) {
        Language language = defaults.language();
        store.put("reportLanguage", language == null ? "" : language.code());
        store.put("reportLook", defaults.look() == null ? "" : defaults.look().toString());
        store.put(
                "reportWithout",
                Arrays.stream(Part.values()).filter(part -> !defaults.parts().contains(part)).map(Part::name).collect(Collectors.joining(",")));
    }

    /**
     * A backup that was made on this computer.
     *
     * @param workspace of what
     */
    public record Backup(Instant at, Path file, Path workspace) {}

    /** The last backup of a workspace. */
    public Optional<Backup> lastBackup(Path workspace) {
        List<String> parts = store.get(backupKey(workspace), "").lines().toList();
        if (parts.size() != 3 || !Path.of(parts.get(2)).equals(workspace)) {
            return Optional.empty();
        }
        return Optional.of(new Backup(Instant.parse(parts.get(0)), Path.of(parts.get(1)), workspace));
    }

    /** Short, as the keys of preferences are; two workspaces that share it are told apart by the path. */
    private static String backupKey(Path workspace) {
        return "backup." + Integer.toHexString(workspace.toString().hashCode());
    }

    public void setLastBackup(Backup backup) {
        store.put(backupKey(backup.workspace()), String.join("\n", backup.at().toString(), backup.file().toString(), backup.workspace().toString()));
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

    /** How the window stood; empty the first time. */
    public Optional<WindowState> window() {
        Rectangle2D bounds = rectangle("window");
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return Optional.empty();
        }
        Rectangle2D screen = rectangle("window.screen");
        return Optional.of(new WindowState(
                bounds, store.getBoolean("window.maximised", false), screen.getWidth() < 1 || screen.getHeight() < 1 ? bounds : screen));
    }

    public void setWindow(WindowState state) {
        put("window", state.bounds());
        put("window.screen", state.screen());
        store.putBoolean("window.maximised", state.maximised());
    }

    private Rectangle2D rectangle(String name) {
        return new Rectangle2D(
                store.getDouble(name + ".x", 0),
                store.getDouble(name + ".y", 0),
                Math.max(0, store.getDouble(name + ".width", 0)),
                Math.max(0, store.getDouble(name + ".height", 0)));
    }

    private void put(String name, Rectangle2D rectangle) {
        store.putDouble(name + ".x", rectangle.getMinX());
        store.putDouble(name + ".y", rectangle.getMinY());
        store.putDouble(name + ".width", rectangle.getWidth());
        store.putDouble(name + ".height", rectangle.getHeight());
    }
}
