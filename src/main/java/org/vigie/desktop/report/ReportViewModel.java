package org.vigie.desktop.report;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Reports;
import org.vigie.application.SaveState;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** What is exported, and how. */
final class ReportViewModel {
    private static final int LONGEST_NAME = 80;

    private final OpenAssessment open;
    private final Runnable changed;
    private final Set<Part> parts = EnumSet.allOf(Part.class);
    private Language language;
    private @Nullable Path look;
    private boolean withNotes;
    private @Nullable Format running;
    private @Nullable Path written;

    ReportViewModel(OpenAssessment open, Runnable changed) {
        this.open = open;
        this.changed = changed;
        this.language = open.assessment().details().language();
    }

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
    }

    OpenAssessment open() {
        return open;
    }

    Language language() {
        return language;
    }

    void language(Language value) {
        language = value;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    void include(Part part, boolean included) {
        if (included) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
    }

    @Nullable Path look() {
        return look;
    }

    /** An organisation's own Word template, or null for the built-in look. */
    void look(@Nullable Path template) {
        look = template;
        changed.run();
    }

    void withNotes(boolean value) {
        withNotes = value;
    }

    /** Whether the report is marked as a draft: what it holds is not decided. */
    boolean isDraft() {
        AssessmentStatus status = open.assessment().details().status();
        return status != AssessmentStatus.APPROVED && status != AssessmentStatus.ARCHIVED;
    }

    /** What is being written, or null. */
    @Nullable Format running() {
        return running;
    }

    /** The file written last, or null. */
    @Nullable Path written() {
        return written;
    }

    /** Whether all is saved and nothing else is being written. */
    boolean mayExport() {
        return running == null && open.editor().saveState() instanceof SaveState.Saved;
    }

    /** A name for the file, from the title. */
    String fileName(Format format) {
        String plain = Normalizer.normalize(open.assessment().details().title(), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String name = plain.codePoints().limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return (name.isEmpty() ? "Vigie" : name) + "." + format.extension();
    }

    /**
     * Writes the assessment as it is stored. Reading runs in order with saving; writing the document runs beside it.
     *
     * @param passphrase for an encrypted package, wiped when it is written; null for all else
     */
    void export(Format format, Path chosen, char @Nullable [] passphrase) {
        Path target = withExtension(chosen, format);
        Options options = new Options(
                language, open.workroom().clock().instant(), open.workroom().clock().getZone(), parts, look, withNotes);
        AssessmentId id = open.assessment().id();
        Template template = open.template();
        running = format;
        written = null;
        changed.run();
        open.workroom().tasks().store(
                () -> prepare(format, id, template, options, target, passphrase),
                write -> open.workroom().tasks().work(
                        () -> {
                            write.run();
                            return target;
                        },
                        this::done,
                        this::failed),
                this::failed);
    }

    private Runnable prepare(
            Format format, AssessmentId id, Template template, Options options, Path target, char @Nullable [] passphrase) {
        WorkspaceSession session = open.workroom().session();
        Assessment stored = session.portfolio().load(id);
        Reports reports = session.reports();
        return switch (format) {
            case WORD -> reports.prepareWord(template, stored, options, target);
            case EXCEL -> reports.prepareWorkbook(template, stored, options, target);
            case CALENDAR -> reports.prepareCalendar(template, stored, options, target);
            case PACKAGE -> {
                writePackage(session, stored, template, target, passphrase);
                yield () -> {};
            }
        };
    }

    private static void writePackage(
            WorkspaceSession session, Assessment stored, Template template, Path target, char @Nullable [] passphrase) {
        try {
            session.exchange().writePackage(stored, template, target, passphrase);
        } finally {
            if (passphrase != null) {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    static Path withExtension(Path chosen, Format format) {
        String extension = "." + format.extension();
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(extension) ? chosen : Path.of(chosen + extension);
    }

    private void done(Path target) {
        running = null;
        written = target;
        changed.run();
    }

    private void failed(Throwable fault) {
        running = null;
        changed.run();
        open.workroom().dialogs().fault(fault);
    }

    /** Shows the folder of the file written last in the file manager of the system. */
    void showFolder(Consumer<Path> opener) {
        Path file = written;
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null) {
            open.workroom().tasks().work(
                    () -> {
                        opener.accept(folder);
                        return folder;
                    },
                    _ -> {},
                    _ -> open.workroom().dialogs().say(open.words().text("review.report.noOpener", folder.toString())));
        }
    }
}
