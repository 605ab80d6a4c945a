package org.vigie.desktop.support;

import java.util.concurrent.Callable;

/** What long work tells the person who waits, and learns from them. Used on the thread of the work. */
public interface Monitor {

    /**
     * Says what is being done now, and how much of all is done.
     *
     * @param step in words of the window's language
     * @param share 0 to 1; below 0 where nobody knows
     */
    void tell(String step, double share);

    /**
     * Goes on, unless the work is no longer wanted. Called between steps, and last before the step that others would see, such as putting
     * a file in its place: work that has passed its last check is finished as if nobody had cancelled it.
     *
     * @throws java.util.concurrent.CancellationException when someone cancelled
     */
    void check();

    /** Reads or writes the workspace on the storage thread, in order with everything else there, and waits for it. */
    <T> T stored(Callable<T> task) throws Exception;
}
