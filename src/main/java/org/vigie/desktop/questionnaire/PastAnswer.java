package org.vigie.desktop.questionnaire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.identity.AnswerKey;

/**
 * An answer as one change left it.
 *
 * @param answer what it was then, a table with all its rows; null when there was none
 * @param known whether what it was then can be told: not before a gap in the log, as an import may leave one
 */
record PastAnswer(LoggedChange logged, @Nullable Answer answer, boolean known) {
    private static final Duration ONE_GO = Duration.ofMinutes(1);

    /**
     * Latest first, found by taking the changes back one by one.
     *
     * @param stored the assessment as the latest of these changes left it
     * @param history changes that concern the answer, earliest first
     */
    static List<PastAnswer> of(Assessment stored, List<LoggedChange> history, AnswerKey key) {
        List<PastAnswer> all = new ArrayList<>();
        Assessment then = stored;
        boolean known = true;
        for (LoggedChange logged : history.reversed()) {
            List<Change> changes = about(logged.change(), key).toList();
            if (!changes.isEmpty()) {
                all.add(new PastAnswer(logged, known ? then.answers().given().get(key) : null, known));
                try {
                    then = Changes.apply(then, new Change.Several(changes).inverse());
                } catch (StaleChangeException _) {
                    known = false;
                }
            }
        }
        return withoutPauses(all);
    }

    /** A pause in typing is no state that anyone would come back to; what gave way to an earlier state, as when that is restored, is one. */
    private static List<PastAnswer> withoutPauses(List<PastAnswer> latestFirst) {
        List<PastAnswer> result = new ArrayList<>();
        Set<Optional<Answer>> before = new HashSet<>();
        for (PastAnswer past : latestFirst.reversed()) {
            boolean returns = !before.add(Optional.ofNullable(past.answer));
            if (!result.isEmpty() && !returns && result.getLast().isTypedTowards(past)) {
                result.removeLast();
            }
            result.add(past);
        }
        return result.reversed();
    }

    private boolean isTypedTowards(PastAnswer later) {
        return isTyping(logged.change())
                && isTyping(later.logged.change())
                && logged.author().equals(later.logged.author())
                && Duration.between(logged.at(), later.logged.at()).compareTo(ONE_GO) < 0;
    }

    private static boolean isTyping(Change change) {
        return switch (change) {
            case Change.SetAnswer set -> set.before() != null && set.after() != null && isText(set.before().value()) && isText(set.after().value());
            case Change.SetCell cell -> isText(cell.before()) && isText(cell.after());
            default -> false;
        };
    }

    private static boolean isText(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Text || value instanceof AnswerValue.Rich;
    }

    private static Stream<Change> about(Change change, AnswerKey key) {
        return switch (change) {
            case Change.SetAnswer set when set.key().equals(key) -> Stream.of(change);
            case Change.AddRow row when row.key().equals(key) -> Stream.of(change);
            case Change.RemoveRow row when row.key().equals(key) -> Stream.of(change);
            case Change.MoveRow row when row.key().equals(key) -> Stream.of(change);
            case Change.SetCell cell when cell.key().equals(key) -> Stream.of(change);
            case Change.Several several -> several.changes().stream().flatMap(each -> about(each, key));
            default -> Stream.empty();
        };
    }
}
