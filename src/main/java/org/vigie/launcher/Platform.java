package org.vigie.launcher;

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
 * @param environment variables of the process
 */
record Platform(String system, Path home, Map<String, String> environment) {

    static Platform current() {
        return new Platform(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /** The workspace used when none is named (XDG Base Directory Specification on Linux). */
    Path workspace() {
        return data("XDG_DATA_HOME", ".local/share").resolve("workspace");
    }

    /** Whether a window can be opened: Windows and macOS always have a display, elsewhere the environment names it. */
    boolean hasDisplay() {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows")
                || lower.startsWith("mac")
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    /** Where logs go. */
    Path logs() {
        return data("XDG_STATE_HOME", ".local/state").resolve("vigie.log");
    }

    private Path data(String variable, String otherwise) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            Path base = named("APPDATA");
            return (base == null ? home.resolve("AppData").resolve("Roaming") : base).resolve("Vigie");
        }
        if (lower.startsWith("mac")) {
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
