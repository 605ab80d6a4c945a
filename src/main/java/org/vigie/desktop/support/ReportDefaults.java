package org.vigie.desktop.support;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.text.Language;

/**
 * How reports are made unless someone chooses otherwise.
 *
 * @param language null for the one that the assessment is written in
 * @param parts that they include
 * @param look the organisation's own Word template, or null for the built-in look
 */
public record ReportDefaults(@Nullable Language language, Set<Part> parts, @Nullable Path look) {
    public static final ReportDefaults NONE = new ReportDefaults(null, Set.of(Part.values()), null);

    public ReportDefaults {
        parts = Set.copyOf(parts);
    }

    public ReportDefaults withLanguage(@Nullable Language value) {
        return new ReportDefaults(value, parts, look);
    }

    public ReportDefaults withParts(Set<Part> value) {
        return new ReportDefaults(language, value, look);
    }

    public ReportDefaults withLook(@Nullable Path value) {
        return new ReportDefaults(language, parts, value);
    }
}
