package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.Locale;

/** What an assessment can be written as. */
enum Format {
    WORD("docx"),
    EXCEL("xlsx"),
    CALENDAR("ics"),
    PACKAGE("vigie");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** The end of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file that someone chose, with the extension of this format. */
    Path withExtension(Path chosen) {
        String end = "." + extension;
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(end) ? chosen : Path.of(chosen + end);
    }
}
