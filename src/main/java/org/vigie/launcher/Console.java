package org.vigie.launcher;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.cli.Terminal;

/** The terminal that the program was started from, if it was. */
final class Console implements Terminal {
    private final java.io.Console console = Objects.requireNonNull(System.console(), "there is always one since Java 22");

    @Override
    public boolean interactive() {
        return console.isTerminal();
    }

    @Override
    public char @Nullable [] secret(String prompt) {
        return console.readPassword("%s", prompt);
    }
}
