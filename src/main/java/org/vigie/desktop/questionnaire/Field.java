package org.vigie.desktop.questionnaire;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;

/**
 * What a control stands for.
 *
 * @param column of a cell, or null for the answer itself
 * @param name what a screen reader calls it
 * @param edit takes what a person gives; null clears it
 */
record Field(
        OpenAssessment open,
        AnswerEdits edits,
        AnswerTexts texts,
        AnswerKey key,
        @Nullable String column,
        String name,
        Consumer<@Nullable AnswerValue> edit) {

    Words words() {
        return open.words();
    }

    boolean inTable() {
        return column != null;
    }

    String option(String code) {
        return texts.option(key.question(), column, code);
    }
}
