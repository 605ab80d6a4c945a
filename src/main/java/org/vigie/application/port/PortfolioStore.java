package org.vigie.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.TemplateRef;

/**
 * Lists over all assessments, read at once however many there are. What an evaluation said of an assessment is kept beside it, for exactly
 * the content that was evaluated: after any change it is not given out any more. It can always be found again, so that it is in no backup.
 */
public interface PortfolioStore {

    /** All assessments, latest change first. */
    List<Entry> entries();

    /** Those whose title holds all these words; capitals and accents do not count. */
    Set<AssessmentId> titled(String words);

    /**
     * Those of the next thousand assessments, in some order, in which title, or some answer, holds each of these words: as whole words or
     * parts of words, of each its first 32 letters; capitals and accents do not count.
     *
     * @param after the last of those looked at before, or null to begin
     */
    Part holding(String words, @Nullable AssessmentId after);

    /** Keeps what evaluations said, in place of what was kept; one whose assessment is gone is left out. */
    void keep(List<Found> found);

    /**
     * Actions of all assessments that are not archived: those with a day first, soonest first.
     *
     * @param after the action that those asked for follow, or null to begin
     * @param limit how many at most; fewer when there are no more
     */
    List<PlannedAction> actions(@Nullable PlannedAction after, int limit);

    /**
     * What a part of a search found.
     *
     * @param last the last that was looked at; null when there are no more
     */
    record Part(Set<AssessmentId> found, @Nullable AssessmentId last) {
        public Part {
            found = Set.copyOf(found);
        }
    }

    /**
     * An assessment in a list.
     *
     * @param contentHash of what is stored now
     * @param known what was kept for this very content, or null
     */
    record Entry(
            Summary summary,
            TemplateRef template,
            String owner,
            @Nullable LocalDate review,
            String contentHash,
            @Nullable Known known) {}

    /** What an evaluation said of an assessment with this content. */
    record Found(AssessmentId id, String contentHash, Known known) {}

    /**
     * What an evaluation said.
     *
     * @param rules which engine and program evaluated: another may say something else
     * @param day on which it was evaluated, when it holds on that day only; null when it holds on any
     * @param current current levels of the risks that nobody dismissed
     */
    record Known(String rules, @Nullable LocalDate day, Progress progress, List<RiskLevel> current, OpenActions actions) {
        public Known {
            current = List.copyOf(current);
        }
    }

    /**
     * Actions that are not implemented.
     *
     * @param due the days of those that have one: which are overdue changes by itself
     */
    record OpenActions(int count, List<LocalDate> due) {
        public OpenActions {
            due = List.copyOf(due);
        }
    }

    /**
     * An action with the assessment that it belongs to.
     *
     * @param added the title of its measure where a person added that; null for a measure of the template
     */
    record PlannedAction(Of of, String measure, @Nullable String added, @Nullable String owner, @Nullable LocalDate due, State state) {}

    /** The assessment of an action. */
    record Of(AssessmentId id, String title, TemplateRef template) {}

    /** How urgent an action is and how far. */
    record State(Priority priority, ActionStatus status) {}
}
