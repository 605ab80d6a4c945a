package org.vigie.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.testing.AssessmentChanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A change and its inverse cancel out, for every kind of change and whatever else is in the assessment. */
class UndoPropertiesTest {
    private static final AnswerKey TABLE = AnswerKey.of("a.table");
    private static final AnswerValue.Row ROW = new AnswerValue.Row(new RowId("r1"), Map.of("name", new AnswerValue.Text("Ana")));

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void undoing_a_change_restores_an_equal_assessment(
            @ForAll("randoms") Random random, @ForAll @IntRange(max = AssessmentChanges.KINDS - 1) int kind) {
        AssessmentChanges generator = new AssessmentChanges(random);
        Assessment before = generator.assessment();
        Change change = generator.change(before, kind);
        Assessment after = Changes.apply(before, change);
        // Only whether they are equal: a difference in words would be pages long.
        assertThat(Changes.apply(after, change.inverse()).equals(before)).as("undone %s", change.getClass()).isTrue();
        assertThat(change.inverse().inverse()).isEqualTo(change);
        assertThat(Changes.apply(Changes.apply(after, change.inverse()), change).equals(after)).as("redone").isTrue();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void undoing_all_changes_in_turn_leads_back_to_the_start(@ForAll("randoms") Random random) {
        AssessmentChanges generator = new AssessmentChanges(random);
        Assessment start = generator.assessment();
        List<Change> done = new ArrayList<>();
        Assessment state = start;
        for (int i = 0; i < 25; i++) {
            Change change = generator.change(state);
            done.add(change);
            state = Changes.apply(state, change);
        }
        for (Change change : done.reversed()) {
            state = Changes.apply(state, change.inverse());
        }
        assertThat(state.equals(start)).isTrue();
    }

    private static Assessment with(Answer answer) {
        Assessment empty = new AssessmentChanges(new Random(3)).assessment().withAnswers(Assessment.Answers.NONE);
        return Changes.apply(empty, new Change.SetAnswer(TABLE, null, answer));
    }

    private static void assertUndone(Assessment before, Change change) {
        Assessment after = Changes.apply(before, change);
        assertThat(after.equals(before)).isFalse();
        assertThat(Changes.apply(after, change.inverse()).answers()).isEqualTo(before.answers());
    }

    @Test
    void adding_the_first_row_is_undone_whatever_else_is_said_of_the_table() {
        Change first = new Change.AddRow(TABLE, 0, ROW);
        AnswerValue none = new AnswerValue.Table(List.of());
        assertUndone(with(null), first);
        assertUndone(with(new Answer(null, null, "a note", List.of())), first);
        assertUndone(with(new Answer(none, AnswerState.ASSUMPTION, null, List.of())), first);
    }

    /** It would be unanswered, yet another state than nothing at all, which undoing a first row could not tell from it. */
    @Test
    void a_table_without_rows_is_no_answer() {
        AnswerValue none = new AnswerValue.Table(List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(none, null, "a note", List.of()));
    }

    @Test
    void removing_the_last_row_is_undone_whatever_else_is_said_of_the_table() {
        Change last = new Change.RemoveRow(TABLE, 0, ROW);
        AnswerValue one = new AnswerValue.Table(List.of(ROW));
        assertUndone(with(Answer.of(one)), last);
        assertUndone(with(new Answer(one, null, "a note", List.of())), last);
        assertUndone(with(new Answer(one, AnswerState.ASSUMPTION, "a note", List.of())), last);
    }

    @Test
    void a_change_made_for_another_state_is_refused() {
        Assessment before = with(Answer.of(new AnswerValue.Choice("yes")));
        Change change = new Change.SetAnswer(TABLE, null, Answer.of(new AnswerValue.Choice("no")));
        assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> Changes.apply(before, change));
        assertThatExceptionOfType(StaleChangeException.class)
                .isThrownBy(() -> Changes.apply(before, new Change.AddRow(TABLE, 0, ROW)));
    }
}
