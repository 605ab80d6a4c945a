package org.vigie.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes encrypted and authenticated as one piece with AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, the ciphertext, a 128-bit tag.
 * A key seals far fewer than 2³² boxes.
 */
public final class SealedBox {
    public static final int KEY_BYTES = 32;
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;

    /** How many bytes a box is longer than what it holds. */
    public static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    /** A new random key of 256 bits; the caller wipes it. */
    public static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Seals bytes.
     *
     * @param key of {@value #KEY_BYTES} bytes
     * @param context bytes that are not in the box but without which it doesn't open: what it is, and for whom
     */
    public static byte[] seal(byte[] key, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, context)
                .orElseThrow(() -> new IllegalStateException("sealing checks no tag"));
        byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE_BYTES, sealed.length);
        return box;
    }

    /**
     * Opens a box.
     *
     * @param context as it was sealed with
     * @return what it holds, or empty when the key is another one or a single bit of box or context was changed: which of these can't be told
     */
    public static Optional<byte[]> open(byte[] key, byte[] box, byte[] context) {
        if (box.length < OVERHEAD) {
            return Optional.empty();
        }
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE_BYTES), box, NONCE_BYTES, context);
    }

    /** One run of the cipher under a nonce that the caller chose. */
    static Optional<byte[]> run(int mode, byte[] key, byte[] nonce, byte[] input, int offset, byte[] context) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(context);
            return Optional.of(cipher.doFinal(input, offset, input.length - offset));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
