package org.vigie.desktop.support;

/**
 * Work that takes long enough to be watched and cancelled. Runs on a thread of its own: it touches neither nodes nor, except through
 * {@link Monitor#stored}, the workspace.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface LongWork<T> {

    /**
     * Does the work.
     *
     * @throws java.util.concurrent.CancellationException from {@link Monitor#check}, when it is no longer wanted
     * @throws Exception when it fails
     */
    T run(Monitor monitor) throws Exception;
}
