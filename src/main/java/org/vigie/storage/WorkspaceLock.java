package org.vigie.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/** One opener at a time of a workspace. The lock goes with the process, however it ends. */
final class WorkspaceLock implements AutoCloseable {
    static final String FILE = "workspace.lock";

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);

    private final Set<Path> held;
    private final Path folder;
    private final FileChannel channel;

    private WorkspaceLock(Set<Path> held, Path folder, FileChannel channel) {
        this.held = held;
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks a workspace.
     *
     * @param held the folders that this process has locked: asked first, because on POSIX systems a process loses its lock on a file when
     *     it closes any channel of it, and so when it merely tries a second time
     * @throws UserFault when it is open already, here or elsewhere
     */
    static WorkspaceLock acquire(Path folder, Set<Path> held) {
        try {
            Path real = folder.toRealPath();
            if (!held.add(real)) {
                throw Faults.environment("storage.openAlready", folder);
            }
            try {
                return new WorkspaceLock(held, real, locked(folder));
            } catch (IOException | RuntimeException e) {
                held.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw e instanceof IOException ? Faults.disk(e, folder) : Faults.because(e, Faults.environment("storage.openAlready", folder));
        }
        channel.close();
        throw Faults.environment("storage.openAlready", folder);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lock file did not close in order", e);
        } finally {
            held.remove(folder);
        }
    }
}
