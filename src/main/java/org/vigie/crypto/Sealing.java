package org.vigie.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The chunks of a sealed stream, one after the other. See {@link SealedOutput}. */
final class Sealing {
    static final int CHUNK = 64 * 1024;
    static final int MAGIC_BYTES = 8;
    static final int SALT_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final int mode;
    private long count;

    Sealing(byte[] masterKey, byte[] salt, String context, int mode) {
        byte[] derived = DerivedKeys.derive(masterKey, "vigie/sealed/1/" + HexFormat.of().formatHex(salt) + "/" + context);
        this.key = new SecretKeySpec(derived, "AES");
        Arrays.fill(derived, (byte) 0);
        this.mode = mode;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static byte[] magic() {
        return "VIGIEsl1".getBytes(StandardCharsets.US_ASCII);
    }

    /** Encrypts or decrypts the next chunk. */
    byte[] next(byte[] chunk, int length, boolean last) throws GeneralSecurityException {
        ByteBuffer nonce = ByteBuffer.allocate(SealedBox.NONCE_BYTES);
        nonce.putLong(3, count++);
        nonce.put(SealedBox.NONCE_BYTES - 1, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(SealedBox.TAG_BYTES * Byte.SIZE, nonce.array()));
        return cipher.doFinal(chunk, 0, length);
    }
}
