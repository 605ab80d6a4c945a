package org.vigie.desktop.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Deciding;
import org.vigie.application.SaveState;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.review.Review;
import org.vigie.domain.text.RichText;

/** Opinions, views, decision and consultation of an assessment. */
final class ReviewViewModel {
    private final OpenAssessment open;
    private final Deciding deciding;
    private final RegisterWords names;

    ReviewViewModel(OpenAssessment open) {
        this.open = open;
        this.deciding = open.workroom().session().deciding(open.editor());
        this.names = new RegisterWords(open);
    }

    OpenAssessment open() {
        return open;
    }

    RegisterWords names() {
        return names;
    }

    Review review() {
        return open.assessment().review();
    }

    LocalDate today() {
        return open.editor().today();
    }

    ZoneId zone() {
        return open.workroom().clock().getZone();
    }

    void opinion(DpoOpinion.Position position, String text, String name, LocalDate on) {
        DpoOpinion before = review().opinion();
        RichText said = text(text, before == null ? null : before.text());
        attempt(() -> deciding.giveOpinion(new DpoOpinion(position, said, name.strip(), on, open.editor().author())));
    }

    void views(boolean sought, String text, @Nullable LocalDate on) {
        DataSubjectViews before = review().views();
        RichText said = text(text, before == null ? null : before.text());
        attempt(() -> deciding.recordViews(new DataSubjectViews(sought, said, on)));
    }

    /** Words that nobody touched keep their lists and their bold. */
    private static RichText text(String text, @Nullable RichText before) {
        return before != null && before.toPlain().equals(text) ? before : RichText.ofPlain(text);
    }

    void consultation(PriorConsultation consultation) {
        attempt(() -> deciding.recordConsultation(consultation));
    }

    /** A decision in words, to stand alone. */
    String decision(Decision.Kind kind) {
        String words = names.of("report.decision.", kind);
        return words.substring(0, 1).toUpperCase(open.words().language().locale()) + words.substring(1);
    }

    List<Obstacle> obstacles(ProposedDecision proposal) {
        return deciding.obstacles(proposal);
    }

    String sentence(Obstacle obstacle) {
        return open.words().text(obstacle.key(), obstacle.arguments().toArray());
    }

    /** Whether a decision can be taken now: everything is saved and no gate stands in the way. */
    boolean mayDecide(ProposedDecision proposal) {
        return open.editor().saveState() instanceof SaveState.Saved
                && !proposal.signatory().isBlank()
                && obstacles(proposal).stream().noneMatch(Obstacle::blocks);
    }

    /** Measures that a conditional approval can require before the start: planned and not implemented yet. */
    List<String> possibleConditions() {
        List<String> codes = new ArrayList<>();
        for (MeasureState measure : open.evaluation().measures()) {
            if (measure.action() != null && measure.action().status() != ActionStatus.IMPLEMENTED) {
                codes.add(measure.code());
            }
        }
        return codes;
    }

    /** Conditions of the decision in force, to start from. */
    List<String> presentConditions() {
        Decision decision = review().decision();
        return decision == null
                ? List.of()
                : Stream.of(decision).flatMap(each -> each.conditions().stream()).map(condition -> condition.measure()).toList();
    }

    void decide(ProposedDecision proposal) {
        attempt(() -> {
            var version = deciding.decide(proposal);
            open.workroom().dialogs().say(open.words().text("review.decide.done", version.label()));
        });
    }

    void tell(String key) {
        open.workroom().dialogs().say(open.words().text(key));
    }

    void lift(String condition, String statement) {
        attempt(() -> deciding.lift(condition, signatory(), statement, List.of()));
    }

    private String signatory() {
        return Objects.requireNonNull(review().decision()).signOff().name();
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException fault) {
            open.workroom().dialogs().fault(fault);
        }
    }
}
