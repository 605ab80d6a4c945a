package org.vigie.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.MeasureRule.Effort;

/**
 * A measure that someone is to carry out. One action per measure (decision 15): the measure's code names it.
 *
 * @param measure code of a measure of the template or of an added one
 * @param owner who carries it out, or null while nobody does
 * @param due or null
 * @param links risks that a person linked beyond those that the measure mitigates, with that person's reductions
 */
public record Action(
        String measure,
        @Nullable String owner,
        @Nullable LocalDate due,
        Priority priority,
        Effort effort,
        ActionStatus status,
        Notes notes,
        Map<String, Reduction> links) {
    public Action {
        links = Map.copyOf(links);
    }

    /** Free notes and proof of an action. */
    public record Notes(@Nullable String comment, List<String> evidence) {
        public static final Notes NONE = new Notes(null, List.of());

        public Notes {
            evidence = List.copyOf(evidence);
        }
    }
}
