package org.vigie.application.port;

/** Told by long work how far it is; may stop it. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = _ -> {};

    /**
     * How much is done.
     *
     * @param share 0 to 1
     * @throws java.util.concurrent.CancellationException when the work is no longer wanted; it then leaves nothing behind
     */
    void at(double share);
}
