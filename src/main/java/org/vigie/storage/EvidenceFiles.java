package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.vigie.application.port.UserFault;
import org.vigie.crypto.SealedInput;
import org.vigie.crypto.SealedOutput;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.Author;

/**
 * Evidence files beside the database, each sealed. A file is named by an HMAC of its content's hash: whoever sees the folder cannot tell
 * whether a file that they know is in it.
 */
final class EvidenceFiles implements AutoCloseable {
    static final String FOLDER = "evidence";
    /** Of one file, in bytes. */
    static final long MAX_BYTES = 100L * 1024 * 1024;

    private static final String CONTEXT = "evidence";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final byte[] key;
    private final byte[] nameKey;

    EvidenceFiles(Path workspace, DataKey dataKey) {
        this.folder = workspace.resolve(FOLDER);
        this.key = dataKey.derive(DataKey.Purpose.EVIDENCE);
        this.nameKey = dataKey.derive(DataKey.Purpose.EVIDENCE_NAMES);
    }

    Evidence store(String fileName, String mediaType, InputStream content, Author author, Instant at) {
        MessageDigest digest = Digests.sha256();
        long[] size = new long[1];
        try {
            Path temp = DurableFiles.writeTemp(folder, out -> {
                try (SealedOutput sealed = new SealedOutput(out, key, CONTEXT)) {
                    DigestOutputStream target = new DigestOutputStream(sealed, digest);
                    size[0] = copy(content, target, fileName);
                    sealed.finish();
                }
            });
            try {
                String id = HexFormat.of().formatHex(digest.digest());
                DurableFiles.moveInto(temp, path(id));
                return new Evidence(id, fileName, mediaType, size[0], author, at);
            } finally {
                Files.deleteIfExists(temp);
            }
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    private static long copy(InputStream content, DigestOutputStream target, String fileName) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            size += count;
            if (size > MAX_BYTES) {
                throw Faults.input("storage.evidenceTooLarge", fileName, MAX_BYTES / (1024 * 1024));
            }
            target.write(buffer, 0, count);
        }
        return size;
    }

    /** What became of a file. */
    enum State {
        SOUND,
        MISSING,
        DAMAGED
    }

    /** Reads all of a file, and compares it with its id. */
    State check(String id) {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = sealed(id)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(id) ? State.SOUND : State.DAMAGED;
        } catch (NoSuchFileException e) {
            return State.MISSING;
        } catch (SealedInput.DamagedException e) {
            return State.DAMAGED;
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /**
     * The content of a file that is sound.
     *
     * @throws UserFault when it is not
     */
    InputStream open(String id) {
        if (check(id) != State.SOUND) {
            throw Faults.environment("storage.evidenceDamaged", path(id).getFileName());
        }
        try {
            return sealed(id);
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    boolean has(String id) {
        return Files.isRegularFile(path(id));
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /** Where a file lies. */
    Path path(String id) {
        return folder.resolve(Digests.hmacHex(nameKey, Digests.utf8(id)));
    }

    private InputStream sealed(String id) throws IOException {
        InputStream file = Files.newInputStream(path(id));
        try {
            return new SealedInput(file, key, CONTEXT);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
        Arrays.fill(nameKey, (byte) 0);
    }
}
