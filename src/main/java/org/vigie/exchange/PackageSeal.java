package org.vigie.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.crypto.Argon2Parameters;
import org.vigie.crypto.PassphraseKeys;
import org.vigie.crypto.SealedBox;

/**
 * A package encrypted as a whole: a header with the magic word, the cost of Argon2id and the salt, then AES-256-GCM over the zip, with the
 * header authenticated beside it.
 */
final class PackageSeal {
    private static final byte[] MAGIC = "VIGIEPK1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAMILY = "VIGIEPK".getBytes(StandardCharsets.US_ASCII);
    static final int MAGIC_BYTES = 8;
    private static final int HEADER = MAGIC_BYTES + 3 * Integer.BYTES + PassphraseKeys.SALT_BYTES;

    private PackageSeal() {}

    static boolean isSealed(byte[] bytes) {
        return bytes.length >= MAGIC_BYTES && Arrays.equals(bytes, 0, FAMILY.length, FAMILY, 0, FAMILY.length);
    }

    static byte[] seal(byte[] plain, char[] passphrase) {
        Argon2Parameters cost = Argon2Parameters.RECOMMENDED;
        byte[] salt = PassphraseKeys.newSalt();
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putInt(cost.memoryKiB())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .array();
        byte[] key = PassphraseKeys.derive(passphrase, salt, cost);
        try {
            byte[] box = SealedBox.seal(key, plain, header);
            return ByteBuffer.allocate(header.length + box.length).put(header).put(box).array();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * The zip in the package.
     *
     * @throws InputRefused when it is of a newer kind, damaged, or the passphrase is another one
     */
    static byte[] open(byte[] bytes, char @Nullable [] passphrase, String file) {
        if (!Arrays.equals(bytes, 0, MAGIC_BYTES, MAGIC, 0, MAGIC_BYTES)) {
            throw Refusal.of(file, "", "exchange.package.newer");
        }
        if (bytes.length < HEADER + SealedBox.OVERHEAD) {
            throw Refusal.of(file, "", "exchange.package.truncated");
        }
        if (passphrase == null) {
            throw new UserFault(UserFault.Kind.INPUT, "exchange.package.passphraseNeeded", file);
        }
        byte[] header = Arrays.copyOf(bytes, HEADER);
        ByteBuffer fields = ByteBuffer.wrap(header).position(MAGIC_BYTES);
        Argon2Parameters cost = cost(fields, file);
        byte[] salt = new byte[PassphraseKeys.SALT_BYTES];
        fields.get(salt);
        byte[] key = PassphraseKeys.derive(passphrase, salt, cost);
        try {
            return SealedBox.open(key, Arrays.copyOfRange(bytes, HEADER, bytes.length), header)
                    .orElseThrow(() -> Refusal.of(file, "", "exchange.package.wrongPassphrase"));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Argon2Parameters cost(ByteBuffer fields, String file) {
        try {
            return new Argon2Parameters(fields.getInt(), fields.getInt(), fields.getInt());
        } catch (IllegalArgumentException _) {
            throw Refusal.of(file, "", "exchange.package.cost");
        }
    }
}
