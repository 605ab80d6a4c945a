package org.vigie.domain.risk;

import java.util.List;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;

/**
 * An answer that made something true (decision 4).
 *
 * @param answer where it stands; it may be unanswered, when that is what made it true
 * @param rows the rows of a table that did; empty for an answer that is no table
 */
public record Because(AnswerKey answer, List<RowId> rows) {
    public Because {
        rows = List.copyOf(rows);
    }
}
