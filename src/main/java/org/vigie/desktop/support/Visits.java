package org.vigie.desktop.support;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts of the program that came to this window: the one that opened it, and later ones, which open none of their own. */
public interface Visits extends AutoCloseable {

    /**
     * A start of the program.
     *
     * @param file what it was asked to open, absolute and from outside; null when it was merely started
     */
    record Visit(@Nullable Path file) {}

    /** Tells each visit, and first those that came already. Told on any thread, one at a time, in order. */
    void receive(Consumer<Visit> taker);

    /** From now on a start opens a window of its own. */
    @Override
    void close();
}
