package org.vigie.domain.risk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A risk of an assessment: raised by a rule, or added by a person.
 *
 * @param code {@code R-…}
 * @param because the answers that raised it
 * @param inputs digest of the answers that its rule reads, to keep with a dismissal
 * @param levels all four, for the template's matrix
 * @param measures codes of the measures that mitigate it, planned ones first
 */
public record Risk(
        String code,
        Origin origin,
        RiskStatus status,
        List<Because> because,
        String inputs,
        Map<LevelKind, AssessedLevel> levels,
        List<String> measures,
        @Nullable Judgement judgement) {
    public Risk {
        because = List.copyOf(because);
        levels = Map.copyOf(levels);
        measures = List.copyOf(measures);
    }

    /**
     * Where it comes from.
     *
     * @param raised whether its rule holds now; always true for a risk that a person added
     */
    public record Origin(boolean added, boolean raised) {}

    public RiskLevel level(LevelKind kind) {
        AssessedLevel level = levels.get(kind);
        if (level == null) {
            throw new IllegalStateException("a risk has all four levels");
        }
        return level.effective();
    }
}
