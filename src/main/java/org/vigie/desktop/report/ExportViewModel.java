package org.vigie.desktop.report;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Reports;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.Progress;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.Monitor;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Notice.Deed;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place.Room;
import org.vigie.desktop.support.RunningTask;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;

/** Writes the files, one at a time; what is being written shows at the foot of the window and can be cancelled there or here. */
final class ExportViewModel {
    private static final int LONGEST_NAME = 80;
    private static final double READ = 0.1;

    private final ReportViewModel report;
    private final OpenAssessment open;
    private final Words words;
    private final Runnable changed;
    private final BooleanSupplier left;
    private final FileDeeds files;
    private @Nullable RunningTask running;
    private @Nullable Path written;
    private boolean underWay;
    private boolean stopped;

    /**
     * Exports of one assessment.
     *
     * @param changed told when there is something else to show
     * @param left whether nobody sees that any more
     */
    ExportViewModel(ReportViewModel report, Runnable changed, BooleanSupplier left) {
        this.report = report;
        this.open = report.open();
        this.words = open.words();
        this.changed = changed;
        this.left = left;
        this.files = new FileDeeds(open.workroom());
    }

    /** What is being written, or null. */
    @Nullable RunningTask running() {
        return running;
    }

    /** The file written last, or null. */
    @Nullable Path written() {
        return written;
    }

    /** Whether the last export was cancelled. */
    boolean stopped() {
        return stopped;
    }

    /** Whether all is saved and nothing else is being written. */
    boolean mayExport() {
        return running == null && report.isSaved();
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
        Path target = format.withExtension(chosen);
        Options options = report.options();
        AssessmentId id = open.assessment().id();
        Template template = open.template();
        written = null;
        stopped = false;
        underWay = true;
        RunningTask task = open.workroom().tasks().work(
                words.text("review.report.task", words.text("review.report.do." + format.key()), Objects.toString(target.getFileName())),
                monitor -> {
                    write(new Job(format, id, template, options, target), passphrase, monitor);
                    return target;
                },
                this::done,
                fault -> failed(fault, format, target, passphrase != null),
                () -> {
                    wipe(passphrase);
                    cancelled();
                });
        running = underWay ? task : null;
        changed.run();
    }

    /** What is written where. */
    private record Job(Format format, AssessmentId id, Template template, Options options, Path target) {}

    private void write(Job job, char @Nullable [] passphrase, Monitor monitor) throws Exception {
        try {
            monitor.tell(words.text("review.report.reading"), 0);
            Consumer<Progress> writing = monitor.stored(() -> prepare(job, passphrase));
            writing.accept(share -> {
                monitor.check();
                monitor.tell(words.text("review.report.writing"), READ + (1 - READ) * share);
            });
        } finally {
            wipe(passphrase);
        }
    }

    private static void wipe(char @Nullable [] passphrase) {
        if (passphrase != null) {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** A package is written as it is read, in order with saving: once it is under way it is finished, cancelled or not. */
    private Consumer<Progress> prepare(Job job, char @Nullable [] passphrase) {
        WorkspaceSession session = open.workroom().session();
        Assessment stored = session.portfolio().load(job.id());
        Reports reports = session.reports();
        return switch (job.format()) {
            case WORD -> reports.prepareWord(job.template(), stored, job.options(), job.target());
            case EXCEL -> unwatched(reports.prepareWorkbook(job.template(), stored, job.options(), job.target()));
            case CALENDAR -> unwatched(reports.prepareCalendar(job.template(), stored, job.options(), job.target()));
            case PACKAGE -> {
                session.exchange().writePackage(stored, job.template(), job.target(), passphrase);
                yield _ -> {};
            }
        };
    }

    private static Consumer<Progress> unwatched(Runnable writing) {
        return progress -> {
            progress.at(0);
            writing.run();
        };
    }

    private void ended() {
        underWay = false;
        running = null;
    }

    private void done(Path target) {
        ended();
        written = target;
        changed.run();
        if (left.getAsBoolean()) {
            open.workroom()
                    .dialogs()
                    .say(Notice.done(words.text("review.report.written", target.toString()), files.open(target), files.show(target)));
        }
    }

    private void failed(Throwable fault, Format format, Path target, boolean encrypted) {
        ended();
        changed.run();
        String what = words.text("review.report.failed", Objects.toString(target.getFileName()));
        if (encrypted) {
            // The passphrase is gone by now, and only the form asks for it twice.
            open.workroom().dialogs().failed(what, fault, new Deed(words.text("review.report.back"), () -> open.go(Room.REPORT)));
        } else {
            open.workroom().dialogs().failed(
                    what, fault, files.elsewhere(() -> ask(format)), files.again(() -> export(format, target, null)));
        }
    }

    /** Asks where to, and writes it without a passphrase. */
    private void ask(Format format) {
        chooseTarget(format).ifPresent(target -> export(format, target, null));
    }

    /** Asks where a file is to be written. */
    Optional<Path> chooseTarget(Format format) {
        return open.workroom().dialogs().save(words.text("review.report.do." + format.key()), fileName(format), format.extension());
    }

    private void cancelled() {
        ended();
        stopped = true;
        changed.run();
    }

    /** Opens the file written last with the program that the system has for it. */
    void openFile() {
        if (written != null) {
            files.open(written).action().run();
        }
    }

    /** Shows the file written last in the file manager of the system. */
    void showFolder() {
        if (written != null) {
            files.show(written).action().run();
        }
    }
}
