package org.vigie.crypto;

/**
 * The cost of turning a passphrase into a key with Argon2id (RFC 9106). It stands in files, which may be hostile: so it is bounded both
 * ways, too cheap to guess and too dear to open.
 *
 * @param memoryKiB in KiB, {@value #MIN_MEMORY_KIB} to {@value #MAX_MEMORY_KIB}
 * @param passes over the memory, 1 to {@value #MAX_PASSES}
 * @param lanes 1 to {@value #MAX_LANES}
 */
public record Argon2Parameters(int memoryKiB, int passes, int lanes) {
    public static final int MIN_MEMORY_KIB = 8 * 1024;
    public static final int MAX_MEMORY_KIB = 256 * 1024;
    public static final int MAX_PASSES = 10;
    public static final int MAX_LANES = 16;

    /** The second recommendation of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
    public static final Argon2Parameters RECOMMENDED = new Argon2Parameters(64 * 1024, 3, 4);

    /**
     * Refuses a cost out of bounds.
     *
     * @throws IllegalArgumentException when a value is out of its bounds
     */
    public Argon2Parameters {
        check("memory", memoryKiB, MIN_MEMORY_KIB, MAX_MEMORY_KIB);
        check("passes", passes, 1, MAX_PASSES);
        check("lanes", lanes, 1, MAX_LANES);
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("Argon2id " + what + " is " + value + ", not " + min + " to " + max);
        }
    }
}
