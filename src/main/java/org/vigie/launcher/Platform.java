package org.vigie.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Language;

/**
 * Where things are kept on this system, and which language is spoken.
 *
 * @param system value of {@code os.name}
 * @param home the person's home folder
 * @param temporary the folder for temporary files
 * @param environment variables of the process
 */
record Platform(String system, Path home, Path temporary, Map<String, String> environment) {

    static Platform current() {
        return new Platform(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                System.getenv());
    }

    /** The workspace used when none is named (XDG Base Directory Specification on Linux). */
    Path workspace() {
        return data("XDG_DATA_HOME", ".local/share").resolve("workspace");
    }

    /** Whether a window can be opened: Windows and macOS always have a display, elsewhere the environment names it. */
    boolean hasDisplay() {
        return isWindows()
                || isMac()
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    /** Where it is kept which window is open: on this computer alone, unlike the data of a person who uses several. */
    Path window() {
        Path local = isWindows() ? named("LOCALAPPDATA") : null;
        return (local == null ? data("XDG_DATA_HOME", ".local/share") : local.resolve("Vigie")).resolve("window");
    }

    /** A folder with a short path, for what does not outlive the session. */
    Path shortFolder() {
        Path runtime = named("XDG_RUNTIME_DIR");
        return runtime != null && Files.isDirectory(runtime) ? runtime : temporary;
    }

    /** Where logs go. */
    Path logs() {
        return data("XDG_STATE_HOME", ".local/state").resolve("vigie.log");
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private Path data(String variable, String otherwise) {
        if (isWindows()) {
            Path base = named("APPDATA");
            return (base == null ? home.resolve("AppData").resolve("Roaming") : base).resolve("Vigie");
        }
        if (isMac()) {
            return home.resolve("Library").resolve("Application Support").resolve("Vigie");
        }
        Path base = named(variable);
        return (base == null ? home.resolve(otherwise) : base).resolve("vigie");
    }

    private @Nullable Path named(String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? null : Path.of(value);
    }

    /** French where the system speaks it, English elsewhere. */
    static Language language(Locale locale) {
        return Language.ofCode(locale.getLanguage()).orElse(Language.EN);
    }
}
