package org.vigie.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.template.TemplateRef;

/**
 * Every edit there is. A change says what it finds and what it leaves, so that it can be logged, undone, merged and shown; {@code before}
 * and {@code after} are null where there is nothing. Applied by {@link Changes}.
 */
public sealed interface Change {

    /** The change that undoes this one. */
    Change inverse();

    /** Gives, replaces or (with {@code after} null) clears an answer. */
    record SetAnswer(AnswerKey key, @Nullable Answer before, @Nullable Answer after) implements Change {
        @Override
        public Change inverse() {
            return new SetAnswer(key, after, before);
        }
    }

    /**
     * Inserts a row of a table question.
     *
     * @param index where it comes to stand
     */
    record AddRow(AnswerKey key, int index, AnswerValue.Row row) implements Change {
        @Override
        public Change inverse() {
            return new RemoveRow(key, index, row);
        }
    }

    record RemoveRow(AnswerKey key, int index, AnswerValue.Row row) implements Change {
        @Override
        public Change inverse() {
            return new AddRow(key, index, row);
        }
    }

    record MoveRow(AnswerKey key, RowId row, int from, int to) implements Change {
        @Override
        public Change inverse() {
            return new MoveRow(key, row, to, from);
        }
    }

    record SetCell(AnswerKey key, RowId row, String column, @Nullable AnswerValue before, @Nullable AnswerValue after) implements Change {
        @Override
        public Change inverse() {
            return new SetCell(key, row, column, after, before);
        }
    }

    /** Retains, dismisses, reopens, overrides a level or justifies an acceptance. */
    record JudgeRisk(String risk, @Nullable Judgement before, @Nullable Judgement after) implements Change {
        @Override
        public Change inverse() {
            return new JudgeRisk(risk, after, before);
        }
    }

    record EditAddedRisk(String code, @Nullable AddedRisk before, @Nullable AddedRisk after) implements Change {
        @Override
        public Change inverse() {
            return new EditAddedRisk(code, after, before);
        }
    }

    record EditAddedMeasure(String code, @Nullable AddedMeasure before, @Nullable AddedMeasure after) implements Change {
        @Override
        public Change inverse() {
            return new EditAddedMeasure(code, after, before);
        }
    }

    record ConfirmMeasure(String measure, ActionPlan.@Nullable Confirmation before, ActionPlan.@Nullable Confirmation after)
            implements Change {
        @Override
        public Change inverse() {
            return new ConfirmMeasure(measure, after, before);
        }
    }

    /** Plans, edits or removes an action. */
    record EditAction(String measure, @Nullable Action before, @Nullable Action after) implements Change {
        @Override
        public Change inverse() {
            return new EditAction(measure, after, before);
        }
    }

    record EditComment(UUID id, @Nullable Comment before, @Nullable Comment after) implements Change {
        @Override
        public Change inverse() {
            return new EditComment(id, after, before);
        }
    }

    record GiveOpinion(@Nullable DpoOpinion before, @Nullable DpoOpinion after) implements Change {
        @Override
        public Change inverse() {
            return new GiveOpinion(after, before);
        }
    }

    record RecordViews(@Nullable DataSubjectViews before, @Nullable DataSubjectViews after) implements Change {
        @Override
        public Change inverse() {
            return new RecordViews(after, before);
        }
    }

    record RecordConsultation(@Nullable PriorConsultation before, @Nullable PriorConsultation after) implements Change {
        @Override
        public Change inverse() {
            return new RecordConsultation(after, before);
        }
    }

    /** Takes, amends (a condition lifted) or, only as the inverse of these, withdraws a decision. */
    record Decide(@Nullable Decision before, @Nullable Decision after) implements Change {
        @Override
        public Change inverse() {
            return new Decide(after, before);
        }
    }

    /** Freezes a version, or as an inverse forgets it. */
    record RecordVersion(@Nullable Version before, @Nullable Version after) implements Change {
        @Override
        public Change inverse() {
            return new RecordVersion(after, before);
        }
    }

    record EditDetails(Details before, Details after) implements Change {
        @Override
        public Change inverse() {
            return new EditDetails(after, before);
        }
    }

    record EditEvidence(String id, @Nullable Evidence before, @Nullable Evidence after) implements Change {
        @Override
        public Change inverse() {
            return new EditEvidence(id, after, before);
        }
    }

    /**
     * Keeps what the template no longer has a place for.
     *
     * @param key see {@link SetAside#key}
     */
    record KeepAside(String key, @Nullable SetAside before, @Nullable SetAside after) implements Change {
        /** Where nothing was kept. */
        public static KeepAside of(SetAside kept) {
            return new KeepAside(kept.key(), null, kept);
        }

        @Override
        public Change inverse() {
            return new KeepAside(key, after, before);
        }
    }

    /** Moves the assessment to another version of its template; what becomes of answers stands beside it in the same {@link Several}. */
    record ChangeTemplate(TemplateRef before, TemplateRef after) implements Change {
        @Override
        public Change inverse() {
            return new ChangeTemplate(after, before);
        }
    }

    /** Changes that are made, logged and undone as one. */
    record Several(List<Change> changes) implements Change {
        public Several {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            List<Change> inverses = new ArrayList<>();
            for (Change change : changes.reversed()) {
                inverses.add(change.inverse());
            }
            return new Several(inverses);
        }
    }
}
