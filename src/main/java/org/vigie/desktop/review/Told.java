package org.vigie.desktop.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;

/**
 * A difference between two versions in words.
 *
 * @param code what people call it by, or empty
 * @param lines field by field, those that differ only
 * @param question where it can be looked at, or null
 */
record Told(Group group, Fate fate, String code, String title, List<Line> lines, @Nullable AnswerKey question) {
    Told {
        lines = List.copyOf(lines);
    }

    /** What it is about, in the order in which it is read. */
    enum Group {
        ABOUT,
        ANSWERS,
        GAPS,
        RISKS,
        ACTIONS,
        REVIEW
    }

    /** Whether it is new, gone or changed. */
    enum Fate {
        ADDED,
        REMOVED,
        CHANGED;

        static Fate of(@Nullable Object before, @Nullable Object after) {
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    /**
     * A field.
     *
     * @param before empty for nothing
     * @param after empty for nothing
     */
    record Line(String field, String before, String after) {}
}
