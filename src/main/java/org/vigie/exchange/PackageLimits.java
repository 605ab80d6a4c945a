package org.vigie.exchange;

/** What a {@code .vigie} package from outside may be at most. */
final class PackageLimits {
    static final int PACKED = 256 * 1024 * 1024;
    static final int UNPACKED = 512 * 1024 * 1024;
    static final int ENTRY = 100 * 1024 * 1024;
    static final int ENTRIES = 10_000;

    private PackageLimits() {}
}
