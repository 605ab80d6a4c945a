package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Blank;

/** What the law and the method ask before the controller decides (decisions L1 to L4, L6, L9, 12 and 14), and before the processing starts. */
public final class DecisionGates {
    private final Template template;
    private final Assessment assessment;
    private final Evaluation evaluation;
    private final ProposedDecision proposal;
    private final List<Obstacle> gates = new ArrayList<>();

    private DecisionGates(Template template, Assessment assessment, Evaluation evaluation, ProposedDecision proposal) {
        this.template = template;
        this.assessment = assessment;
        this.evaluation = evaluation;
        this.proposal = proposal;
    }

    /**
     * What stands against the decision, and what to know before it; without a refusal it may be taken.
     *
     * @param evaluation the evaluation of this very assessment
     */
    public static List<Obstacle> check(Template template, Assessment assessment, Evaluation evaluation, ProposedDecision proposal) {
        return new DecisionGates(template, assessment, evaluation, proposal).check();
    }

    /** What stands against the start of the processing: no approval in force, a condition not lifted, a consultation under way. */
    public static List<Obstacle> start(Assessment assessment) {
        List<Obstacle> gates = new ArrayList<>();
        Decision decision = assessment.review().decision();
        if (decision == null || !approves(decision.kind())) {
            gates.add(refusal("L4", "notApproved", List.of()));
        } else {
            List<String> waiting = decision.conditions().stream()
                    .filter(condition -> condition.lifting() == null)
                    .map(Condition::code)
                    .toList();
            if (!waiting.isEmpty()) {
                gates.add(refusal("L4", "conditionsNotLifted", waiting));
            }
        }
        consultation(assessment.review().consultation(), gates);
        return List.copyOf(gates);
    }

    private static boolean approves(Decision.Kind kind) {
        return kind == Decision.Kind.APPROVED || kind == Decision.Kind.CONDITIONALLY_APPROVED;
    }

    private List<Obstacle> check() {
        ready();
        people();
        conditions();
        if (approves(proposal.kind())) {
            gaps();
            risks();
            consultation(assessment.review().consultation(), gates);
        }
        return List.copyOf(gates);
    }

    private static Obstacle refusal(String gate, String name, List<String> about) {
        return new Obstacle(gate, true, "evaluation.gate." + name, arguments(about));
    }

    private static Obstacle warning(String gate, String name, List<String> about) {
        return new Obstacle(gate, false, "evaluation.gate." + name, arguments(about));
    }

    /** Every text takes all that it is about as one argument. */
    private static List<String> arguments(List<String> about) {
        return about.isEmpty() ? List.of() : List.of(String.join(", ", about));
    }

    private void refuseIfAny(String gate, String name, List<String> about) {
        if (!about.isEmpty()) {
            gates.add(refusal(gate, name, about));
        }
    }

    private void warnIfAny(String gate, String name, List<String> about) {
        if (!about.isEmpty()) {
            gates.add(warning(gate, name, about));
        }
    }

    /** Decision L9. */
    private void ready() {
        refuseIfAny("L9", "unjudged", codes(risk -> risk.status() == RiskStatus.SUGGESTED));
        refuseIfAny("L9", "open",
                evaluation.questionnaire().open().stream().map(AnswerKey::toString).toList());
        Set<String> said = Set.of(BuiltInCheck.NOT_JUDGED.code(), BuiltInCheck.REQUIRED_OPEN.code());
        refuseIfAny("L9", "errors",
                evaluation.findings().stream()
                        .filter(finding -> finding.severity() == FindingSeverity.ERROR && !said.contains(finding.id()))
                        .map(finding -> finding.on() == null ? finding.id() : finding.id() + " (" + finding.on() + ")")
                        .distinct()
                        .toList());
    }

    /** Decision L6. */
    private void people() {
        if (Blank.is(proposal.signatory())) {
            gates.add(refusal("L6", "noSignatory", List.of()));
        }
        DpoOpinion opinion = assessment.review().opinion();
        if (People.isDpo(proposal.signatory(), opinion)) {
            gates.add(refusal("L6", "dpoDecides", List.of()));
        }
        if (opinion == null && asks(ReviewStep.OPINION)) {
            gates.add(warning("L6", asks(ReviewStep.CONSULTATION) ? "noOpinion" : "noAdvice", List.of()));
        }
        warnIfAny("L6", "dpoOwns",
                evaluation.findings().stream()
                        .filter(finding -> finding.id().equals(BuiltInCheck.OWNED_BY_DPO.code()))
                        .flatMap(finding -> finding.arguments().stream())
                        .toList());
    }

    private boolean asks(ReviewStep step) {
        return template.info().review().contains(step);
    }

    /** Decision L4. */
    private void conditions() {
        if (proposal.kind() != Decision.Kind.CONDITIONALLY_APPROVED) {
            refuseIfAny("L4", "conditionsElsewhere", proposal.conditions());
            return;
        }
        if (proposal.conditions().isEmpty()) {
            gates.add(refusal("L4", "noCondition", List.of()));
        }
        refuseIfAny("L4", "conditionNotPlanned", conditions(action -> action == null));
        refuseIfAny("L4", "conditionDone", conditions(action -> action != null && action.status() == ActionStatus.IMPLEMENTED));
    }

    private List<String> conditions(Predicate<@Nullable Action> of) {
        return proposal.conditions().stream()
                .filter(measure -> of.test(assessment.plan().actions().get(measure)))
                .toList();
    }

    /** The measures that would be conditions precedent. */
    private Set<String> proposed() {
        return proposal.kind() == Decision.Kind.CONDITIONALLY_APPROVED ? Set.copyOf(proposal.conditions()) : Set.of();
    }

    private MeasureBook book() {
        return new MeasureBook(
                template,
                assessment.plan(),
                evaluation.measures().stream().collect(Collectors.toMap(MeasureState::code, MeasureState::inPlace)));
    }

    /** Decision L1: no reason overrides it. */
    private void gaps() {
        MeasureBook book = book();
        List<String> open = evaluation.gaps().stream()
                .filter(gap -> gap.status() != RiskStatus.DISMISSED && gap.state() != ComplianceGap.State.CORRECTED)
                .map(ComplianceGap::code)
                .filter(gap -> book.correction(gap, proposed()) == ComplianceGap.State.OPEN)
                .toList();
        refuseIfAny("L1", "gapOpen", open);
    }

    /** Decisions L2, L3, 12 and 14: an approval reads the levels at the start. */
    private void risks() {
        RiskLevels levels = new RiskLevels(template.matrix(), book(), proposed());
        Map<Threshold, List<String>> atStart = new EnumMap<>(Threshold.class);
        for (Risk risk : evaluation.risks()) {
            AssessedLevel inherent = risk.levels().get(LevelKind.INHERENT);
            if (risk.status() == RiskStatus.RETAINED && inherent != null) {
                AssessedLevel level = levels.atStart(risk.code(), inherent, risk.judgement());
                atStart.computeIfAbsent(level.effective().threshold(), _ -> new ArrayList<>()).add(risk.code());
            }
        }
        report("L3", asks(ReviewStep.CONSULTATION) ? "above" : "aboveHere", atStart.getOrDefault(Threshold.ABOVE, List.of()));
        report("12", "tolerable", notAccepted(atStart.getOrDefault(Threshold.TOLERABLE, List.of())));
        report("14", "gravest", notAccepted(codes(risk ->
                risk.status() == RiskStatus.RETAINED && RegisterChecks.gravest(risk, template))));
    }

    /** The controller's reason for the decision lets these pass, with a warning: it is printed beside the decision. */
    private void report(String gate, String name, List<String> risks) {
        if (proposal.overrideReason() == null || Blank.is(proposal.overrideReason())) {
            refuseIfAny(gate, name, risks);
        } else {
            warnIfAny(gate, name + "Overridden", risks);
        }
    }

    private List<String> notAccepted(List<String> risks) {
        return risks.stream()
                .filter(risk -> !RegisterChecks.accepted(assessment.register().judgements().get(risk)))
                .toList();
    }

    private List<String> codes(Predicate<Risk> of) {
        return evaluation.risks().stream().filter(of).map(Risk::code).toList();
    }

    /** Decision L3: none while the authority is asked, and never against its word. */
    private static void consultation(@Nullable PriorConsultation consultation, List<Obstacle> gates) {
        if (consultation == null) {
            return;
        }
        if (consultation.sent() != null && consultation.outcome() == null) {
            gates.add(refusal("L3", "consultationPending", List.of()));
        }
        if (consultation.outcome() == PriorConsultation.Outcome.PROHIBITED) {
            gates.add(refusal("L3", "prohibited", List.of()));
        }
    }
}
