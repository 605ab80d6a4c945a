package org.vigie.desktop.support;

import java.util.ArrayList;
import java.util.List;

/** What a view or view model listens to, ended all at once. */
public final class Subscriptions implements AutoCloseable {
    private final List<Runnable> ends = new ArrayList<>();

    /** Keeps how to end something. */
    public void add(Runnable end) {
        ends.add(end);
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
