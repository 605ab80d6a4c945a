package org.vigie.storage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;

/** Makes a workspace of a backup, or of a snapshot that still lies in its workspace: key file and evidence are taken from there. */
final class Restoring implements Backup.Reader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final EncryptedWorkspaces workspaces;
    private final CanonicalForm form;
    private final Path source;
    private final char[] passphrase;
    private Path folder = Path.of("");
    private byte[] keyFile = new byte[0];
    private @Nullable Workspace workspace;

    Restoring(EncryptedWorkspaces workspaces, CanonicalForm form, Path source, char[] passphrase) {
        this.workspaces = workspaces;
        this.form = form;
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
            in.mark(Sealing.MAGIC_BYTES);
            boolean isSnapshot = Arrays.equals(in.readNBytes(Sealing.MAGIC_BYTES), Sealing.magic());
            in.reset();
            if (isSnapshot) {
                snapshot(in);
            } else {
                Backup.read(in, source.toString(), this);
            }
            LOG.info("workspace restored");
        } catch (SealedInput.DamagedException | ZipException | EOFException e) {
            throw Faults.because(e, damaged());
        }
    }

    private void snapshot(InputStream in) throws IOException {
        Path origin = source.resolve("../..").normalize();
        try (InputStream key = Files.newInputStream(origin.resolve(KeyFile.NAME))) {
            keyFile(key.readNBytes(KeyFile.MAX_BYTES + 1));
        }
        content(in);
        Path evidence = origin.resolve(EvidenceFiles.FOLDER);
        for (Path file : Backup.evidenceFiles(evidence)) {
            try (InputStream sealed = Files.newInputStream(file)) {
                evidence(file.getFileName().toString(), sealed);
            }
        }
    }

    @Override
    public void keyFile(byte[] bytes) {
        keyFile = bytes.clone();
    }

    @Override
    public void content(InputStream in) throws IOException {
        DataKey key = KeyFile.parse(keyFile).unwrap(passphrase);
        try {
            workspace = workspaces.fill(folder, key, keyFile, handle -> rebuild(handle, in, key));
        } catch (UncheckedIOException e) {
            key.close();
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            key.close();
            throw e;
        }
    }

    private void rebuild(Handle handle, InputStream in, DataKey key) {
        try {
            new Rebuild(form, handle, source.toString()).read(Snapshots.open(in, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void evidence(String name, InputStream in) throws IOException {
        Path target = folder.resolve(EvidenceFiles.FOLDER).resolve(name);
        DurableFiles.write(target, out -> Backup.copy(in, out, source.toString()));
    }

    private UserFault damaged() {
        return Faults.input("storage.backupDamaged", source);
    }

    @Override
    public void close() {
        if (workspace != null) {
            workspace.close();
        }
    }
}
