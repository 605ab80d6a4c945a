package org.vigie.domain.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.Author;

/**
 * A condition that must be met before the processing starts (decision L4).
 *
 * @param code {@code C1}, {@code C2}…
 * @param measure the measure whose implementation it requires
 * @param lifting the controller's written statement that it is met, or null while it is not
 */
public record Condition(String code, String measure, @Nullable Lifting lifting) {

    /**
     * The statement that it is met.
     *
     * @param evidence ids of evidence files
     */
    public record Lifting(String by, Instant at, String statement, List<String> evidence, Author recordedBy) {
        public Lifting {
            evidence = List.copyOf(evidence);
        }
    }
}
