package org.vigie.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;

/** Reads what {@link SealedOutput} wrote; hands out nothing that is not authenticated. Whoever stops before its end can't tell that it was cut off. */
public final class SealedInput extends InputStream {
    private final PushbackInputStream in;
    private final Sealing sealing;
    private byte[] plain = new byte[0];
    private int position;
    private boolean last;

    /** Damaged, cut off, not a sealed stream, or sealed with another key or as something else. */
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    /** How many bytes {@link #isSealed} looks at. */
    public static final int HEAD_BYTES = Sealing.MAGIC_BYTES;

    /** Whether a file that begins like this says that it is a sealed stream. */
    public static boolean isSealed(byte[] head) {
        return Arrays.equals(head, Sealing.magic());
    }

    /**
     * Begins to read a sealed stream.
     *
     * @param in closed with this
     * @param key of 32 bytes; only read here
     * @param context under which it was sealed
     * @throws DamagedException when it is no sealed stream
     */
    public SealedInput(InputStream in, byte[] key, String context) throws IOException {
        super();
        this.in = new PushbackInputStream(in, 1);
        if (!isSealed(in.readNBytes(HEAD_BYTES))) {
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
        byte[] chunk = in.readNBytes(Sealing.CHUNK + SealedBox.TAG_BYTES);
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        try {
            plain = sealing.next(chunk, chunk.length, next < 0);
            position = 0;
            last = next < 0;
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
