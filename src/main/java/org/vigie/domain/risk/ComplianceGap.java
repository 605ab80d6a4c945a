package org.vigie.domain.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A principle or a right that is not respected (decision L1): no level, no place in the matrix, no trade.
 *
 * @param code {@code R-…} of the rule that states it
 * @param severity index into the severity scale, for priority only
 * @param measures codes of the measures that correct it, planned ones first
 * @param judgement a dismissal as not relevant, with its reason, or null
 */
public record ComplianceGap(
        String code,
        RiskStatus status,
        State state,
        int severity,
        List<Because> because,
        String inputs,
        List<String> measures,
        @Nullable Judgement judgement) {
    public ComplianceGap {
        because = List.copyOf(because);
        measures = List.copyOf(measures);
    }

    public enum State {
        OPEN,
        /** Its correction is a condition precedent of the decision. */
        CONDITION_PRECEDENT,
        /** Its correction is implemented. */
        CORRECTED
    }
}
