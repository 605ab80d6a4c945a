package org.vigie.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.text.Language;

/** The action plan and the register of risks on their own, in the language asked for. */
public record Plan(Head head, List<Line> actions, List<Entry> risks) {
    public Plan {
        actions = List.copyOf(actions);
        risks = List.copyOf(risks);
    }

    /**
     * What it is the plan of.
     *
     * @param state which version this is, in words; says that it is a draft where it is
     * @param exported what says when it was exported, in words
     * @param at when it is exported
     */
    public record Head(
            String assessment, String title, String organisation, String state, String exported, Language language, Instant at) {}

    /** A thing with its code. */
    public record Named(String code, String title) {}

    /**
     * An action.
     *
     * @param risks codes of the risks and gaps that it acts on
     * @param evidence what shows that it is done, or what is expected to; empty for nothing
     * @param comment empty unless notes are asked for
     */
    public record Line(Named measure, List<String> risks, When when, How how, String evidence, String comment) {
        public Line {
            risks = List.copyOf(risks);
        }
    }

    /** Who carries it out, and until when. */
    public record When(String owner, @Nullable LocalDate due, boolean overdue) {}

    /** How pressing it is, what it takes, and how far it is; codes beside their words. */
    public record How(Priority priority, String priorityWord, String effortWord, ActionStatus status, String statusWord) {}

    /**
     * A risk or a compliance gap.
     *
     * @param kind in words
     * @param levels inherent, current, at start, target; empty for a gap, which has none
     * @param reason of the judgement, or of accepting the level; empty for none
     */
    public record Entry(Named risk, String kind, String state, List<Level> levels, List<String> measures, String reason) {
        public Entry {
            levels = List.copyOf(levels);
            measures = List.copyOf(measures);
        }
    }

    /** A level in words. */
    public record Level(String severity, String likelihood, String level) {}
}
