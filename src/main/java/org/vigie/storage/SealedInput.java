package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;

/** Reads what {@link SealedOutput} wrote; hands out nothing that is not authenticated. */
final class SealedInput extends InputStream {
    private final PushbackInputStream in;
    private final Sealing sealing;
    private byte[] plain = new byte[0];
    private int position;
    private boolean last;

    /** Damaged, cut off, not a sealed stream, or sealed with another key or as something else. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    SealedInput(InputStream in, byte[] key, String context) throws IOException {
        super();
        this.in = new PushbackInputStream(in, 1);
        if (!Arrays.equals(in.readNBytes(Sealing.MAGIC_BYTES), Sealing.magic())) {
            throw new DamagedException("not a sealed stream");
        }
        byte[] salt = in.readNBytes(Sealing.SALT_BYTES);
        if (salt.length != Sealing.SALT_BYTES) {
            throw new DamagedException("cut off");
        }
        this.sealing = new Sealing(key, salt, context, Cipher.DECRYPT_MODE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (position == plain.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, target, offset, count);
        position += count;
        return count;
    }

    private void open() throws IOException {
        byte[] chunk = in.readNBytes(Sealing.CHUNK + Sealing.TAG_BYTES);
        int next = in.read();
        last = next < 0;
        if (!last) {
            in.unread(next);
        }
        try {
            plain = sealing.next(chunk, chunk.length, last);
            position = 0;
        } catch (GeneralSecurityException e) {
            throw (DamagedException) new DamagedException("not authentic").initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        in.close();
    }
}
