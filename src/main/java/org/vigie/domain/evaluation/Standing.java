package org.vigie.domain.evaluation;

import java.util.List;
import org.vigie.domain.risk.RiskLevel;

/**
 * What lists show of an evaluation.
 *
 * @param current current levels of the risks that nobody dismissed, in the order of the evaluation
 * @param dayBound whether a rule asked which day it is: on another day it may stand elsewhere, though nothing changed
 */
public record Standing(Progress progress, List<RiskLevel> current, boolean dayBound) {
    public Standing {
        current = List.copyOf(current);
    }
}
