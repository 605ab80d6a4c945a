package org.vigie.domain.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level with what explains it.
 *
 * @param effective the one that counts: the person's where there is one
 * @param computed the one that the rules give
 * @param override the person's, or null
 * @param measures codes of the measures that lowered it from the inherent level, strongest first
 */
public record AssessedLevel(RiskLevel effective, RiskLevel computed, @Nullable LevelOverride override, List<String> measures) {
    public AssessedLevel {
        measures = List.copyOf(measures);
    }
}
