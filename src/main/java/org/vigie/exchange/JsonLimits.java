package org.vigie.exchange;

/** What a JSON text from outside may be at most; far beyond what an assessment of any size needs. */
final class JsonLimits {
    static final int BYTES = 64 * 1024 * 1024;
    static final int DEPTH = 100;
    static final int TEXT = 2_000_000;
    static final int NAME = 1_000;
    static final int NUMBER = 100;
    static final int VALUES = 3_000_000;

    private JsonLimits() {}
}
