package org.vigie.desktop.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Answering;
import org.vigie.application.Deciding;
import org.vigie.application.Describing;
import org.vigie.application.Portfolio;
import org.vigie.application.SaveState;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.Because;
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
        return decisions().name(kind);
    }

    DecisionWords decisions() {
        return new DecisionWords(open, names);
    }

    List<Obstacle> obstacles(ProposedDecision proposal) {
        return deciding.obstacles(proposal);
    }

    String sentence(Obstacle obstacle) {
        return open.words().obstacle(obstacle);
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
        // What was typed last may have begun to be saved while the confirmation was asked for.
        if (!(open.editor().saveState() instanceof SaveState.Saved)) {
            tell("review.decide.notSaved");
            return;
        }
        attempt(() -> {
            var version = deciding.decide(proposal);
            open.workroom().dialogs().say(open.words().text("review.decide.done", version.label()));
        });
    }

    void tell(String key) {
        open.workroom().dialogs().say(open.words().text(key));
    }

    /** States that a condition is met; the files are kept as its evidence first. Tells only when it is stated: what was typed is kept until then. */
    void lift(String condition, String by, String statement, List<Path> files, Runnable lifted) {
        Portfolio portfolio = open.workroom().session().portfolio();
        List<Path> chosen = List.copyOf(files);
        open.workroom().tasks().store(
                () -> chosen.stream().map(portfolio::keepEvidence).toList(),
                kept -> attempt(() -> {
                    Answering answering = new Answering(open.editor());
                    kept.forEach(answering::know);
                    deciding.lift(condition, by, statement, kept.stream().map(Evidence::id).toList());
                    lifted.run();
                }),
                open.workroom().dialogs()::fault);
    }

    List<String> fileNames(List<String> evidence) {
        return evidence.stream()
                .map(id -> {
                    Evidence file = open.assessment().answers().evidence().get(id);
                    return file == null ? id : file.fileName();
                })
                .toList();
    }

    /** The decision in force in a few words. */
    String decisionState() {
        Decision decision = review().decision();
        if (decision == null) {
            return open.words().text("review.outline.undecided");
        }
        long unmet = decision.conditions().stream().filter(each -> each.lifting() == null).count();
        return unmet == 0 ? decision(decision.kind()) : open.words().text("review.outline.unmet", unmet);
    }

    /** When it is looked at again, in a few words. */
    String nextReview() {
        LocalDate on = open.assessment().details().reviewDate();
        return on == null ? open.words().text("review.outline.missing") : open.words().day(on);
    }

    /** Who decided, as declared. */
    String signatory() {
        Decision decision = review().decision();
        return decision == null ? "" : decision.signOff().name();
    }

    /** What is still to be looked at, worst first. */
    List<Finding> findings() {
        return open.evaluation().findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    String sentence(Finding finding) {
        return finding.builtIn()
                ? open.words().text("evaluation." + finding.id(), finding.arguments().toArray())
                : open.template().texts().check(open.words().language(), finding.id());
    }

    /** The question, risk or measure that a finding is about, in words; empty for the assessment as a whole. */
    String where(Finding finding) {
        AnswerKey on = finding.on();
        if (on != null) {
            Quotes.Link link = quote(on);
            return link.code() + "  " + link.question();
        }
        if (finding.arguments().isEmpty()) {
            return "";
        }
        String code = finding.arguments().getFirst();
        return room(finding) == Place.Room.ACTIONS ? names.measure(code) : names.risk(code);
    }

    private static Place.Room room(Finding finding) {
        if (finding.id().startsWith("V-ACT")) {
            return Place.Room.ACTIONS;
        }
        return finding.id().startsWith("V-RISK") || finding.id().startsWith("V-GAP") ? Place.Room.RISKS : Place.Room.QUESTIONNAIRE;
    }

    /** Goes to where a finding is mended. */
    void go(Finding finding) {
        AnswerKey on = finding.on();
        if (on == null) {
            open.go(room(finding));
        } else {
            go(on);
        }
    }

    void go(AnswerKey question) {
        open.workroom().navigator().go(new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, question));
    }

    /** Where what stands in the way of a decision is put right, or empty when it is on this screen. */
    Optional<Place.Room> remedy(Obstacle obstacle) {
        return Optional.ofNullable(switch (obstacle.key()) {
            case "evaluation.gate.open", "evaluation.gate.errors" -> Place.Room.QUESTIONNAIRE;
            case "evaluation.gate.unjudged", "evaluation.gate.gapOpen", "evaluation.gate.above", "evaluation.gate.aboveHere",
                    "evaluation.gate.tolerable", "evaluation.gate.gravest" -> Place.Room.RISKS;
            case "evaluation.gate.conditionNotPlanned", "evaluation.gate.conditionDone", "evaluation.gate.dpoOwns" -> Place.Room.ACTIONS;
            default -> null;
        });
    }

    /** Open remarks first, latest first. */
    List<Comment> comments() {
        return review().comments().values().stream()
                .sorted(Comparator.comparing(Comment::resolved).thenComparing(Comment::at, Comparator.reverseOrder()))
                .toList();
    }

    void settle(Comment comment, boolean resolved) {
        attempt(() -> new Answering(open.editor()).settle(comment, resolved));
    }

    /** What the template's decision rules say. */
    List<DecisionOutcome> outcomes() {
        return open.evaluation().decisions();
    }

    /** The words of a decision rule at this path under it. */
    String said(DecisionOutcome outcome, String... path) {
        List<String> steps = new ArrayList<>(List.of("decisions", outcome.id()));
        steps.addAll(List.of(path));
        return open.template().texts().get(open.words().language(), steps.toArray(String[]::new));
    }

    /** A question with its answer in a few words. */
    Quotes.Link quote(AnswerKey question) {
        return quote(new Because(question, List.of()));
    }

    Quotes.Link quote(Because because) {
        return new Quotes(open).link(because);
    }

    void reviewOn(LocalDate day) {
        attempt(() -> open.workroom().session().describing(open.editor()).change(new Describing.Wishes(null, null, null, null, day, null)));
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException fault) {
            open.workroom().dialogs().fault(fault);
        }
    }
}
