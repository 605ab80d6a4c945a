package org.vigie.application.port;

import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.text.Language;

/** Every code on the wire (decision 16), in one place: what stands in files, in JSON and on the command line for each enumeration. */
public final class WireCodes {

    public static final WireCode<Language> LANGUAGE = new WireCode<>(Language.class, Language::code);

    public static final WireCode<AssessmentStatus> STATUS = new WireCode<>(AssessmentStatus.class, status -> switch (status) {
        case DRAFT -> "draft";
        case IN_REVIEW -> "in_review";
        case CHANGES_REQUESTED -> "changes_requested";
        case APPROVED -> "approved";
        case ARCHIVED -> "archived";
    });

    public static final WireCode<AnswerState> STATE = new WireCode<>(AnswerState.class, state -> switch (state) {
        case ASSUMPTION -> "assumption";
        case UNKNOWN -> "unknown";
        case ASK_LEGAL -> "askLegal";
        case NOT_APPLICABLE -> "notApplicable";
    });

    public static final WireCode<ActionStatus> ACTION_STATUS = new WireCode<>(ActionStatus.class, status -> switch (status) {
        case PLANNED -> "planned";
        case PARTIALLY_IMPLEMENTED -> "partially_implemented";
        case IMPLEMENTED -> "implemented";
    });

    public static final WireCode<Priority> PRIORITY = new WireCode<>(Priority.class, priority -> switch (priority) {
        case LOW -> "low";
        case MEDIUM -> "medium";
        case HIGH -> "high";
    });

    public static final WireCode<MeasureRule.Effort> EFFORT = new WireCode<>(MeasureRule.Effort.class, effort -> switch (effort) {
        case LOW -> "low";
        case MEDIUM -> "medium";
        case HIGH -> "high";
    });

    public static final WireCode<ActionPlan.Confirmation> CONFIRMATION =
            new WireCode<>(ActionPlan.Confirmation.class, confirmation -> switch (confirmation) {
                case IN_PLACE -> "in_place";
                case PARTLY -> "partly";
                case NOT -> "not";
            });

    public static final WireCode<MeasureState.Effect> EFFECT = new WireCode<>(MeasureState.Effect.class, effect -> switch (effect) {
        case NONE -> "none";
        case PARTIAL -> "partial";
        case FULL -> "full";
    });

    public static final WireCode<RiskStatus> RISK_STATUS = new WireCode<>(RiskStatus.class, status -> switch (status) {
        case SUGGESTED -> "suggested";
        case RETAINED -> "retained";
        case DISMISSED -> "dismissed";
    });

    public static final WireCode<Judgement.Stance> STANCE = new WireCode<>(Judgement.Stance.class, stance -> switch (stance) {
        case RETAINED -> "retained";
        case DISMISSED -> "dismissed";
    });

    public static final WireCode<LevelKind> LEVEL_KIND = new WireCode<>(LevelKind.class, kind -> switch (kind) {
        case INHERENT -> "inherent";
        case CURRENT -> "current";
        case AT_START -> "atStart";
        case TARGET -> "target";
    });

    public static final WireCode<Threshold> THRESHOLD = new WireCode<>(Threshold.class, threshold -> switch (threshold) {
        case ACCEPTABLE -> "acceptable";
        case TOLERABLE -> "tolerable";
        case ABOVE -> "above";
    });

    public static final WireCode<ComplianceGap.State> GAP_STATE = new WireCode<>(ComplianceGap.State.class, state -> switch (state) {
        case OPEN -> "open";
        case CONDITION_PRECEDENT -> "condition_precedent";
        case CORRECTED -> "corrected";
    });

    public static final WireCode<FindingSeverity> FINDING_SEVERITY = new WireCode<>(FindingSeverity.class, severity -> switch (severity) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO -> "info";
    });

    public static final WireCode<Decision.Kind> DECISION = new WireCode<>(Decision.Kind.class, kind -> switch (kind) {
        case APPROVED -> "approved";
        case CONDITIONALLY_APPROVED -> "conditionally_approved";
        case CONSULTATION -> "consultation";
        case REJECTED -> "rejected";
    });

    public static final WireCode<DpoOpinion.Position> POSITION = new WireCode<>(DpoOpinion.Position.class, position -> switch (position) {
        case FAVOURABLE -> "favourable";
        case FAVOURABLE_WITH_RESERVATIONS -> "favourable_with_reservations";
        case UNFAVOURABLE -> "unfavourable";
    });

    public static final WireCode<PriorConsultation.Outcome> CONSULTATION_OUTCOME =
            new WireCode<>(PriorConsultation.Outcome.class, outcome -> switch (outcome) {
                case NO_OBJECTION -> "no_objection";
                case ADVICE_TO_FOLLOW -> "advice_to_follow";
                case PROHIBITED -> "prohibited";
            });

    private WireCodes() {}
}
