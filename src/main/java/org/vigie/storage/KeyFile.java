package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.crypto.Argon2Parameters;
import org.vigie.crypto.PassphraseKeys;
import org.vigie.crypto.SealedBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that holds the data key, wrapped with AES-256-GCM under a key that Argon2id (RFC 9106) makes of the passphrase. What stands beside
 * the wrapped key is authenticated with it. A file has slots, so that a second secret can wrap the same key.
 */
final class KeyFile {
    static final String NAME = "key.json";
    static final int MAX_BYTES = 16 * 1024;

    private static final String FORMAT = "vigie-key";
    private static final int VERSION = 1;
    private static final String PASSPHRASE = "passphrase";
    private static final String ARGON2ID = "argon2id";
    private static final int MAX_SLOTS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Slot slot;

    /**
     * The JSON of the file.
     *
     * @param checksum of the slots: tells damage from a wrong passphrase
     */
    private record Stored(@Nullable String format, int version, @Nullable List<Slot> slots, @Nullable String checksum) {}

    /**
     * A wrapped copy of the data key.
     *
     * @param memory in KiB
     * @param iterations passes over the memory
     * @param lanes degree of parallelism
     * @param salt Base64
     * @param wrappedKey Base64: nonce, ciphertext, tag
     */
    private record Slot(
            @Nullable String kind,
            @Nullable String function,
            int memory,
            int iterations,
            int lanes,
            @Nullable String salt,
            @Nullable String wrappedKey) {

        /** All that the wrapped key is authenticated with. */
        byte[] context() {
            return Digests.utf8(FORMAT + "/" + VERSION + " " + kind + " " + function + " " + memory + " " + iterations + " " + lanes + " " + salt);
        }

        Argon2Parameters cost() {
            return new Argon2Parameters(memory, iterations, lanes);
        }

        byte[] saltBytes() {
            return bytes(salt, PassphraseKeys.SALT_BYTES);
        }

        byte[] box() {
            return bytes(wrappedKey, SealedBox.KEY_BYTES + SealedBox.OVERHEAD);
        }

        private static byte[] bytes(@Nullable String base64, int length) {
            byte[] bytes = Base64.getDecoder().decode(base64 == null ? "" : base64);
            if (bytes.length != length) {
                throw new IllegalArgumentException("not " + length + " bytes");
            }
            return bytes;
        }
    }

    private KeyFile(Slot slot) {
        this.slot = slot;
    }

    /** Wraps a key under a passphrase, with a new salt. */
    static KeyFile wrap(DataKey key, char[] passphrase) {
        Argon2Parameters cost = Argon2Parameters.RECOMMENDED;
        byte[] salt = PassphraseKeys.newSalt();
        Slot bare = new Slot(PASSPHRASE, ARGON2ID, cost.memoryKiB(), cost.passes(), cost.lanes(), text(salt), null);
        byte[] wrapping = PassphraseKeys.derive(passphrase, salt, cost);
        byte[] plain = key.copy();
        try {
            byte[] box = SealedBox.seal(wrapping, plain, bare.context());
            return new KeyFile(new Slot(
                    bare.kind(), bare.function(), bare.memory(), bare.iterations(), bare.lanes(), bare.salt(), text(box)));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * The data key; the caller closes it.
     *
     * @throws UserFault when the passphrase is another one
     */
    DataKey unwrap(char[] passphrase) {
        byte[] wrapping = PassphraseKeys.derive(passphrase, slot.saltBytes(), slot.cost());
        try {
            byte[] key = SealedBox.open(wrapping, slot.box(), slot.context())
                    .orElseThrow(() -> Faults.input("storage.wrongPassphrase"));
            return DataKey.takenOver(key);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /** The key file of a workspace. */
    static KeyFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(MAX_BYTES + 1), file);
        } catch (NoSuchFileException e) {
            throw Faults.because(e, Faults.environment("storage.keyFileMissing", file));
        } catch (IOException e) {
            throw Faults.disk(e, file);
        }
    }

    /**
     * Reads the bytes of a key file; whatever they ask for is bounded before anything is done with it.
     *
     * @param file how faults name it
     */
    static KeyFile parse(byte[] bytes, Path file) {
        if (bytes.length > MAX_BYTES) {
            throw damaged(file);
        }
        try {
            JsonNode root = JSON.readTree(bytes);
            if (FORMAT.equals(root.path("format").asString("")) && root.path("version").asInt(0) > VERSION) {
                throw Faults.environment("storage.keyFileNewer", file);
            }
            return checked(JSON.treeToValue(root, Stored.class), file);
        } catch (JacksonException e) {
            throw Faults.because(e, damaged(file));
        }
    }

    private static KeyFile checked(@Nullable Stored stored, Path file) {
        if (stored == null
                || !FORMAT.equals(stored.format())
                || stored.version() != VERSION
                || stored.slots() == null
                || stored.slots().size() > MAX_SLOTS
                || !checksum(stored.slots()).equals(stored.checksum())) {
            throw damaged(file);
        }
        Slot slot = stored.slots().stream()
                .filter(each -> each != null && PASSPHRASE.equals(each.kind()))
                .findFirst()
                .orElseThrow(() -> damaged(file));
        if (!ARGON2ID.equals(slot.function())) {
            throw Faults.environment("storage.keyFileParameters", file);
        }
        try {
            slot.cost();
        } catch (IllegalArgumentException e) {
            throw Faults.because(e, Faults.environment("storage.keyFileParameters", file));
        }
        try {
            slot.saltBytes();
            slot.box();
        } catch (IllegalArgumentException e) {
            throw Faults.because(e, damaged(file));
        }
        return new KeyFile(slot);
    }

    byte[] bytes() {
        List<Slot> slots = List.of(slot);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Stored(FORMAT, VERSION, slots, checksum(slots)));
    }

    private static String checksum(List<Slot> slots) {
        return Digests.sha256Hex(JSON.writeValueAsBytes(slots));
    }

    private static UserFault damaged(Path file) {
        return Faults.environment("storage.keyFileDamaged", file);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
