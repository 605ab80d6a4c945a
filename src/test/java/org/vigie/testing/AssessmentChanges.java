package org.vigie.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;

/** Arbitrary changes that fit an assessment, of every kind. */
public final class AssessmentChanges extends Assessments {
    /** How many kinds of change there are; the last is several. */
    public static final int KINDS = 21;

    private static final int NESTING = 2;

    public AssessmentChanges(Random random) {
        super(random);
    }

    /** A change that can be applied to this assessment. */
    public Change change(Assessment to) {
        return change(to, random.nextInt(KINDS), 0);
    }

    /** A change of this kind that can be applied to this assessment. */
    public Change change(Assessment to, int kind) {
        return change(to, kind, 0);
    }

    private Change change(Assessment to, int kind, int nested) {
        return switch (kind) {
            case 0 -> setAnswer(to);
            case 1, 2, 3, 4 -> rows(to, kind);
            case 5 -> {
                String risk = known(to.register().judgements(), this::riskCode);
                yield new Change.JudgeRisk(risk, to.register().judgements().get(risk), maybe(this::judgement));
            }
            case 6 -> {
                String code = known(to.register().added(), this::riskCode);
                yield new Change.EditAddedRisk(code, to.register().added().get(code), maybe(() -> addedRisk(code)));
            }
            case 7 -> {
                String code = known(to.plan().added(), this::measureCode);
                yield new Change.EditAddedMeasure(code, to.plan().added().get(code), maybe(() -> addedMeasure(code)));
            }
            case 8 -> {
                String measure = known(to.plan().confirmed(), this::measureCode);
                yield new Change.ConfirmMeasure(
                        measure, to.plan().confirmed().get(measure), maybe(() -> one(ActionPlan.Confirmation.class)));
            }
            case 9 -> {
                String measure = known(to.plan().actions(), this::measureCode);
                yield new Change.EditAction(measure, to.plan().actions().get(measure), maybe(() -> action(measure)));
            }
            case 10 -> {
                UUID id = known(to.review().comments(), this::uuid);
                yield new Change.EditComment(id, to.review().comments().get(id), maybe(() -> comment(id)));
            }
            case 11 -> {
                String id = known(to.answers().evidence(), this::hash);
                yield new Change.EditEvidence(id, to.answers().evidence().get(id), maybe(() -> evidence(id)));
            }
            case 12 -> new Change.GiveOpinion(to.review().opinion(), maybe(this::opinion));
            case 13 -> new Change.RecordViews(to.review().views(), maybe(this::views));
            case 14 -> new Change.RecordConsultation(to.review().consultation(), maybe(this::consultation));
            case 15 -> new Change.Decide(to.review().decision(), maybe(this::decision));
            case 16 -> version(to);
            case 17 -> new Change.EditDetails(to.details(), details());
            case 18 -> new Change.ChangeTemplate(to.template(), templateRef());
            case 19 -> {
                String key = known(to.answers().setAside(), () -> setAside().key());
                SetAside kept = to.answers().setAside().get(key);
                yield kept == null ? Change.KeepAside.of(setAside(to)) : new Change.KeepAside(key, kept, null);
            }
            default -> several(to, nested);
        };
    }

    private <K, V> K known(Map<K, V> map, Supplier<K> other) {
        return map.isEmpty() || chance(0.4) ? other.get() : one(List.copyOf(map.keySet()));
    }

    private SetAside setAside(Assessment to) {
        SetAside fresh = setAside();
        return to.answers().setAside().containsKey(fresh.key()) ? setAside(to) : fresh;
    }

    private Change setAnswer(Assessment to) {
        AnswerKey key = known(to.answers().given(), this::key);
        return new Change.SetAnswer(key, to.answers().given().get(key), maybe(this::answer));
    }

    private Change rows(Assessment to, int kind) {
        List<Map.Entry<AnswerKey, Answer>> tables = to.answers().given().entrySet().stream()
                .filter(entry -> entry.getValue().value() instanceof AnswerValue.Table table && !table.rows().isEmpty())
                .toList();
        if (tables.isEmpty()) {
            AnswerKey key = new AnswerKey("new.table", rowId());
            Answer table = Answer.of(new AnswerValue.Table(List.of(row(new RowId("first")))));
            return new Change.SetAnswer(key, to.answers().given().get(key), table);
        }
        Map.Entry<AnswerKey, Answer> entry = one(tables);
        AnswerKey key = entry.getKey();
        List<AnswerValue.Row> rows = entry.getValue().value() instanceof AnswerValue.Table table ? table.rows() : List.of();
        int index = random.nextInt(rows.size());
        AnswerValue.Row row = rows.get(index);
        return switch (kind) {
            case 1 -> new Change.AddRow(key, random.nextInt(rows.size() + 1), row(new RowId(uuid().toString())));
            case 2 -> new Change.RemoveRow(key, index, row);
            case 3 -> new Change.MoveRow(key, row.id(), index, random.nextInt(rows.size()));
            default -> {
                String column = known(row.cells(), this::code);
                yield new Change.SetCell(key, row.id(), column, row.cells().get(column), maybe(this::scalar));
            }
        };
    }

    private Change version(Assessment to) {
        List<Version> versions = to.versions();
        if (!versions.isEmpty() && chance(0.3)) {
            return new Change.RecordVersion(versions.getLast(), null);
        }
        int last = versions.isEmpty() ? 0 : versions.getLast().number();
        return new Change.RecordVersion(null, version(last + 1 + random.nextInt(3)));
    }

    private Change several(Assessment to, int nested) {
        List<Change> changes = new ArrayList<>();
        Assessment state = to;
        for (int i = random.nextInt(5); i > 0; i--) {
            Change change = change(state, random.nextInt(nested < NESTING ? KINDS : KINDS - 1), nested + 1);
            changes.add(change);
            state = Changes.apply(state, change);
        }
        return new Change.Several(changes);
    }
}
