package org.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;

/**
 * The folder of a demo. It replaces an earlier demo, and nothing else.
 *
 * @param root the folder
 */
record DemoFolder(Path root) {
    private static final String MARK = ".vigie-demo";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    /**
     * Makes the folder, or clears away what an earlier demo made in it.
     *
     * @throws UserFault when it holds anything but an earlier demo
     */
    static DemoFolder prepare(Path root) {
        DemoFolder folder = new DemoFolder(root);
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new UserFault(UserFault.Kind.INPUT, "cli.demo.notFolder", root.toString());
            }
            Files.createDirectories(root);
            if (Files.exists(root.resolve(MARK))) {
                folder.clear();
            } else if (!isEmpty(root)) {
                throw new UserFault(UserFault.Kind.INPUT, "cli.demo.notEmpty", root.toString());
            }
            Files.writeString(root.resolve(MARK), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void clear() throws IOException {
        for (Path file : List.of(report(), workbook(), calendar(), vigie(), json(), passphrase())) {
            Files.deleteIfExists(file);
        }
        if (Files.isDirectory(workspace(), LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(workspace(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                    if (fault != null) {
                        throw fault;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    /** Draws a passphrase and leaves it in a file that only its owner reads. */
    Secret makePassphrase() {
        SecureRandom random = new SecureRandom();
        char[] passphrase = new char[GROUPS * (GROUP + 1) - 1];
        for (int i = 0; i < passphrase.length; i++) {
            passphrase[i] = i % (GROUP + 1) == GROUP ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        try {
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.createFile(passphrase(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(passphrase(), new String(passphrase) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secret(passphrase);
    }

    Path workspace() {
        return root.resolve("workspace");
    }

    Path report() {
        return root.resolve("report.docx");
    }

    Path workbook() {
        return root.resolve("action-plan.xlsx");
    }

    Path calendar() {
        return root.resolve("actions.ics");
    }

    Path vigie() {
        return root.resolve("assessment.vigie");
    }

    Path json() {
        return root.resolve("assessment.json");
    }

    Path passphrase() {
        return root.resolve("passphrase.txt");
    }
}
