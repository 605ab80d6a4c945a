package org.vigie.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision before the gates have let it pass.
 *
 * @param signatory who decides for the controller, as declared
 * @param capacity in which they decide; may be empty
 * @param conditions codes of the measures that must be implemented before the start; become C1, C2…
 * @param overrideReason the controller's reason to decide against a gate that allows it (decision L3), or null
 */
public record ProposedDecision(
        Decision.Kind kind,
        String signatory,
        String capacity,
        List<String> conditions,
        @Nullable String overrideReason,
        @Nullable String comment) {
    public ProposedDecision {
        conditions = List.copyOf(conditions);
    }
}
