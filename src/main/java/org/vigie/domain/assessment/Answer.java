package org.vigie.domain.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given to a question (decision 1): at least one of value, state, note and evidence.
 *
 * @param value null where the state has none; a table without rows only as an assumption, else there is nothing to keep, and undoing the
 *     first row would not lead back to it
 * @param state null for a plain value
 * @param note why, or what is missing; null for none
 * @param evidence ids of evidence files
 */
public record Answer(@Nullable AnswerValue value, @Nullable AnswerState state, @Nullable String note, List<String> evidence) {
    public Answer {
        evidence = List.copyOf(evidence);
        if (state != null && state.hasValue() != (value != null)) {
            throw new IllegalArgumentException("an assumption has a value, other states have none");
        }
        if (state == null && value instanceof AnswerValue.Table table && table.rows().isEmpty()) {
            throw new IllegalArgumentException("a table without rows is no answer");
        }
        if (value == null && state == null && note == null && evidence.isEmpty()) {
            throw new IllegalArgumentException("an empty answer is no answer");
        }
    }

    public static Answer of(AnswerValue value) {
        return new Answer(value, null, null, List.of());
    }

    public static Answer of(AnswerState state, @Nullable String note) {
        return new Answer(null, state, note, List.of());
    }
}
