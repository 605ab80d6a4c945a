package org.vigie.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it appears whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes beside the target, forces it to the disk, and moves it into place.
     *
     * @throws IOException when that is not possible; what was at the target is untouched then, and nothing lies beside it
     */
    public static void write(Path target, byte[] content) throws IOException {
        requireReplaceable(target);
        Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), ".vigie-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Makes sure that there is nothing at the target or an ordinary file: taking the place of a device or a socket would destroy it.
     *
     * @throws FileSystemException otherwise
     */
    public static void requireReplaceable(Path target) throws FileSystemException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "no ordinary file");
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
