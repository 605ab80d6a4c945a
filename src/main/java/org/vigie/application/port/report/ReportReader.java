package org.vigie.application.port.report;

import java.nio.file.Path;
import java.util.Optional;
import org.vigie.application.port.InputRefused;

/** Reads back what an exported Word report says of itself. */
public interface ReportReader {

    /**
     * The marks of a report, or empty where the file is a Word document that Vigie did not write.
     *
     * @throws InputRefused when the file is no Word document, is damaged, hostile or too large
     */
    Optional<Marks> read(Path docx);

    /**
     * What a report says of itself.
     *
     * @param assessment its id, as written
     * @param version the number of the decided version that it shows, 0 for a draft
     * @param fingerprint of that version, lower-case hex; the content hash for a draft
     */
    record Marks(String assessment, int version, String fingerprint) {}
}
