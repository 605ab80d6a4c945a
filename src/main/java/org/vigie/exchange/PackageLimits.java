package org.vigie.exchange;

/** What a {@code .vigie} package from outside may be at most. */
final class PackageLimits {
    static final int PACKED = 256 * 1024 * 1024;
    static final int UNPACKED = 512 * 1024 * 1024;
    static final int ENTRY = 100 * 1024 * 1024;
    static final int ENTRIES = 10_000;

    private static final long SMALL = 64L * 1024 * 1024;
    private static final long RATIO = 100;

    private PackageLimits() {}

    /** How many bytes a package of this many may hold: a small one that would swell to much more is a bomb. */
    static long unpacked(int packed) {
        return Math.min(UNPACKED, SMALL + RATIO * packed);
    }
}
