package org.vigie.domain.evaluation;

import java.util.List;

/**
 * An answer that made something true.
 *
 * @param question a question id; straight from {@link Interpreter} it may also be the id of a computed value or
 *     {@link Interpreter#ROW}, which the caller maps to the questions and the table behind them
 * @param rows for a table, the ids of the rows that did; empty when it was the answer, or the table, as a whole
 */
public record Cause(String question, List<String> rows) {
    public Cause {
        rows = List.copyOf(rows);
    }
}
