package org.vigie.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/** One process at a time in a workspace. The lock goes with the process, however it ends. */
final class WorkspaceLock implements AutoCloseable {
    static final String FILE = "workspace.lock";

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a workspace.
     *
     * @throws UserFault when it is open already, here or elsewhere
     */
    static WorkspaceLock acquire(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw Faults.environment("storage.openAlready", folder);
            }
            return new WorkspaceLock(channel);
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this very process", e);
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lock file did not close in order", e);
        }
    }
}
