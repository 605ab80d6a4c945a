package org.vigie.domain.risk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Blank;

/**
 * What people judged of a suggested or added risk.
 *
 * @param stance null while only levels were overridden
 * @param reason why; required to dismiss
 * @param inputs digest of the answers that the rule read when it was dismissed: a change of one brings the suggestion back; empty otherwise
 * @param acceptance the controller's justification where the level stays above acceptable or the inherent severity was maximum, or null
 */
public record Judgement(
        @Nullable Stance stance,
        @Nullable String reason,
        String inputs,
        Map<LevelKind, LevelOverride> overrides,
        @Nullable String acceptance) {
    public Judgement {
        overrides = Map.copyOf(overrides);
        if (stance == Stance.DISMISSED && (reason == null || Blank.is(reason))) {
            throw new IllegalArgumentException("a risk is dismissed with a reason");
        }
    }

    /** Relevant or not; never "accepted", which is the controller's decision to live with a risk (decision L5). */
    public enum Stance {
        RETAINED,
        DISMISSED
    }
}
