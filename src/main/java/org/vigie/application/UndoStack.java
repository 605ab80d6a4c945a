package org.vigie.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;

/** What can be undone in this run of the program; one field's consecutive typing is one step (decision 17). */
final class UndoStack {
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    void did(Change change) {
        undone.clear();
        Change latest = done.peek();
        Change folded = latest == null ? null : folded(latest, change);
        if (folded == null) {
            done.push(change);
            return;
        }
        done.pop();
        if (!isNothing(folded)) {
            done.push(folded);
        }
    }

    /** The change that undoes the latest one, or null when there is none. */
    @Nullable Change undo() {
        Change change = done.poll();
        if (change == null) {
            return null;
        }
        undone.push(change);
        return change.inverse();
    }

    /** The latest undone change, or null when there is none. */
    @Nullable Change redo() {
        Change change = undone.poll();
        if (change != null) {
            done.push(change);
        }
        return change;
    }

    /** Whether this change takes back the latest one exactly. */
    boolean takesBack(Change change) {
        Change latest = done.peek();
        return latest != null && latest.inverse().equals(change);
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    /** One change for two that are the typing of one text, or null. */
    private static @Nullable Change folded(Change first, Change second) {
        if (first instanceof Change.SetAnswer a && second instanceof Change.SetAnswer b) {
            boolean together = a.key().equals(b.key()) && ((isTypedValue(a) && isTypedValue(b)) || (isTypedNote(a) && isTypedNote(b)));
            return together ? new Change.SetAnswer(a.key(), a.before(), b.after()) : null;
        }
        if (first instanceof Change.SetCell a && second instanceof Change.SetCell b) {
            boolean sameCell = a.key().equals(b.key()) && a.row().equals(b.row()) && a.column().equals(b.column());
            boolean typed = isText(a.after()) && isText(b.after());
            return sameCell && typed ? new Change.SetCell(a.key(), a.row(), a.column(), a.before(), b.after()) : null;
        }
        if (first instanceof Change.EditDetails a && second instanceof Change.EditDetails b) {
            String field = typedField(a);
            return field != null && field.equals(typedField(b)) ? new Change.EditDetails(a.before(), b.after()) : null;
        }
        return null;
    }

    /** The one text of the details that a change replaces by another, or null when it does something else. */
    private static @Nullable String typedField(Change.EditDetails change) {
        Details before = change.before();
        Details after = change.after();
        if (before.withTitle(after.title()).equals(after)) {
            return "title";
        }
        if (before.withOrganisation(after.organisation()).equals(after)) {
            return "organisation";
        }
        if (before.withOwner(after.owner()).equals(after)) {
            return "owner";
        }
        return before.withLegalHold(after.legalHold()).equals(after) ? "legalHold" : null;
    }

    /** That a change leaves everything as it was, as typing that was taken back by hand does. */
    private static boolean isNothing(Change change) {
        return (change instanceof Change.SetAnswer set && Objects.equals(set.before(), set.after()))
                || (change instanceof Change.SetCell cell && Objects.equals(cell.before(), cell.after()))
                || (change instanceof Change.EditDetails edit && edit.before().equals(edit.after()));
    }

    private static boolean isTypedValue(Change.SetAnswer change) {
        Answer after = change.after();
        return after != null && isText(after.value()) && Objects.equals(without(change.before(), true), without(after, true));
    }

    private static boolean isTypedNote(Change.SetAnswer change) {
        Answer before = change.before();
        Answer after = change.after();
        boolean otherNote = after != null && after.note() != null && (before == null || !after.note().equals(before.note()));
        return otherNote && Objects.equals(without(before, false), without(after, false));
    }

    /** What an answer says beside its text, or beside its note; lists are equal where nothing else changed. */
    private static List<Object> without(@Nullable Answer answer, boolean value) {
        if (answer == null) {
            return List.of(Optional.empty(), Optional.empty(), List.of());
        }
        Optional<Object> other = value ? Optional.ofNullable(answer.note()) : Optional.ofNullable(answer.value());
        return List.of(other, Optional.ofNullable(answer.state()), answer.evidence());
    }

    private static boolean isText(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Text || value instanceof AnswerValue.Rich;
    }
}
