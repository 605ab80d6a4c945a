package org.vigie.domain.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is known of a condition while answers are missing.
 *
 * @param missing the questions that keep it open, in the order of the expression; empty unless undetermined
 */
public record Partial(Truth truth, Set<String> missing) {
    public Partial {
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }
}
