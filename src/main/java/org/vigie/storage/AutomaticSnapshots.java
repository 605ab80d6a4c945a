package org.vigie.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/**
 * Takes snapshots without being asked: when a version is decided, when an hour of work has gone by since the last one, and before the
 * workspace is closed if anything was written since. What a snapshot follows on is saved already, so its failure is a warning in the log and
 * not a fault; the next occasion takes it. A workspace with a damaged assessment gives no snapshot: those from before the damage stay.
 */
final class AutomaticSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticSnapshots.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Snapshots snapshots;
    private final InstantSource clock;
    private Instant last;

    AutomaticSnapshots(Snapshots snapshots, InstantSource clock) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.last = clock.instant();
    }

    void afterDecision() {
        take(clock.instant());
    }

    void afterChange() {
        Instant now = clock.instant();
        if (!now.isBefore(last.plus(INTERVAL))) {
            take(now);
        }
    }

    void beforeClosing() {
        if (!snapshots.isUpToDate()) {
            take(clock.instant());
        }
    }

    private void take(Instant now) {
        last = now;
        try {
            snapshots.take(now);
        } catch (UserFault e) {
            LOG.warn("no snapshot could be taken", e);
        }
    }
}
