package org.vigie.application;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.Progress;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportWriter;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.Review;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Word reports, action plans and calendars of stored assessments. */
public final class Reports {
    private final AssessmentStore store;
    private final TemplateSource templates;
    private final ReportWriter writer;

    Reports(AssessmentStore store, TemplateSource templates, ReportWriter writer) {
        this.store = store;
        this.templates = templates;
        this.writer = writer;
    }

    /**
     * The Word report. That of a decided assessment renders from the frozen version, never from a new evaluation (decision 19); only what
     * was stated since of the decision's conditions and of the consultation is added.
     */
    public void word(Template template, Assessment assessment, Options options, Path target) {
        prepareWord(template, assessment, options, target).accept(Progress.UNWATCHED);
    }

    /** Reads all that the Word report needs; what comes back writes it, on any thread. See {@link #word}. */
    public Consumer<Progress> prepareWord(Template template, Assessment assessment, Options options, Path target) {
        Subject subject = decidedOrDraft(template, assessment, options);
        return progress -> writer.word(subject, options, target, progress);
    }

    /** Reads all that the Word report needs; what comes back puts together what it would say, on any thread. See {@link #word}. */
    public Supplier<Preview> preparePreview(Template template, Assessment assessment, Options options) {
        Subject subject = decidedOrDraft(template, assessment, options);
        return () -> preview(writer.compose(subject, options));
    }

    private Preview preview(ReportModel model) {
        Map<MatrixPicture, byte[]> pictures = new HashMap<>();
        for (ReportModel.Chapter chapter : model.chapters()) {
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Picture picture) {
                    pictures.computeIfAbsent(picture.matrices(), writer::picture);
                }
            }
        }
        return new Preview(model, pictures);
    }

    /**
     * What a Word report would say.
     *
     * @param pictures its matrices as PNG images
     */
    public record Preview(ReportModel model, Map<MatrixPicture, byte[]> pictures) {
        public Preview {
            pictures = Map.copyOf(pictures);
        }
    }

    /** The action plan as it stands today, as a workbook. */
    public void workbook(Template template, Assessment assessment, Options options, Path target) {
        prepareWorkbook(template, assessment, options, target).run();
    }

    /** Reads all that the workbook needs; what comes back writes it, on any thread. See {@link #workbook}. */
    public Runnable prepareWorkbook(Template template, Assessment assessment, Options options, Path target) {
        Subject subject = current(template, assessment, options);
        return () -> writer.workbook(subject, options, target);
    }

    /** The due actions as they stand today, as a calendar. */
    public void calendar(Template template, Assessment assessment, Options options, Path target) {
        prepareCalendar(template, assessment, options, target).run();
    }

    /** Reads all that the calendar needs; what comes back writes it, on any thread. See {@link #calendar}. */
    public Runnable prepareCalendar(Template template, Assessment assessment, Options options, Path target) {
        Subject subject = current(template, assessment, options);
        return () -> writer.calendar(subject, options, target);
    }

    private Subject current(Template template, Assessment assessment, Options options) {
        LocalDate today = LocalDate.ofInstant(options.at(), options.zone());
        return subject(template, assessment, Evaluator.evaluate(template, assessment, today), store.contentHash(assessment.id()));
    }

    private Subject decidedOrDraft(Template template, Assessment assessment, Options options) {
        AssessmentStatus status = assessment.details().status();
        boolean decided = status == AssessmentStatus.APPROVED || status == AssessmentStatus.ARCHIVED;
        if (!decided || assessment.versions().isEmpty()) {
            return current(template, assessment, options);
        }
        Version version = assessment.versions().getLast();
        Frozen frozen = store.version(assessment.id(), version.number())
                .orElseThrow(() -> new IllegalStateException("a decided version is kept"));
        return subject(
                decidedOn(frozen.assessment().template(), template),
                followedUp(frozen.assessment(), assessment),
                frozen.evaluation(),
                version.contentHash());
    }

    /** A draft opened after the decision may have passed to another version of the template. */
    private Template decidedOn(TemplateRef ref, Template present) {
        return ref.equals(present.ref())
                ? present
                : templates.open(ref)
                        .orElseThrow(() ->
                                new UserFault(UserFault.Kind.INPUT, "application.templateMissing", ref.id(), ref.version()));
    }

    private static Assessment followedUp(Assessment frozen, Assessment now) {
        Review then = frozen.review();
        Decision decision = now.review().decision();
        return frozen.withVersions(now.versions())
                .withDetails(now.details())
                .withReview(new Review(then.comments(), then.opinion(), then.views(), decision, now.review().consultation()));
    }

    private Subject subject(Template template, Assessment assessment, Evaluation evaluation, String contentHash) {
        List<AssessmentStore.LoggedChange> history = store.history(assessment.id(), null);
        return new Subject(template, assessment, evaluation, history, contentHash);
    }
}
