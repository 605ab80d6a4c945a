package org.vigie.storage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.UserFault;
import org.vigie.crypto.SealedInput;

/**
 * Makes the files of a workspace out of a backup, or of a snapshot that still lies in its workspace: key file and evidence are taken from
 * there. The key file comes last, because without it there is no workspace.
 */
final class Restoring implements Backup.Reader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final CanonicalForm form;
    private final Schema schema;
    private final Path source;
    private final char[] passphrase;
    private final Set<String> evidence = new HashSet<>();
    private Path folder = Path.of("");
    private byte[] keyFile = new byte[0];
    private @Nullable DataKey key;

    /**
     * Prepares to restore.
     *
     * @param passphrase only read here
     */
    Restoring(CanonicalForm form, Schema schema, Path source, char[] passphrase) {
        this.form = form;
        this.schema = schema;
        this.source = source.toAbsolutePath().normalize();
        this.passphrase = passphrase;
    }

    /**
     * Restores into a new folder.
     *
     * @throws UserFault when the source is damaged, newer, or not what it should be
     */
    void into(Path target) throws IOException {
        folder = target;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
            in.mark(SealedInput.HEAD_BYTES);
            boolean isSnapshot = SealedInput.isSealed(in.readNBytes(SealedInput.HEAD_BYTES));
            in.reset();
            if (isSnapshot) {
                snapshot(in);
            } else {
                Backup.read(in, source, this);
            }
            DurableFiles.write(folder.resolve(KeyFile.NAME), out -> out.write(keyFile));
            LOG.info("workspace restored");
        } catch (SealedInput.DamagedException | ZipException | EOFException e) {
            throw Faults.because(e, damaged());
        }
    }

    private void snapshot(InputStream in) throws IOException {
        Path origin = source.resolve("../..").normalize();
        Path originalKey = origin.resolve(KeyFile.NAME);
        if (!Files.isRegularFile(originalKey)) {
            throw Faults.environment("storage.keyFileMissing", originalKey);
        }
        try (InputStream bytes = Files.newInputStream(originalKey)) {
            take(bytes.readNBytes(KeyFile.MAX_BYTES + 1), originalKey);
        }
        content(in);
        Path files = origin.resolve(EvidenceFiles.FOLDER);
        for (Path file : Files.isDirectory(files) ? Backup.evidenceFiles(files) : List.<Path>of()) {
            try (InputStream sealed = Files.newInputStream(file)) {
                evidence(file.getFileName().toString(), sealed);
            }
        }
    }

    @Override
    public void keyFile(byte[] bytes) {
        take(bytes, source);
    }

    private void take(byte[] bytes, Path file) {
        keyFile = bytes.clone();
        key = KeyFile.parse(bytes, file).unwrap(passphrase);
    }

    @Override
    public void content(InputStream in) throws IOException {
        DataKey known = known();
        try (Database database = Database.create(folder, known, schema)) {
            database.write(handle -> {
                try {
                    new Rebuild(form, handle, source.toString()).read(Snapshots.open(in, known));
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void evidence(String name, InputStream in) throws IOException {
        if (!evidence.add(name)) {
            throw damaged();
        }
        Path target = folder.resolve(EvidenceFiles.FOLDER).resolve(name);
        DurableFiles.write(target, in::transferTo);
    }

    @Override
    public void index(InputStream in) throws IOException {
        String names = new String(Backup.index(in, known()).readNBytes(Backup.MAX_INDEX), StandardCharsets.US_ASCII);
        if (!Backup.text(evidence).equals(names)) {
            throw damaged();
        }
    }

    private DataKey known() {
        if (key == null) {
            throw new IllegalStateException("the key file comes first");
        }
        return key;
    }

    private UserFault damaged() {
        return Faults.input("storage.backupDamaged", source);
    }

    @Override
    public void close() {
        Arrays.fill(keyFile, (byte) 0);
        if (key != null) {
            key.close();
        }
    }
}
