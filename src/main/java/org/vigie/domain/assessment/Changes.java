package org.vigie.domain.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Assessment.Answers;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.RiskRegister;

/** Applies changes. */
public final class Changes {
    private Changes() {}

    /**
     * The assessment after the change.
     *
     * @throws StaleChangeException when the assessment is not in the state that the change was made for; nothing is applied then
     */
    public static Assessment apply(Assessment assessment, Change change) {
        return switch (change) {
            case Change.SetAnswer c -> setAnswer(assessment, c.key(), c.before(), c.after());
            case Change.AddRow c -> editRows(assessment, c.key(), rows -> addRow(rows, c.index(), c.row()));
            case Change.RemoveRow c -> editRows(assessment, c.key(), rows -> removeRow(rows, c.index(), c.row()));
            case Change.MoveRow c -> editRows(assessment, c.key(), rows -> moveRow(rows, c.row(), c.from(), c.to()));
            case Change.SetCell c -> editRows(assessment, c.key(), rows -> setCell(rows, c));
            case Change.JudgeRisk c -> {
                RiskRegister register = assessment.register();
                yield assessment.withRegister(new RiskRegister(
                        replaced(register.judgements(), c.risk(), c.before(), c.after()), register.added()));
            }
            case Change.EditAddedRisk c -> {
                RiskRegister register = assessment.register();
                yield assessment.withRegister(new RiskRegister(
                        register.judgements(), replaced(register.added(), c.code(), c.before(), c.after())));
            }
            case Change.EditAddedMeasure c -> {
                ActionPlan plan = assessment.plan();
                yield assessment.withPlan(new ActionPlan(
                        plan.actions(), plan.confirmed(), replaced(plan.added(), c.code(), c.before(), c.after())));
            }
            case Change.ConfirmMeasure c -> {
                ActionPlan plan = assessment.plan();
                yield assessment.withPlan(new ActionPlan(
                        plan.actions(), replaced(plan.confirmed(), c.measure(), c.before(), c.after()), plan.added()));
            }
            case Change.EditAction c -> {
                ActionPlan plan = assessment.plan();
                yield assessment.withPlan(new ActionPlan(
                        replaced(plan.actions(), c.measure(), c.before(), c.after()), plan.confirmed(), plan.added()));
            }
            case Change.EditComment c -> {
                Review r = assessment.review();
                yield assessment.withReview(new Review(
                        replaced(r.comments(), c.id(), c.before(), c.after()), r.opinion(), r.views(), r.decision(), r.consultation()));
            }
            case Change.GiveOpinion c -> {
                Review r = assessment.review();
                expect(c.before(), r.opinion(), "the DPO's opinion");
                yield assessment.withReview(new Review(r.comments(), c.after(), r.views(), r.decision(), r.consultation()));
            }
            case Change.RecordViews c -> {
                Review r = assessment.review();
                expect(c.before(), r.views(), "the data subjects' views");
                yield assessment.withReview(new Review(r.comments(), r.opinion(), c.after(), r.decision(), r.consultation()));
            }
            case Change.RecordConsultation c -> {
                Review r = assessment.review();
                expect(c.before(), r.consultation(), "the prior consultation");
                yield assessment.withReview(new Review(r.comments(), r.opinion(), r.views(), r.decision(), c.after()));
            }
            case Change.Decide c -> {
                Review r = assessment.review();
                expect(c.before(), r.decision(), "the decision");
                yield assessment.withReview(new Review(r.comments(), r.opinion(), r.views(), c.after(), r.consultation()));
            }
            case Change.RecordVersion c -> recordVersion(assessment, c.before(), c.after());
            case Change.EditDetails c -> {
                expect(c.before(), assessment.details(), "the details");
                yield assessment.withDetails(c.after());
            }
            case Change.EditEvidence c -> {
                Answers answers = assessment.answers();
                yield assessment.withAnswers(
                        new Answers(answers.given(), replaced(answers.evidence(), c.id(), c.before(), c.after()), answers.setAside()));
            }
            case Change.KeepAside c -> {
                Answers answers = assessment.answers();
                yield assessment.withAnswers(new Answers(
                        answers.given(), answers.evidence(), replaced(answers.setAside(), c.key(), c.before(), c.after())));
            }
            case Change.ChangeTemplate c -> {
                expect(c.before(), assessment.template(), "the template");
                yield assessment.withTemplate(c.after());
            }
            case Change.Several c -> {
                Assessment result = assessment;
                for (Change each : c.changes()) {
                    result = apply(result, each);
                }
                yield result;
            }
        };
    }

    private static Assessment setAnswer(
            Assessment assessment, AnswerKey key, @Nullable Answer before, @Nullable Answer after) {
        Answers answers = assessment.answers();
        return assessment.withAnswers(new Answers(replaced(answers.given(), key, before, after), answers.evidence(), answers.setAside()));
    }

    private static Assessment recordVersion(Assessment assessment, @Nullable Version before, @Nullable Version after) {
        List<Version> versions = new ArrayList<>(assessment.versions());
        if (before != null && (versions.isEmpty() || !versions.removeLast().equals(before))) {
            throw new StaleChangeException("version " + before.number());
        }
        if (after != null) {
            if (!versions.isEmpty() && versions.getLast().number() >= after.number()) {
                throw new StaleChangeException("the versions");
            }
            versions.add(after);
        }
        return assessment.withVersions(versions);
    }

    @FunctionalInterface
    private interface RowEdit {
        void edit(List<AnswerValue.Row> rows);
    }

    /** A table without rows is an answer only while something else is said of it: a first row makes the answer, the last one takes it away. */
    private static Assessment editRows(Assessment assessment, AnswerKey key, RowEdit edit) {
        Answer before = assessment.answers().given().get(key);
        List<AnswerValue.Row> rows = new ArrayList<>();
        if (before != null && before.value() instanceof AnswerValue.Table table) {
            rows.addAll(table.rows());
        } else if (before != null && (before.value() != null || before.state() != null)) {
            throw new StaleChangeException(key.toString());
        }
        edit.edit(rows);
        return setAnswer(assessment, key, before, withRows(before, rows));
    }

    private static @Nullable Answer withRows(@Nullable Answer before, List<AnswerValue.Row> rows) {
        if (before == null) {
            return rows.isEmpty() ? null : Answer.of(new AnswerValue.Table(rows));
        }
        boolean bare = before.state() == null && before.note() == null && before.evidence().isEmpty();
        if (rows.isEmpty() && bare) {
            return null;
        }
        boolean noTable = rows.isEmpty() && before.state() == null;
        return new Answer(noTable ? null : new AnswerValue.Table(rows), before.state(), before.note(), before.evidence());
    }

    private static void addRow(List<AnswerValue.Row> rows, int index, AnswerValue.Row row) {
        if (index < 0 || index > rows.size() || indexOf(rows, row.id()) >= 0) {
            throw new StaleChangeException("row " + row.id());
        }
        rows.add(index, row);
    }

    private static void removeRow(List<AnswerValue.Row> rows, int index, AnswerValue.Row row) {
        if (index < 0 || index >= rows.size() || !rows.get(index).equals(row)) {
            throw new StaleChangeException("row " + row.id());
        }
        rows.remove(index);
    }

    private static void moveRow(List<AnswerValue.Row> rows, RowId id, int from, int to) {
        if (indexOf(rows, id) != from || to < 0 || to >= rows.size()) {
            throw new StaleChangeException("row " + id);
        }
        rows.add(to, rows.remove(from));
    }

    private static void setCell(List<AnswerValue.Row> rows, Change.SetCell change) {
        int index = indexOf(rows, change.row());
        if (index < 0) {
            throw new StaleChangeException("row " + change.row());
        }
        AnswerValue.Row row = rows.get(index);
        rows.set(index, new AnswerValue.Row(row.id(), replaced(row.cells(), change.column(), change.before(), change.after())));
    }

    private static int indexOf(List<AnswerValue.Row> rows, RowId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static <K, V> Map<K, V> replaced(Map<K, V> map, K key, @Nullable V before, @Nullable V after) {
        expect(before, map.get(key), String.valueOf(key));
        Map<K, V> result = new HashMap<>(map);
        if (after == null) {
            result.remove(key);
        } else {
            result.put(key, after);
        }
        return result;
    }

    private static void expect(@Nullable Object before, @Nullable Object actual, String what) {
        if (!Objects.equals(before, actual)) {
            throw new StaleChangeException(what);
        }
    }
}
