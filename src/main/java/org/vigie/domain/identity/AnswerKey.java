package org.vigie.domain.identity;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands: a question, or a question of a repeated section for one row.
 *
 * @param row the row of the table that the section repeats for, or null
 */
public record AnswerKey(String question, @Nullable RowId row) implements Comparable<AnswerKey> {
    private static final Comparator<AnswerKey> ORDER = Comparator.comparing(AnswerKey::toString);

    public static AnswerKey of(String question) {
        return new AnswerKey(question, null);
    }

    /** Reads {@code question} or {@code question@rowId}. */
    public static AnswerKey parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? of(text) : new AnswerKey(text.substring(0, at), new RowId(text.substring(at + 1)));
    }

    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return row == null ? question : question + "@" + row;
    }
}
