package org.vigie.templates;

/** What a template from a stranger may cost. The largest bundled one has 0.6 MB in ten files. */
final class Limits {
    static final int FILE_BYTES = 4 << 20;
    static final int TOTAL_BYTES = 24 << 20;
    static final int ARCHIVE_BYTES = 24 << 20;
    static final int FILES = 2_000;
    /** Steps of a path: {@code assessments-templates/library/core/library.json} has four. */
    static final int FOLDER_DEPTH = 5;
    /** JSON of this size may unpack from less than a hundredth of it only when it repeats itself without end. */
    static final int ARCHIVE_RATIO = 100;
    static final int JSON_DEPTH = 24;
    static final int JSON_NAME = 250;
    static final int JSON_TEXT = 20_000;
    static final int JSON_NUMBER = 40;

    private Limits() {}
}
