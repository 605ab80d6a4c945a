package org.vigie.launcher;

import org.jspecify.annotations.Nullable;
import org.vigie.cli.Terminal;

/** The terminal that the program was started from, if it was. */
// Since JDK 25 there is none again where the streams are redirected.
@SuppressWarnings("SystemConsoleNull")
final class Console implements Terminal {
    private final java.io.@Nullable Console console = System.console();

    @Override
    public boolean interactive() {
        return console != null && console.isTerminal();
    }

    @Override
    public char @Nullable [] secret(String prompt) {
        return console == null ? null : console.readPassword("%s", prompt);
    }
}
