package org.vigie.domain.evaluation;

import java.util.List;
import java.util.Map;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskLevel;

/**
 * Measures that someone could plan, and what comes of them.
 *
 * @param kind the level that it is read at
 * @param measures codes of those to carry out, in the order of the template, added ones last
 * @param effort in points: one for a low effort, two for a medium one, four for a high one
 * @param levels of every retained risk with these measures carried out, by code
 * @param unmet codes of the retained risks that stay above the tolerable level and of the gaps that stay open
 */
public record MeasurePlan(
        LevelKind kind, List<String> measures, int effort, Map<String, RiskLevel> levels, List<String> unmet) {
    public MeasurePlan {
        measures = List.copyOf(measures);
        levels = Map.copyOf(levels);
        unmet = List.copyOf(unmet);
    }
}
