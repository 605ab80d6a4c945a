package org.vigie.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the JSON files of a .zip from a stranger into memory, counting what really comes out instead of believing its sizes. */
final class ArchiveReader {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final Path path;
    private final String name;
    private final Problems problems;
    private long total;

    ArchiveReader(Path path, String name, Problems problems) {
        this.path = path;
        this.name = name;
        this.problems = problems;
    }

    SortedMap<String, byte[]> read() {
        try {
            if (Files.size(path) > Limits.ARCHIVE_BYTES) {
                problems.error("too-large", name, "", "templates.file.tooLarge", FileTree.megabytes(Limits.ARCHIVE_BYTES));
                return files;
            }
            try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
                readEntries(zip);
            }
        } catch (IOException e) {
            problems.error("unreadable", name, "", "templates.file.damagedArchive");
        }
        return files;
    }

    private void readEntries(ZipFile zip) throws IOException {
        if (zip.size() > Limits.FILES) {
            problems.error("too-large", name, "", "templates.file.tooMany", String.valueOf(Limits.FILES));
            return;
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && total <= Limits.TOTAL_BYTES) {
            ZipEntry entry = entries.nextElement();
            String entryName = entry.getName();
            if (!isSafe(entryName)) {
                problems.error("unsafe-path", name, shown(entryName), "templates.file.unsafeEntry");
            } else if (!entry.isDirectory() && FileTree.isSource(entryName) && !entryName.startsWith("__MACOSX/")) {
                readEntry(zip, entry);
            }
        }
    }

    private void readEntry(ZipFile zip, ZipEntry entry) throws IOException {
        String entryName = entry.getName();
        if (!names.add(entryName)) {
            problems.error("duplicate-id", name, entryName, "templates.file.entryTwice");
            return;
        }
        byte[] content;
        try (InputStream stream = zip.getInputStream(entry)) {
            content = stream.readNBytes(Limits.FILE_BYTES + 1);
        }
        total += content.length;
        if (content.length > Limits.FILE_BYTES) {
            problems.error("too-large", name, entryName, "templates.file.tooLarge", FileTree.megabytes(Limits.FILE_BYTES));
        } else if (content.length > 100_000 && content.length / Limits.ARCHIVE_RATIO > entry.getCompressedSize()) {
            problems.error("too-large", name, entryName, "templates.file.bomb");
        } else if (total > Limits.TOTAL_BYTES) {
            problems.error("too-large", name, "", "templates.file.totalTooLarge", FileTree.megabytes(Limits.TOTAL_BYTES));
        } else {
            files.put(entryName, content);
        }
    }

    private static boolean isSafe(String entry) {
        if (entry.isEmpty() || entry.length() > 250 || entry.startsWith("/") || entry.contains("\\") || entry.contains(":")) {
            return false;
        }
        String[] steps = (entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry).split("/", -1);
        if (steps.length > Limits.FOLDER_DEPTH) {
            return false;
        }
        for (String step : steps) {
            if (step.isEmpty() || step.equals(".") || step.equals("..") || step.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String entry) {
        String clean = entry.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 120 ? clean.substring(0, 120) + "…" : clean;
    }
}
