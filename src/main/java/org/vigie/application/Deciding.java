package org.vigie.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.DecisionGates;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.review.SignOff;

/** Opinions, views, and the controller's decision with what follows from it. */
public final class Deciding {
    private final AssessmentEditor editor;
    private final CanonicalForm canonical;

    Deciding(AssessmentEditor editor, CanonicalForm canonical) {
        this.editor = editor;
        this.canonical = canonical;
    }

    /** Records the DPO's advice (GDPR Art. 35(2)); it replaces an earlier one. */
    public void giveOpinion(DpoOpinion opinion) {
        editor.apply(new Change.GiveOpinion(editor.assessment().review().opinion(), opinion));
    }

    /** Records the views of data subjects, or why they were not sought (GDPR Art. 35(9)). */
    public void recordViews(DataSubjectViews views) {
        editor.apply(new Change.RecordViews(editor.assessment().review().views(), views));
    }

    /** Records how the prior consultation goes (GDPR Art. 36). */
    public void recordConsultation(PriorConsultation consultation) {
        editor.apply(new Change.RecordConsultation(editor.assessment().review().consultation(), consultation));
    }

    /** What stands in the way of a decision, and what to be warned of, before it is taken. */
    public List<Obstacle> obstacles(ProposedDecision proposal) {
        return DecisionGates.check(editor.template(), editor.assessment(), editor.evaluation(), proposal);
    }

    /**
     * Takes a decision and freezes the version that it decides, with its evaluation and integrity fingerprint (decision 19).
     *
     * @return the decided version
     * @throws DecisionRefused when a gate stands in the way; nothing is decided then
     */
    public Version decide(ProposedDecision proposal) {
        List<Obstacle> blocking = obstacles(proposal).stream().filter(Obstacle::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new DecisionRefused(editor.template(), blocking);
        }
        editor.requireSaved();
        Assessment before = editor.assessment();
        int number = before.versions().isEmpty() ? 1 : before.versions().getLast().number() + 1;
        Change decided = new Change.Several(Stream.concat(
                        Stream.of(new Change.Decide(before.review().decision(), decision(proposal, number)), decidedStatus(before)),
                        consultation(proposal, before).stream())
                .toList());
        Assessment content = Changes.apply(before, decided);
        Evaluation evaluation = Evaluator.evaluate(editor.template(), content, editor.today());
        Version version = version(number, proposal, content, evaluation);
        editor.decide(new Change.Several(List.of(decided, new Change.RecordVersion(null, version))), new Frozen(number, content, evaluation));
        return version;
    }

    private Decision decision(ProposedDecision proposal, int number) {
        List<Condition> conditions = new ArrayList<>();
        for (String measure : proposal.conditions()) {
            conditions.add(new Condition("C" + (conditions.size() + 1), measure, null));
        }
        SignOff signOff = new SignOff(proposal.signatory(), proposal.capacity(), now(), editor.author());
        return new Decision(proposal.kind(), number, signOff, conditions, proposal.overrideReason(), proposal.comment());
    }

    private static Change decidedStatus(Assessment assessment) {
        return new Change.EditDetails(assessment.details(), assessment.details().withStatus(AssessmentStatus.APPROVED));
    }

    private static List<Change> consultation(ProposedDecision proposal, Assessment assessment) {
        boolean opens = proposal.kind() == Decision.Kind.CONSULTATION && assessment.review().consultation() == null;
        return opens ? List.of(new Change.RecordConsultation(null, PriorConsultation.NOT_SENT)) : List.of();
    }

    private Version version(int number, ProposedDecision proposal, Assessment content, Evaluation evaluation) {
        SortedMap<String, String> hashes = new TreeMap<>();
        canonical.lines(content).forEach((path, value) -> hashes.put(path, canonical.lineHash(value)));
        String contentHash = canonical.contentHash(hashes);
        String fingerprint = Fingerprint.of(
                number, contentHash, canonical.write(evaluation), editor.template().ref().sha256(), Evaluator.ENGINE);
        return new Version(
                number, "v" + number + ".0", proposal.kind(), now(), editor.author(), contentHash, Evaluator.ENGINE, fingerprint);
    }

    /**
     * States in writing that a condition is met (decision L4).
     *
     * @param code {@code C1}…
     * @param by who states it, for the controller
     * @param evidence ids of evidence files already stored
     * @throws UserFault when there is no such condition, or it is lifted already
     */
    public void lift(String code, String by, String statement, List<String> evidence) {
        Decision before = editor.assessment().review().decision();
        if (before == null || before.conditions().stream().noneMatch(condition -> condition.code().equals(code))) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noSuchCondition", code);
        }
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : before.conditions()) {
            conditions.add(condition.code().equals(code) ? lifted(condition, by, statement, evidence) : condition);
        }
        editor.apply(new Change.Decide(
                before,
                new Decision(
                        before.kind(), before.version(), before.signOff(), conditions, before.overrideReason(), before.comment())));
    }

    private Condition lifted(Condition condition, String by, String statement, List<String> evidence) {
        if (condition.lifting() != null) {
            throw new UserFault(UserFault.Kind.INPUT, "application.liftedAlready", condition.code());
        }
        return new Condition(
                condition.code(), condition.measure(), new Condition.Lifting(by, now(), statement, evidence, editor.author()));
    }

    private Instant now() {
        return editor.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
