package org.vigie.domain.evaluation;

import java.util.List;

/**
 * Whether a condition holds, and because of what.
 *
 * @param causes what made the true disjuncts true, in the order of the expression (decision 4); empty when it does not hold
 */
public record Explanation(boolean holds, List<Cause> causes) {
    public Explanation {
        causes = List.copyOf(causes);
    }
}
