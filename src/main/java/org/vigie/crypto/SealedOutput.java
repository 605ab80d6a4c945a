package org.vigie.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * Encrypts and authenticates a stream in chunks: {@code magic, salt, chunks}. Each file has a key of its own, derived from a random salt and
 * from what the file is; each chunk is AES-256-GCM under a nonce that counts and says which one is last, so that chunks can be neither
 * swapped, repeated, dropped nor cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
public final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final Sealing sealing;
    private final byte[] chunk = new byte[Sealing.CHUNK];
    private int filled;
    private boolean finished;

    /**
     * Begins a sealed stream.
     *
     * @param key of 32 bytes; only read here
     * @param context what the stream is, e.g. {@code evidence/<id>}: it opens under the same context only
     */
    public SealedOutput(OutputStream out, byte[] key, String context) throws IOException {
        super();
        this.out = out;
        byte[] salt = Sealing.newSalt();
        this.sealing = new Sealing(key, salt, context, Cipher.ENCRYPT_MODE);
        out.write(Sealing.magic());
        out.write(salt);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (finished) {
            throw new IllegalStateException("the last chunk is written");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == Sealing.CHUNK) {
                emit(false);
            }
            int count = Math.min(left, Sealing.CHUNK - filled);
            System.arraycopy(bytes, from, chunk, filled, count);
            filled += count;
            from += count;
            left -= count;
        }
    }

    /** Writes the last chunk; the stream below stays open. */
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            emit(true);
        }
    }

    /** Ends without a last chunk unless {@link #finish} was called: what was broken off never opens as if it were whole. */
    @Override
    public void close() {
        finished = true;
        Arrays.fill(chunk, (byte) 0);
    }

    private void emit(boolean last) throws IOException {
        try {
            out.write(sealing.next(chunk, filled, last));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
