package org.vigie.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.evaluation.BuiltInCheck;
import org.vigie.domain.evaluation.DecisionGates;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Blank;

/** What is still to do with an assessment, in the order in which to do it: the first is the next step. */
public final class Agenda {
    /** Somebody who is nobody: the gates ask for a signatory, which the agenda does not know yet. */
    private static final String SOMEBODY = "—";

    private final Template template;
    private final Assessment assessment;
    private final Evaluation evaluation;
    private final LocalDate today;
    private final List<Item> items = new ArrayList<>();

    private Agenda(Template template, Assessment assessment, Evaluation evaluation, LocalDate today) {
        this.template = template;
        this.assessment = assessment;
        this.evaluation = evaluation;
        this.today = today;
    }

    /** What there is to do, in the order of the work. */
    public enum Kind {
        /** Required questions are open. */
        ANSWER,
        /** Checks find errors. */
        CORRECT,
        /** Risks are suggested, and neither retained nor dismissed. */
        JUDGE,
        /** Compliance gaps are open (decision L1). */
        CLOSE_GAPS,
        /** Risks would be above the threshold at the start (decision L3). */
        LOWER,
        /** Risks need the controller's written reason (decisions 12 and 14). */
        JUSTIFY,
        /** Answers are assumptions, unknown, or left to legal. */
        CONFIRM,
        /** Comments are open. */
        SETTLE,
        /** No opinion of the DPO (GDPR Art. 35(2)). */
        ASK_DPO,
        /** Views of data subjects neither sought nor said why not (GDPR Art. 35(9)). */
        SEEK_VIEWS,
        /** The authority is to be consulted: nothing was sent yet (GDPR Art. 36). */
        CONSULT,
        /** The authority was consulted, and has not answered (GDPR Art. 36). */
        AWAIT_AUTHORITY,
        /** The authority prohibited the processing. */
        PROHIBITED,
        /** What was decided is no approval, and nothing else explains why the processing may not start. */
        NOT_APPROVED,
        DECIDE,
        /** Conditions of the decision are not lifted (decision L4). */
        LIFT,
        /** Actions are overdue. */
        CATCH_UP,
        /** The day of the next review has come (GDPR Art. 35(11)). */
        REVIEW,
        PLAN_REVIEW,
        /** No organisation or no business owner is named. */
        DESCRIBE,
        REPORT
    }

    /**
     * Something to do.
     *
     * @param blocks whether it stands in the way of an approval, or of the start of what is approved
     * @param count how many questions, risks, actions… it is about; 1 where it is one thing
     * @param question where to begin in the questionnaire, or null
     */
    public record Item(Kind kind, boolean blocks, int count, @Nullable AnswerKey question) {}

    /**
     * The agenda of an assessment.
     *
     * @param evaluation the evaluation of this very assessment
     * @return never empty: when nothing else is left, the report can be exported
     */
    public static List<Item> of(Template template, Assessment assessment, Evaluation evaluation, LocalDate today) {
        return new Agenda(template, assessment, evaluation, today).items();
    }

    private List<Item> items() {
        switch (assessment.details().status()) {
            case DRAFT, IN_REVIEW, CHANGES_REQUESTED -> {
                beforeApproval();
                beside();
                if (items.stream().noneMatch(Item::blocks)) {
                    add(Kind.DECIDE, false, 1, null);
                }
            }
            case APPROVED -> afterDecision();
            case ARCHIVED -> {}
        }
        if (assessment.details().status() != AssessmentStatus.ARCHIVED) {
            overdue();
        }
        add(Kind.REPORT, false, 1, null);
        return items.stream().sorted(Comparator.comparing(Item::kind)).toList();
    }

    private void beforeApproval() {
        ProposedDecision approval = new ProposedDecision(Decision.Kind.APPROVED, SOMEBODY, "", List.of(), null, null);
        Set<String> toJustify = new HashSet<>();
        for (Obstacle obstacle : DecisionGates.check(template, assessment, evaluation, approval)) {
            List<String> about = about(obstacle);
            switch (obstacle.key()) {
                case "evaluation.gate.open" ->
                    add(Kind.ANSWER, true, about.size(), evaluation.questionnaire().open().getFirst());
                case "evaluation.gate.errors" -> add(Kind.CORRECT, true, about.size(), firstError());
                case "evaluation.gate.unjudged" -> add(Kind.JUDGE, true, about.size(), null);
                case "evaluation.gate.gapOpen" -> add(Kind.CLOSE_GAPS, true, about.size(), null);
                case "evaluation.gate.above", "evaluation.gate.aboveHere" -> add(Kind.LOWER, true, about.size(), null);
                case "evaluation.gate.tolerable", "evaluation.gate.gravest" -> toJustify.addAll(about);
                case "evaluation.gate.consultationPending" -> add(Kind.AWAIT_AUTHORITY, true, 1, null);
                case "evaluation.gate.prohibited" -> add(Kind.PROHIBITED, true, 1, null);
                case "evaluation.gate.noOpinion", "evaluation.gate.noAdvice" -> add(Kind.ASK_DPO, obstacle.blocks(), 1, null);
                default -> {}
            }
        }
        if (!toJustify.isEmpty()) {
            add(Kind.JUSTIFY, true, toJustify.size(), null);
        }
    }

    private static List<String> about(Obstacle obstacle) {
        return obstacle.arguments().isEmpty() ? List.of() : List.of(obstacle.arguments().getFirst().split(", "));
    }

    private @Nullable AnswerKey firstError() {
        return evaluation.findings().stream()
                .filter(finding -> finding.severity() == FindingSeverity.ERROR && !finding.id().equals(BuiltInCheck.REQUIRED_OPEN.code()))
                .map(Finding::on)
                .filter(key -> key != null)
                .findFirst()
                .orElse(null);
    }

    private void beside() {
        List<AnswerKey> toConfirm = evaluation.questionnaire().toConfirm();
        if (!toConfirm.isEmpty()) {
            add(Kind.CONFIRM, false, toConfirm.size(), toConfirm.getFirst());
        }
        int comments = (int) assessment.review().comments().values().stream().filter(each -> !each.resolved()).count();
        if (comments > 0) {
            add(Kind.SETTLE, false, comments, null);
        }
        if (assessment.review().views() == null && template.info().review().contains(ReviewStep.VIEWS)) {
            add(Kind.SEEK_VIEWS, false, 1, null);
        }
        if (Blank.is(assessment.details().organisation()) || Blank.is(assessment.details().owner())) {
            add(Kind.DESCRIBE, false, 1, null);
        }
    }

    private void afterDecision() {
        boolean approved = true;
        for (Obstacle obstacle : DecisionGates.start(assessment)) {
            switch (obstacle.key()) {
                case "evaluation.gate.notApproved" -> approved = false;
                case "evaluation.gate.conditionsNotLifted" -> add(Kind.LIFT, true, about(obstacle).size(), null);
                case "evaluation.gate.consultationPending" -> add(Kind.AWAIT_AUTHORITY, true, 1, null);
                case "evaluation.gate.prohibited" -> add(Kind.PROHIBITED, true, 1, null);
                default -> {}
            }
        }
        if (isConsultationToSend()) {
            add(Kind.CONSULT, true, 1, null);
        }
        if (!approved && items.isEmpty()) {
            add(Kind.NOT_APPROVED, true, 1, null);
        }
        LocalDate review = assessment.details().reviewDate();
        if (review == null) {
            add(Kind.PLAN_REVIEW, false, 1, null);
        } else if (!review.isAfter(today)) {
            add(Kind.REVIEW, false, 1, null);
        }
    }

    private boolean isConsultationToSend() {
        Decision decision = assessment.review().decision();
        PriorConsultation consultation = assessment.review().consultation();
        return decision != null
                && decision.kind() == Decision.Kind.CONSULTATION
                && (consultation == null || (consultation.sent() == null && consultation.outcome() == null));
    }

    private void overdue() {
        int overdue = (int) evaluation.findings().stream()
                .filter(finding -> finding.id().equals(BuiltInCheck.OVERDUE.code()))
                .count();
        if (overdue > 0) {
            add(Kind.CATCH_UP, false, overdue, null);
        }
    }

    private void add(Kind kind, boolean blocks, int count, @Nullable AnswerKey question) {
        items.add(new Item(kind, blocks, count, question));
    }
}
