package org.vigie.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Turns passphrases into keys. */
public final class PassphraseKeys {
    public static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassphraseKeys() {}

    /** A new random salt. */
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /**
     * A 256-bit key by Argon2id, version 1.3. The passphrase is read as UTF-8 in NFC, so that the same characters give the same key
     * on every system; only one that is not in NFC already passes through a {@code String}, which can't be wiped.
     *
     * @param passphrase left as it is; the caller wipes it
     * @param salt at least 8 bytes
     * @return the key; the caller wipes it
     * @throws IllegalArgumentException when the salt is too short
     */
    public static byte[] derive(char[] passphrase, byte[] salt, Argon2Parameters cost) {
        if (salt.length < 8) {
            throw new IllegalArgumentException("a salt has at least 8 bytes");
        }
        byte[] secret = utf8(passphrase);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                            org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                    .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKiB())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[SealedBox.KEY_BYTES];
            generator.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        CharBuffer characters = CharBuffer.wrap(passphrase);
        if (!Normalizer.isNormalized(characters, Normalizer.Form.NFC)) {
            characters = CharBuffer.wrap(Normalizer.normalize(characters, Normalizer.Form.NFC));
        }
        byte[] room = new byte[characters.remaining() * 3];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        // An unpaired surrogate, which no keyboard gives, becomes '?'.
        StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(characters, encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }
}
