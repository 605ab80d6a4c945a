package org.vigie.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.vigie.crypto.SealedInput;
import org.vigie.crypto.SealedOutput;

/**
 * A backup: a ZIP file of the key file, what a snapshot holds, the evidence files, and the names of these, in this order. All but the key
 * file is sealed, and the data key in that is wrapped; the ZIP only holds them together. The names come last, so that a backup from which
 * files were dropped, or which was cut off, is none.
 */
final class Backup {
    /** How long the names of the most files are. */
    static final int MAX_INDEX = 100_000 * 65;

    private static final String CONTENT = "content";
    private static final String EVIDENCE = EvidenceFiles.FOLDER + "/";
    private static final String EVIDENCE_NAME = "[0-9a-f]{64}";
    private static final String INDEX = "index";
    private static final String INDEX_CONTEXT = "backup-index";

    private Backup() {}

    static void write(OutputStream out, Path workspace, DataKey key, DurableFiles.Content content) throws IOException {
        // Not closed: the stream below is the caller's, who forces it to disk.
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(zip, KeyFile.NAME, target -> Files.copy(workspace.resolve(KeyFile.NAME), target));
        entry(zip, CONTENT, content);
        List<Path> files = evidenceFiles(workspace.resolve(EvidenceFiles.FOLDER));
        for (Path file : files) {
            entry(zip, EVIDENCE + file.getFileName(), target -> Files.copy(file, target));
        }
        List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
        entry(zip, INDEX, target -> sealIndex(target, key, names));
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

    private static void sealIndex(OutputStream out, DataKey key, List<String> names) throws IOException {
        byte[] secret = key.derive(DataKey.Purpose.COPIES);
        try (SealedOutput sealed = new SealedOutput(out, secret, INDEX_CONTEXT)) {
            sealed.write(text(names).getBytes(StandardCharsets.US_ASCII));
            sealed.finish();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The names of evidence files, as they are sealed. */
    static String text(Collection<String> names) {
        return String.join("\n", new TreeSet<>(names));
    }

    /** The sealed names. */
    static InputStream index(InputStream in, DataKey key) throws IOException {
        byte[] secret = key.derive(DataKey.Purpose.COPIES);
        try {
            return new SealedInput(in, secret, INDEX_CONTEXT);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Takes what a backup holds. */
    interface Reader {
        /** The key file, first. */
        void keyFile(byte[] bytes) throws IOException;

        /** What {@link Snapshots#seal} sealed, second; read to its end or not. */
        void content(InputStream in) throws IOException;

        /** An evidence file, still sealed. */
        void evidence(String name, InputStream in) throws IOException;

        /** The sealed names of all of these, last. */
        void index(InputStream in) throws IOException;
    }

    /** Reads a backup from its beginning to its end; what has no place in one is refused. */
    static void read(InputStream in, Path file, Reader reader) throws IOException {
        long size = Files.size(file);
        try (ZipInputStream zip = new ZipInputStream(in)) {
            expect(zip.getNextEntry(), KeyFile.NAME, file);
            reader.keyFile(zip.readNBytes(KeyFile.MAX_BYTES + 1));
            expect(zip.getNextEntry(), CONTENT, file);
            InputStream bounded = new Bounded(zip, size, file);
            reader.content(bounded);
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.getName().startsWith(EVIDENCE)) {
                String name = entry.getName().substring(EVIDENCE.length());
                if (!name.matches(EVIDENCE_NAME)) {
                    throw Faults.input("storage.backupDamaged", file);
                }
                reader.evidence(name, bounded);
                entry = zip.getNextEntry();
            }
            expect(entry, INDEX, file);
            reader.index(bounded);
            if (zip.getNextEntry() != null) {
                throw Faults.input("storage.backupDamaged", file);
            }
        } catch (IllegalArgumentException e) {
            // A name of an entry that is no UTF-8.
            throw Faults.because(e, Faults.input("storage.backupDamaged", file));
        }
    }

    /** What is sealed does not shrink: all that comes out of a backup together is no longer than its file. */
    private static final class Bounded extends FilterInputStream {
        private final Path file;
        private long left;

        Bounded(InputStream in, long size, Path file) {
            super(in);
            this.left = size;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Faults.input("storage.backupDamaged", file);
            }
        }
    }

    private static void expect(@Nullable ZipEntry entry, String name, Path file) {
        if (entry == null || !entry.getName().equals(name)) {
            throw Faults.input("storage.backupDamaged", file);
        }
    }
}
