package org.vigie.domain.evaluation;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Value;

/**
 * A variable that a macro binds, inside the frames of the macros around it.
 *
 * @param source what the entries come from, when that matters to an explanation
 */
record Frame(String name, Value value, @Nullable Source source, @Nullable Frame outer) {

    /**
     * Where a macro's entries come from.
     *
     * @param question id of a question or a computed value
     * @param byRow whether single rows count as causes, not the table as a whole
     */
    record Source(String question, boolean byRow) {}

    static @Nullable Frame find(@Nullable Frame frame, String name) {
        for (Frame f = frame; f != null; f = f.outer) {
            if (f.name.equals(name)) {
                return f;
            }
        }
        return null;
    }
}
