package org.vigie.desktop.questionnaire;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;

/** Where a value is given: the answer to a question, or a cell of a table. */
interface AnswerControl {

    Node node();

    /** What the keyboard reaches first in it. */
    default Node first() {
        return node();
    }

    /** Shows a value, without disturbing what is being typed. */
    void show(@Nullable AnswerValue value);

    /** What was typed that is no such value, and is not saved; empty for none. */
    default String refused() {
        return "";
    }

    /** Saves what was typed and is not saved yet. */
    default void commit() {}
}
