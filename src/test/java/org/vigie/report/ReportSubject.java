package org.vigie.report;

import java.nio.file.Path;
import java.util.Set;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.text.Language;

/** A subject with the options that it is reported with. */
record ReportSubject(Subject subject, Options options) {
    static ReportSubject of(Subject subject, Language language) {
        return new ReportSubject(subject, Samples.options(language));
    }

    ReportSubject withNotes() {
        return new ReportSubject(
                subject, new Options(options.language(), options.at(), options.zone(), options.parts(), options.template(), true));
    }

    ReportSubject withParts(Set<Part> parts) {
        return new ReportSubject(
                subject, new Options(options.language(), options.at(), options.zone(), parts, options.template(), options.withNotes()));
    }

    ReportSubject in(Path template) {
        return new ReportSubject(
                subject, new Options(options.language(), options.at(), options.zone(), options.parts(), template, options.withNotes()));
    }
}
