package org.vigie.application.port;

import java.time.Instant;
import java.util.List;

/** Encrypted copies of the whole workspace in canonical JSON, from which it can be rebuilt (the database is never the only copy). */
public interface SnapshotStore {

    /** Writes a snapshot: temp file, fsync, atomic move; prunes older ones (hourly, daily, weekly). */
    Snapshot take(Instant at);

    List<Snapshot> list();

    /**
     * A snapshot on disk.
     *
     * @param bytes size on disk
     */
    record Snapshot(String name, Instant at, long bytes) {}
}
