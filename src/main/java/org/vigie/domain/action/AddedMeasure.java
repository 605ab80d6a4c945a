package org.vigie.domain.action;

import java.util.Map;
import java.util.UUID;
import org.vigie.domain.template.MeasureRule.Effort;

/**
 * A measure that a person added.
 *
 * @param code {@code M-USR-nn}, never reused (decision 15)
 * @param mitigates by risk code
 */
public record AddedMeasure(UUID id, String code, String title, String category, Effort effort, Map<String, Reduction> mitigates) {
    public AddedMeasure {
        mitigates = Map.copyOf(mitigates);
    }
}
