package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup: a ZIP file of the key file, what a snapshot holds, and the evidence files, in this order. All but the key file is sealed, and the
 * data key in that is wrapped; the ZIP only holds them together.
 */
final class Backup {
    private static final String CONTENT = "content";
    private static final String EVIDENCE = EvidenceFiles.FOLDER + "/";
    private static final String EVIDENCE_NAME = "[0-9a-f]{64}";
    private static final int MAX_ENTRIES = 100_000;
    /** A sealed file is little longer than what it holds. */
    private static final long MAX_SEALED = EvidenceFiles.MAX_BYTES + EvidenceFiles.MAX_BYTES / 1024;

    private Backup() {}

    static void write(OutputStream out, Path workspace, DurableFiles.Content content) throws IOException {
        // Not closed: the stream below is the caller's, who forces it to disk.
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(zip, KeyFile.NAME, target -> Files.copy(workspace.resolve(KeyFile.NAME), target));
        entry(zip, CONTENT, content);
        for (Path file : evidenceFiles(workspace.resolve(EvidenceFiles.FOLDER))) {
            entry(zip, EVIDENCE + file.getFileName(), target -> Files.copy(file, target));
        }
        zip.finish();
    }

    /** What in this folder is named as an evidence file is. */
    static List<Path> evidenceFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(EVIDENCE_NAME)).sorted().toList();
        }
    }

    private static void entry(ZipOutputStream zip, String name, DurableFiles.Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Takes what a backup holds. */
    interface Reader {
        /** The key file, first. */
        void keyFile(byte[] bytes) throws IOException;

        /** What {@link Snapshots#seal} sealed, second; read to its end or not. */
        void content(InputStream in) throws IOException;

        /** An evidence file, still sealed. */
        void evidence(String name, InputStream in) throws IOException;
    }

    /** Reads a backup from its beginning to its end; what has no place in one is refused. */
    static void read(InputStream in, String file, Reader reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            expect(zip.getNextEntry(), KeyFile.NAME, file);
            reader.keyFile(zip.readNBytes(KeyFile.MAX_BYTES + 1));
            expect(zip.getNextEntry(), CONTENT, file);
            reader.content(zip);
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean known = name.startsWith(EVIDENCE) && name.substring(EVIDENCE.length()).matches(EVIDENCE_NAME);
                if (!known || ++entries > MAX_ENTRIES) {
                    throw Faults.input("storage.backupDamaged", file);
                }
                reader.evidence(name.substring(EVIDENCE.length()), zip);
            }
        }
    }

    /** Copies a sealed file of bounded size. */
    static void copy(InputStream in, OutputStream out, String file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            size += count;
            if (size > MAX_SEALED) {
                throw Faults.input("storage.backupDamaged", file);
            }
            out.write(buffer, 0, count);
        }
    }

    private static void expect(@Nullable ZipEntry entry, String name, String file) {
        if (entry == null || !entry.getName().equals(name)) {
            throw Faults.input("storage.backupDamaged", file);
        }
    }
}
