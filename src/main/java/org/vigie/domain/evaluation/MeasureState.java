package org.vigie.domain.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;

/**
 * A measure in this assessment.
 *
 * @param code {@code M-…}
 * @param inPlace how far it is in place, from answers, confirmation and action together: the highest counts
 * @param mitigates codes of the retained risks and open gaps that it acts on
 * @param suggestedFor codes of the risks and gaps, retained or suggested, that it would act on
 * @param action what was planned of it, or null
 */
public record MeasureState(
        String code, Effect inPlace, List<String> mitigates, List<String> suggestedFor, @Nullable Action action) {
    public MeasureState {
        mitigates = List.copyOf(mitigates);
        suggestedFor = List.copyOf(suggestedFor);
    }

    /** How much of a measure counts. */
    public enum Effect {
        NONE,
        PARTIAL,
        FULL
    }
}
