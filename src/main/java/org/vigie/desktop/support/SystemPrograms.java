package org.vigie.desktop.support;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Opens files with the programs that the system has for them, by its own command: JavaFX and AWT do not share a process well. */
public final class SystemPrograms {
    /** A command that runs longer is showing the file. */
    private static final long PATIENCE_SECONDS = 5;

    private SystemPrograms() {}

    /**
     * Opens a file, or a folder; not on the window's thread.
     *
     * @throws IOException when it is not there, or the system has nothing for it
     */
    public static void open(Path file) throws IOException, InterruptedException {
        run(file, opening(System.getProperty("os.name", ""), file.toAbsolutePath()));
    }

    /** Shows a file where it lies; otherwise as {@link #open}. */
    public static void show(Path file) throws IOException, InterruptedException {
        run(file, showing(System.getProperty("os.name", ""), file.toAbsolutePath()));
    }

    static List<String> opening(String system, Path file) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return List.of("rundll32.exe", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(lower.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    static List<String> showing(String system, Path file) {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac")
                ? List.of("open", "-R", file.toString())
                : opening(system, Objects.requireNonNullElse(file.getParent(), file));
    }

    private static void run(Path file, List<String> command) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        process.getOutputStream().close();
        if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue());
        }
    }
}
