package org.vigie.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.UserFault.Kind;

/** Tells a fault in words that help. */
final class Faults {
    /** With less than this the disk counts as full: H2 and the file system need room of their own. */
    private static final long ROOM = 64L * 1024;

    private Faults() {}

    static UserFault input(String key, Object... arguments) {
        return new UserFault(Kind.INPUT, key, arguments);
    }

    static UserFault environment(String key, Object... arguments) {
        return new UserFault(Kind.ENVIRONMENT, key, arguments);
    }

    static UserFault because(Throwable cause, UserFault fault) {
        fault.initCause(cause);
        return fault;
    }

    /** What the disk refused, at this place. */
    static UserFault disk(Throwable cause, Path place) {
        UserFault known = known(place, cause);
        return because(
                cause, known != null ? known : environment("storage.diskFailed", place, String.valueOf(cause.getMessage())));
    }

    /** A full or a read-only disk where that is what is wrong, else null. */
    static @Nullable UserFault known(Path place, Throwable cause) {
        if (cause instanceof DurableFiles.DiskFullException) {
            return environment("storage.diskFull", place);
        }
        Path there = place.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            if (Files.getFileStore(there).isReadOnly() || cause instanceof AccessDeniedException || !Files.isWritable(there)) {
                return environment("storage.readOnly", place);
            }
            return isFull(there) ? environment("storage.diskFull", place) : null;
        } catch (IOException e) {
            cause.addSuppressed(e);
            return null;
        }
    }

    static boolean isFull(Path there) throws IOException {
        return Files.getFileStore(there).getUsableSpace() < ROOM;
    }
}
