package org.vigie.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.desktop.support.Visits;
import org.vigie.desktop.support.Visits.Visit;

/**
 * One window for each person. The first start holds a lock, which goes with its process however that ends; a later one hands over what it was
 * asked to open.
 *
 * @param folder of the lock; made for its owner alone
 * @param shortFolder where a socket's path is short; only this person or everybody writes there
 * @param patience how long a start waits for the window that is open to answer
 */
record SingleWindow(Path folder, Path shortFolder, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final String LOCK = "window.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    static SingleWindow of(Platform platform) {
        return new SingleWindow(platform.window(), platform.shortFolder(), PATIENCE);
    }

    /**
     * Finds out whether to open a window.
     *
     * @return who comes to the window to open; empty when the one that is open took the visit
     */
    Optional<Visits> visit(Visit visit) throws InterruptedException {
        try {
            OwnerFolder.prepare(folder);
            FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long deadline = System.nanoTime() + patience.toNanos();
            // A window that is just opening holds the lock and does not listen yet; one that is just closing no longer does.
            do {
                if (isFirst(lock)) {
                    return Optional.of(Reception.open(folder, lock, shortFolder, visit));
                }
                if (isTaken(visit, Duration.ofNanos(deadline - System.nanoTime()))) {
                    lock.close();
                    return Optional.empty();
                }
                Thread.sleep(PAUSE);
            } while (System.nanoTime() < deadline);
            lock.close();
            LOG.warn("the window that is open did not answer");
        } catch (IOException e) {
            LOG.warn("not known whether a window is open: {}", e.toString());
        }
        return Optional.of(new Alone(visit));
    }

    private static boolean isFirst(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // This process has it, through another channel.
            return false;
        }
    }

    private boolean isTaken(Visit visit, Duration left) {
        try {
            Optional<Path> socket = Reception.address(folder);
            if (socket.isPresent()) {
                HandOver.send(socket.get(), visit.file(), left);
                return true;
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no answer yet: {}", e.toString());
        }
        return false;
    }

    /** Nobody else comes to this window. */
    private record Alone(Visit only) implements Visits {
        @Override
        public void receive(Consumer<Visit> taker) {
            taker.accept(only);
        }

        @Override
        public void close() {}
    }
}
