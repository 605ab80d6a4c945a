package org.vigie.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON files of a folder or an archive, read within {@link Limits}; nothing else of it is looked at, and nothing is unpacked.
 *
 * @param name of the folder or archive, as problems name it
 * @param files by path inside it, with {@code /}
 */
record FileTree(String name, SortedMap<String, byte[]> files) {

    /** What is installed stands beside its sources, and the schemas beside the templates: neither is a source. */
    static boolean isSource(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".json") && !file.startsWith(".") && !file.equals("installed.json") && !file.endsWith(".schema.json");
    }

    /** Reads a folder or a .zip; what is wrong with it goes to {@code problems}. */
    static FileTree read(Path path, Problems problems) {
        Path fileName = path.toAbsolutePath().normalize().getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        if (Files.isDirectory(path)) {
            return readFolder(path, name, problems);
        }
        if (!Files.isRegularFile(path)) {
            problems.error("no-template", name, "", "templates.file.notThere");
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new FileTree(name, new ArchiveReader(path, name, problems).read());
        } else {
            problems.error("no-template", name, "", "templates.file.neitherFolderNorZip");
        }
        return new FileTree(name, new TreeMap<>());
    }

    private static FileTree readFolder(Path root, String name, Problems problems) {
        FolderVisitor visitor = new FolderVisitor(root, name, problems);
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), Limits.FOLDER_DEPTH, visitor);
        } catch (IOException e) {
            problems.error("unreadable", name, "", "templates.file.unreadable", String.valueOf(e.getMessage()));
        }
        return new FileTree(name, visitor.files);
    }

    private static final class FolderVisitor extends SimpleFileVisitor<Path> {
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private final Path root;
        private final String name;
        private final Problems problems;
        private int seen;
        private long total;

        private FolderVisitor(Path root, String name, Problems problems) {
            this.root = root;
            this.name = name;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            String shown = name + "/" + path;
            if (++seen > Limits.FILES) {
                problems.error("too-large", name, "", "templates.file.tooMany", String.valueOf(Limits.FILES));
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink()) {
                problems.error("unsafe-path", shown, "", "templates.file.symbolicLink");
            } else if (attributes.isRegularFile() && isSource(path)) {
                read(file, path, shown, attributes.size());
            }
            return total > Limits.TOTAL_BYTES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private void read(Path file, String path, String shown, long size) throws IOException {
            if (size > Limits.FILE_BYTES) {
                problems.error("too-large", shown, "", "templates.file.tooLarge", megabytes(Limits.FILE_BYTES));
                return;
            }
            total += size;
            if (total > Limits.TOTAL_BYTES) {
                problems.error("too-large", name, "", "templates.file.totalTooLarge", megabytes(Limits.TOTAL_BYTES));
                return;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                files.put(path, stream.readNBytes(Limits.FILE_BYTES));
            }
        }
    }

    static String megabytes(int bytes) {
        return String.valueOf(bytes >> 20);
    }
}
