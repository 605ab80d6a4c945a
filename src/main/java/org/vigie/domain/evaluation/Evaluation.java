package org.vigie.domain.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.template.Value;

/**
 * All that follows from an assessment and its template on a day. Risks, gaps and measures stand in the template's order, added ones last.
 *
 * @param questionnaire what is asked and still open
 * @param computed by id
 * @param risks suggested, retained and dismissed
 * @param measures those in place, planned, or suggested for something
 */
public record Evaluation(
        Questionnaire questionnaire,
        Map<String, Value> computed,
        List<Finding> findings,
        List<ComplianceGap> gaps,
        List<Risk> risks,
        List<MeasureState> measures,
        List<DecisionOutcome> decisions) {
    public Evaluation {
        computed = Map.copyOf(computed);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        risks = List.copyOf(risks);
        measures = List.copyOf(measures);
        decisions = List.copyOf(decisions);
    }

    /**
     * What is asked.
     *
     * @param visible in the template's order; a repeated section's questions once per row
     * @param required those visible that must be answered before a decision
     * @param open required and neither answered nor in a state
     * @param toConfirm those with an assumption, unknown or ask-legal
     */
    public record Questionnaire(
            List<AnswerKey> visible, Set<AnswerKey> required, List<AnswerKey> open, List<AnswerKey> toConfirm, Progress progress) {
        public Questionnaire {
            visible = List.copyOf(visible);
            required = Set.copyOf(required);
            open = List.copyOf(open);
            toConfirm = List.copyOf(toConfirm);
        }
    }
}
