package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Reports.Preview;
import org.vigie.application.SaveState;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/**
 * What the report is to hold, and what it would say. The preview follows what is stored: it is put together anew when a choice or the
 * assessment became another, one at a time, the last wish last.
 */
final class ReportViewModel {
    private final OpenAssessment open;
    private final Runnable changed;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private Language language;
    private @Nullable Path look;
    private boolean withNotes;
    private @Nullable Preview preview;
    private int edition;
    private @Nullable Throwable fault;
    private @Nullable Wish shown;
    private @Nullable Wish running;
    private boolean closed;

    ReportViewModel(OpenAssessment open, ReportDefaults defaults, Runnable changed) {
        this.open = open;
        this.changed = changed;
        this.language = Objects.requireNonNullElse(defaults.language(), open.assessment().details().language());
        this.look = defaults.look();
        parts.addAll(defaults.parts());
    }

    /** What a preview would be of. */
    private record Wish(Assessment assessment, Language language, Set<Part> parts, boolean withNotes) {}

    OpenAssessment open() {
        return open;
    }

    Language language() {
        return language;
    }

    void language(Language value) {
        language = value;
        refresh();
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
        refresh();
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
        refresh();
    }

    /** Whether the report is marked as a draft: what it holds is not decided. */
    boolean isDraft() {
        AssessmentStatus status = open.assessment().details().status();
        return status != AssessmentStatus.APPROVED && status != AssessmentStatus.ARCHIVED;
    }

    /** Whether what would be exported is all stored. */
    boolean isSaved() {
        return open.editor().saveState() instanceof SaveState.Saved;
    }

    /** How the report is written, if it is written now. */
    Options options() {
        return new Options(
                language, open.workroom().clock().instant(), open.workroom().clock().getZone(), parts, look, withNotes);
    }

    /** What the report would say, as last put together, or null before that. */
    @Nullable Preview preview() {
        return preview;
    }

    /** Counts the previews; 0 before the first. */
    int edition() {
        return edition;
    }

    /** Why there is no preview, or null. */
    @Nullable Throwable fault() {
        return fault;
    }

    /** Puts the preview together anew where it is not up to date; called whenever the assessment or its save state changed. */
    void refresh() {
        Wish wish = new Wish(open.assessment(), language, Set.copyOf(parts), withNotes);
        if (!closed && running == null && isSaved() && !wish.equals(shown)) {
            running = wish;
            changed.run();
            AssessmentId id = open.assessment().id();
            Template template = open.template();
            Options options = options();
            open.workroom().tasks().store(
                    () -> prepare(id, template, options),
                    supplier -> open.workroom().tasks().work(supplier::get, ready -> done(wish, ready), problem -> failed(wish, problem)),
                    problem -> failed(wish, problem));
        }
    }

    private Supplier<Preview> prepare(AssessmentId id, Template template, Options options) {
        WorkspaceSession session = open.workroom().session();
        return session.reports().preparePreview(template, session.portfolio().load(id), options);
    }

    private void done(Wish wish, Preview ready) {
        preview = ready;
        edition++;
        fault = null;
        ended(wish);
    }

    private void failed(Wish wish, Throwable problem) {
        fault = Objects.requireNonNull(problem);
        ended(wish);
    }

    private void ended(Wish wish) {
        running = null;
        shown = wish;
        if (!closed) {
            changed.run();
            refresh();
        }
    }

    /** Stops following the assessment. */
    void close() {
        closed = true;
    }
}
