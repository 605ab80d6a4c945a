package org.vigie.application;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.text.Language;

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
    void consecutiveTypingInOneCellIsOneStepAndInTwoCellsIsTwo() {
        RowId row = new RowId("11111111-1111-4111-8111-111111111111");
        AnswerValue a = new AnswerValue.Text("a");
        AnswerValue ab = new AnswerValue.Text("ab");
        undo.did(new Change.SetCell(SUMMARY, row, "name", null, a));
        undo.did(new Change.SetCell(SUMMARY, row, "name", a, ab));
        undo.did(new Change.SetCell(SUMMARY, row, "role", null, a));

        assertThat(undo.undo()).isEqualTo(new Change.SetCell(SUMMARY, row, "role", a, null));
        assertThat(undo.undo()).isEqualTo(new Change.SetCell(SUMMARY, row, "name", ab, null));
        assertThat(undo.canUndo()).isFalse();
    }

    @Test
    void aNoteAndAStateAreStepsBesideTheTypingOfTheAnswer() {
        Answer noted = new Answer(new AnswerValue.Text("a"), null, "n", List.of());
        Answer assumed = new Answer(new AnswerValue.Text("a"), AnswerState.ASSUMPTION, "n", List.of());
        undo.did(new Change.SetAnswer(SUMMARY, null, text("a")));
        undo.did(new Change.SetAnswer(SUMMARY, text("a"), noted));
        undo.did(new Change.SetAnswer(SUMMARY, noted, assumed));

        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, assumed, noted));
        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, noted, text("a")));
        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(SUMMARY, text("a"), null));
    }

    @Test
    void typingThatEndsWhereItBeganIsNoStep() {
        undo.did(new Change.SetAnswer(OTHER, null, choice("yes")));
        undo.did(new Change.SetAnswer(SUMMARY, text("a"), text("ab")));
        undo.did(new Change.SetAnswer(SUMMARY, text("ab"), text("a")));

        assertThat(undo.undo()).isEqualTo(new Change.SetAnswer(OTHER, choice("yes"), null));
    }

    @Test
    void knowsTheChangeThatTakesBackTheLatest() {
        undo.did(new Change.SetAnswer(SUMMARY, null, text("a")));
        undo.did(new Change.SetAnswer(SUMMARY, text("a"), text("ab")));

        assertThat(undo.takesBack(new Change.SetAnswer(SUMMARY, text("ab"), null))).isTrue();
        assertThat(undo.takesBack(new Change.SetAnswer(SUMMARY, text("ab"), text("a")))).isFalse();
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

    @Test
    void typingOneTextOfTheDetailsIsOneStepAndAnotherOneIsItsOwn() {
        Details untitled = Details.draft("N", Language.EN);
        Details titled = untitled.withTitle("Newsletter");
        Details owned = titled.withOwner("L");
        undo.did(new Change.EditDetails(untitled, untitled.withTitle("News")));
        undo.did(new Change.EditDetails(untitled.withTitle("News"), titled));
        undo.did(new Change.EditDetails(titled, owned));
        undo.did(new Change.EditDetails(owned, owned.withStatus(AssessmentStatus.IN_REVIEW)));

        assertThat(undo.undo()).isEqualTo(new Change.EditDetails(owned.withStatus(AssessmentStatus.IN_REVIEW), owned));
        assertThat(undo.undo()).isEqualTo(new Change.EditDetails(owned, titled));
        assertThat(undo.undo()).isEqualTo(new Change.EditDetails(titled, untitled));
        assertThat(undo.canUndo()).isFalse();
    }
}
