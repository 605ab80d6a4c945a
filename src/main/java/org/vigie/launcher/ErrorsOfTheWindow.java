package org.vigie.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The error output while there is a window. The editor of rich text is in JavaFX's incubator, whose classes say so here when they are first
 * used: meant for those who build a program, not for those who start it.
 */
final class ErrorsOfTheWindow extends PrintStream {
    private static final String INCUBATES = "WARNING: Using incubat";

    ErrorsOfTheWindow(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(@Nullable String line) {
        if (line == null || !line.startsWith(INCUBATES)) {
            super.println(line);
        }
    }
}
