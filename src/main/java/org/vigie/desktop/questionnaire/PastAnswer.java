package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;

/**
 * An answer as one change left it.
 *
 * @param answer what it was then; null when it was cleared
 * @param rows whether only rows of its table changed, which are not brought back one by one
 */
record PastAnswer(LoggedChange logged, @Nullable Answer answer, boolean rows) {

    /** Latest first. */
    static List<PastAnswer> of(List<LoggedChange> history, AnswerKey key) {
        List<PastAnswer> result = new ArrayList<>();
        for (LoggedChange logged : history) {
            add(logged, logged.change(), key, result);
        }
        return result.reversed();
    }

    private static void add(LoggedChange logged, Change change, AnswerKey key, List<PastAnswer> into) {
        switch (change) {
            case Change.SetAnswer set when set.key().equals(key) -> into.add(new PastAnswer(logged, set.after(), false));
            case Change.AddRow row when row.key().equals(key) -> addRows(logged, into);
            case Change.RemoveRow row when row.key().equals(key) -> addRows(logged, into);
            case Change.MoveRow row when row.key().equals(key) -> addRows(logged, into);
            case Change.SetCell cell when cell.key().equals(key) -> addRows(logged, into);
            case Change.Several several -> several.changes().forEach(each -> add(logged, each, key, into));
            default -> {
                // Not about this answer.
            }
        }
    }

    /** One line for a change of many rows. */
    private static void addRows(LoggedChange logged, List<PastAnswer> into) {
        if (into.isEmpty() || into.getLast().logged.sequence() != logged.sequence()) {
            into.add(new PastAnswer(logged, null, true));
        }
    }
}
