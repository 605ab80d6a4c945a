package org.vigie.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.files.WholeFile;

/** Files that are there whole and for good, or not at all. */
final class DurableFiles {
    private static final String TEMP_PREFIX = ".vigie-";
    private static final String TEMP_SUFFIX = ".tmp";

    private DurableFiles() {}

    /** The disk was full when a write failed; it no longer is, once what was half-written is gone. */
    static final class DiskFullException extends IOException {
        private static final long serialVersionUID = 1L;

        DiskFullException(Throwable cause) {
            super(cause);
        }
    }

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes beside the target, forces to disk, then takes the target's place; readable by its owner alone. */
    static void write(Path target, Content content) throws IOException {
        WholeFile.requireReplaceable(target);
        Path folder = folderOf(target);
        Path temp = writeTemp(folder, content);
        try {
            moveInto(temp, target);
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    /** A forced temporary file in the folder: moved by {@link #moveInto} or deleted by the caller. */
    static Path writeTemp(Path folder, Content content) throws IOException {
        Path temp = Files.createTempFile(folder, TEMP_PREFIX, TEMP_SUFFIX);
        try {
            try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                channel.force(true);
            }
            return temp;
        } catch (IOException | UncheckedIOException e) {
            boolean full = Faults.isFull(folder);
            Files.deleteIfExists(temp);
            if (full) {
                throw new DiskFullException(e);
            }
            throw e;
        } catch (RuntimeException e) {
            Files.deleteIfExists(temp);
            throw e;
        }
    }

    static void moveInto(Path temp, Path target) throws IOException {
        Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folderOf(target));
    }

    /** Makes the names in a folder durable; Windows does so by itself and offers no call. */
    static void forceFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what an interrupted {@link #write} left. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMP_PREFIX + "*" + TEMP_SUFFIX)) {
            for (Path temp : left) {
                Files.delete(temp);
            }
        }
    }

    static void createPrivateFolder(Path folder) throws IOException {
        List<FileAttribute<?>> attributes = isPosix(folder)
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : List.of();
        Files.createDirectories(folder, attributes.toArray(FileAttribute<?>[]::new));
    }

    static boolean isEmptyFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    /** Deletes what is in the folder, and the folder itself unless it is to stay. */
    static void deleteTree(Path folder, boolean keepFolder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                if (!keepFolder || !visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return folder;
    }
}
