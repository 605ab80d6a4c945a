package org.vigie.domain.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;

/**
 * What a decision rule says (decision 8).
 *
 * @param level the level that holds, or null while undetermined or when none holds
 * @param because the answers that made it hold, and those that the template quotes beside
 * @param missing what must be answered before it can be said; empty once determined
 */
public record DecisionOutcome(String id, @Nullable String level, List<Because> because, List<AnswerKey> missing) {
    public DecisionOutcome {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }
}
