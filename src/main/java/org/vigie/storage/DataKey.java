package org.vigie.storage;

import java.security.MessageDigest;
import java.util.Arrays;
import org.vigie.crypto.DerivedKeys;
import org.vigie.crypto.SealedBox;

/** The random key of a workspace, from which every other one is derived (decision 20). Leaves the process in a {@link KeyFile} only. */
final class DataKey implements AutoCloseable {
    private final byte[] key;

    private DataKey(byte[] key) {
        if (key.length != SealedBox.KEY_BYTES) {
            throw new IllegalArgumentException("a data key has " + SealedBox.KEY_BYTES + " bytes");
        }
        this.key = key;
    }

    static DataKey random() {
        return new DataKey(SealedBox.newKey());
    }

    /** Takes a copy; the caller wipes its own. */
    static DataKey of(byte[] key) {
        return new DataKey(key.clone());
    }

    /** Wipes the array when it is closed. */
    static DataKey takenOver(byte[] key) {
        return new DataKey(key);
    }

    /** What a derived key is for: one key never serves two purposes. */
    enum Purpose {
        DATABASE("vigie/database/1"),
        EVIDENCE("vigie/evidence/1"),
        EVIDENCE_NAMES("vigie/evidence-names/1"),
        /** Snapshots and backups. */
        COPIES("vigie/copies/1");

        private final String text;

        Purpose(String text) {
            this.text = text;
        }
    }

    /** A key of 32 bytes; the caller wipes it. */
    byte[] derive(Purpose purpose) {
        return DerivedKeys.derive(key, purpose.text);
    }

    /** The key itself, to be wrapped; the caller wipes it. */
    byte[] copy() {
        return key.clone();
    }

    boolean isSame(DataKey other) {
        return MessageDigest.isEqual(key, other.key);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
