package org.vigie.application;

import org.junit.jupiter.api.Test;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;

import static org.assertj.core.api.Assertions.assertThat;

class UndoStackTest {
    private static final AnswerKey SUMMARY = AnswerKey.of("processing.summary");
    private static final AnswerKey OTHER = AnswerKey.of("processing.other");

    private final UndoStack undo = new UndoStack();

    private static Answer text(String text) {
        return Answer.of(new AnswerValue.Text(text));
    }

    private static Answer choice(String code) {
        return Answer.of(new AnswerValue.Choice(code));
    }

    @Test
    void consecutiveTypingInOneFieldIsOneStep() {
        undo.did(new Change.SetAnswer(SUMMARY, null, text("a")));
        undo.did(new Change.SetAnswer(SUMMARY, text("a"), text("ab")));
        undo.did(new Change.SetAnswer(SUMMARY, text("ab"), text("abc")));

        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, text("abc"), null));
        assertThat(undo.canUndo()).isFalse();
        assertThat(undo.redo()).isEqualTo(new Change.SetAnswer(SUMMARY, null, text("abc")));
    }

    @Test
    void choicesAndOtherFieldsAreStepsOfTheirOwn() {
        undo.did(new Change.SetAnswer(SUMMARY, null, text("a")));
        undo.did(new Change.SetAnswer(OTHER, null, choice("yes")));
        undo.did(new Change.SetAnswer(OTHER, choice("yes"), choice("no")));

        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(OTHER, choice("no"), choice("yes")));
        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(OTHER, choice("yes"), null));
        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, text("a"), null));
        assertThat(undo.undo()).isNull();
    }

    @Test
    void clearingAFieldIsAStepOfItsOwn() {
        undo.did(new Change.SetAnswer(SUMMARY, null, text("a")));
        undo.did(new Change.SetAnswer(SUMMARY, text("a"), null));

        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, null, text("a")));
        assertThat(undo.canUndo()).isTrue();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        undo.did(new Change.SetAnswer(OTHER, null, choice("yes")));
        undo.undo();
        undo.did(new Change.SetAnswer(OTHER, null, choice("no")));

        assertThat(undo.canRedo()).isFalse();
    }

    @Test
    void nothingIsLeftAfterADecision() {
        undo.did(new Change.SetAnswer(OTHER, null, choice("yes")));
        undo.clear();

        assertThat(undo.canUndo()).isFalse();
        assertThat(undo.canRedo()).isFalse();
    }
}
