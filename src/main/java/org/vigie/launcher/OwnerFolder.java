package org.vigie.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that only their owner can look into. Windows keeps those below a person's profile so by itself. */
final class OwnerFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private OwnerFolder() {}

    /**
     * Makes a folder, or makes sure that one that is there is its owner's alone.
     *
     * @throws IOException when it is no folder, a link, or somebody else's
     */
    static void prepare(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)} : new FileAttribute<?>[0];
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent, attributes);
        }
        try {
            Files.createDirectory(folder, attributes);
        } catch (FileAlreadyExistsException _) {
            requireOwn(folder, posix);
        }
    }

    private static void requireOwn(Path folder, boolean posix) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (posix
                && !Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS).permissions().equals(OWNER_ONLY)) {
            // Fails where the folder is somebody else's.
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }
}
