package org.vigie.cli;

import java.util.Arrays;

/** A passphrase that is wiped when it is closed. */
final class Secret implements AutoCloseable {
    private final char[] characters;

    /**
     * Takes the characters over.
     *
     * @param characters wiped on {@link #close}
     */
    Secret(char[] characters) {
        this.characters = characters;
    }

    /** The characters themselves, for callees that copy them. */
    char[] characters() {
        return characters;
    }

    boolean isEmpty() {
        return characters.length == 0;
    }

    boolean sameAs(Secret other) {
        return Arrays.equals(characters, other.characters);
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }
}
