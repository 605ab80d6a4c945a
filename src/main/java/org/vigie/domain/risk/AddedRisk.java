package org.vigie.domain.risk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;

/**
 * A risk that a person added.
 *
 * @param code {@code R-USR-nn}, never reused (decision 15)
 * @param severity inherent, index into the matrix's scale
 * @param likelihood inherent, index into the matrix's scale
 * @param because answers that it follows from; may be empty
 */
public record AddedRisk(
        UUID id, String code, String title, int severity, int likelihood, Description description, List<AnswerKey> because) {
    public AddedRisk {
        because = List.copyOf(because);
    }

    /** Words of the person who added it; codes of catalogues where known. */
    public record Description(@Nullable String fearedEvent, @Nullable String source, @Nullable String threat, @Nullable String impacts) {
        public static final Description NONE = new Description(null, null, null, null);
    }
}
