package org.vigie.domain.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;

/**
 * A measure in this assessment.
 *
 * @param code {@code M-…}
 * @param inPlace how far it is in place: by a person's word, or the answers' where nobody gave one; by its action where that is more
 * @param mitigates codes of the gaps, unless dismissed, and of the retained risks that it acts on, once in place or planned
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
