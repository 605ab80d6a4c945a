package org.vigie.domain.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a template knows.
 *
 * @param inPlaceIf true: the answers say that it is in place; null where no answer says so
 * @param partlyInPlaceIf true: the answers say that it is partly in place
 */
public record MeasureRule(
        String id, List<Mitigation> mitigates, @Nullable Formula inPlaceIf, @Nullable Formula partlyInPlaceIf, Profile profile) {
    public MeasureRule {
        mitigates = List.copyOf(mitigates);
    }

    /**
     * What the measure does to a risk when fully effective: steps down, 0 or negative. For a compliance gap both are 0: the
     * measure corrects it.
     */
    public record Mitigation(String risk, int severity, int likelihood) {}

    /** What a new action takes over; {@code suggestedOwner} is a role code, {@code dueDays} counts from the day it is planned. */
    public record Profile(
            String category, String suggestedOwner, Effort effort, int dueDays, List<String> references, List<String> tags) {
        public Profile {
            references = List.copyOf(references);
            tags = List.copyOf(tags);
        }
    }

    public enum Effort {
        LOW,
        MEDIUM,
        HIGH
    }
}
