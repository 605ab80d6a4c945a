package org.vigie.application.port.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.Progress;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Writes what people read outside Vigie. Files appear whole or not at all. */
public interface ReportWriter {

    /** The Word report. */
    void word(Subject subject, Options options, Path target, Progress progress);

    /** What the Word report would say, block by block; pure. */
    ReportModel compose(Subject subject, Options options);

    /** Matrices of a report as the PNG image that stands in it. */
    byte[] picture(MatrixPicture matrices);

    /** The action plan as a workbook. */
    void workbook(Subject subject, Options options, Path target);

    /** One to-do per action that is due, as iCalendar (RFC 5545). */
    void calendar(Subject subject, Options options, Path target);

    /**
     * What is reported.
     *
     * @param history the log, oldest first, for the document control table
     * @param contentHash lower-case hex of what the assessment holds
     */
    record Subject(
            Template template, Assessment assessment, Evaluation evaluation, List<AssessmentStore.LoggedChange> history, String contentHash) {
        public Subject {
            history = List.copyOf(history);
        }
    }

    /**
     * How.
     *
     * @param at when it is exported, shown in {@code zone}; what is overdue follows from it
     * @param parts to include; all by default
     * @param template an organisation's own .docx or .dotx, or null for the built-in look
     * @param withNotes also ask-legal notes and comments (decision L8: left out by default)
     */
    record Options(
            Language language, Instant at, ZoneId zone, Set<Part> parts, @Nullable Path template, boolean withNotes) {
        public Options {
            parts = Set.copyOf(parts);
        }
    }

    /** A part of the report that can be left out. */
    enum Part {
        CONTROL,
        CONTENTS,
        SUMMARY,
        DESCRIPTION,
        NECESSITY,
        RISKS,
        ACTIONS,
        REVIEW,
        ANNEX
    }
}
