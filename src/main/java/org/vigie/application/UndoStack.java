package org.vigie.application;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;

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
        } else {
            done.pop();
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

    private static @Nullable Change folded(Change first, Change second) {
        if (first instanceof Change.SetAnswer a
                && second instanceof Change.SetAnswer b
                && a.key().equals(b.key())
                && isText(a.after())
                && isText(b.after())) {
            return new Change.SetAnswer(a.key(), a.before(), b.after());
        }
        return null;
    }

    private static boolean isText(@Nullable Answer answer) {
        return answer != null && (answer.value() instanceof AnswerValue.Text || answer.value() instanceof AnswerValue.Rich);
    }
}
