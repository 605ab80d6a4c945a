package org.vigie.domain.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.Review;
import org.vigie.domain.review.SignOff;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

/** Builds assessments fact by fact. */
final class Facts {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Author AUTHOR = new Author(new UUID(1, 1), "Ana Lys", "analyst");

    private final Template template;
    private final Map<AnswerKey, Answer> answers = new HashMap<>();
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Map<String, AddedRisk> addedRisks = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Confirmation> confirmed = new HashMap<>();
    private final Map<String, AddedMeasure> addedMeasures = new HashMap<>();
    private @Nullable DpoOpinion opinion;
    private @Nullable Decision decision;
    private @Nullable PriorConsultation consultation;

    Facts(Template template) {
        this.template = template;
    }

    static AnswerValue code(String code) {
        return new AnswerValue.Choice(code);
    }

    static AnswerValue codes(String... codes) {
        return new AnswerValue.Multi(List.of(codes));
    }

    static AnswerValue words(String text) {
        return new AnswerValue.Text(text);
    }

    static AnswerValue rows(AnswerValue.Row... rows) {
        return new AnswerValue.Table(Arrays.asList(rows));
    }

    static AnswerValue.Row row(String id, Object... cells) {
        Map<String, AnswerValue> map = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            map.put((String) cells[i], (AnswerValue) cells[i + 1]);
        }
        return new AnswerValue.Row(new RowId(id), map);
    }

    Facts answer(AnswerKey key, Answer answer) {
        answers.put(key, answer);
        return this;
    }

    Facts answer(String key, AnswerValue value) {
        answers.put(AnswerKey.parse(key), Answer.of(value));
        return this;
    }

    Facts answer(String key, String code) {
        return answer(key, code(code));
    }

    Facts state(String key, AnswerState state) {
        answers.put(AnswerKey.parse(key), Answer.of(state, null));
        return this;
    }

    Facts assume(String key, AnswerValue value) {
        answers.put(AnswerKey.parse(key), new Answer(value, AnswerState.ASSUMPTION, null, List.of()));
        return this;
    }

    Facts clear(String key) {
        answers.remove(AnswerKey.parse(key));
        return this;
    }

    Facts retain(String... risks) {
        for (String risk : risks) {
            judge(risk, Judgement.Stance.RETAINED, null, "");
        }
        return this;
    }

    Facts dismiss(String risk, String inputs) {
        return judge(risk, Judgement.Stance.DISMISSED, "not here", inputs);
    }

    private Facts judge(String risk, Judgement.Stance stance, @Nullable String reason, String inputs) {
        Judgement before = judgements.get(risk);
        judgements.put(
                risk,
                new Judgement(
                        stance,
                        reason,
                        inputs,
                        before == null ? Map.of() : before.overrides(),
                        before == null ? null : before.acceptance()));
        return this;
    }

    Facts accept(String risk, String justification) {
        Judgement before = judgements.get(risk);
        judgements.put(
                risk,
                new Judgement(
                        before == null ? null : before.stance(),
                        before == null ? null : before.reason(),
                        before == null ? "" : before.inputs(),
                        before == null ? Map.of() : before.overrides(),
                        justification));
        return this;
    }

    Facts override(String risk, LevelKind kind, @Nullable Integer severity, @Nullable Integer likelihood) {
        Judgement before = judgements.get(risk);
        Map<LevelKind, LevelOverride> overrides = new EnumMap<>(LevelKind.class);
        if (before != null) {
            overrides.putAll(before.overrides());
        }
        overrides.put(kind, new LevelOverride(severity, likelihood, "known better"));
        judgements.put(
                risk,
                new Judgement(
                        before == null ? null : before.stance(),
                        before == null ? null : before.reason(),
                        before == null ? "" : before.inputs(),
                        overrides,
                        before == null ? null : before.acceptance()));
        return this;
    }

    Facts addRisk(String code, int severity, int likelihood) {
        addedRisks.put(
                code,
                new AddedRisk(new UUID(2, code.hashCode()), code, "own", severity, likelihood, AddedRisk.Description.NONE, List.of()));
        return this;
    }

    Facts addMeasure(String code, Map<String, Reduction> mitigates) {
        addedMeasures.put(
                code, new AddedMeasure(new UUID(3, code.hashCode()), code, "own", "security", Effort.LOW, mitigates));
        return this;
    }

    Facts plan(String measure, ActionStatus status) {
        return plan(measure, status, "Ben", TODAY.plusDays(30), Map.of());
    }

    Facts plan(
            String measure,
            ActionStatus status,
            @Nullable String owner,
            @Nullable LocalDate due,
            Map<String, Reduction> links) {
        actions.put(
                measure,
                new Action(measure, owner, due, Priority.MEDIUM, Effort.LOW, status, Action.Notes.NONE, links));
        return this;
    }

    Facts confirm(String measure, Confirmation confirmation) {
        confirmed.put(measure, confirmation);
        return this;
    }

    Facts opinion(String name) {
        opinion = new DpoOpinion(
                DpoOpinion.Position.FAVOURABLE, RichText.ofPlain("Go ahead."), name, TODAY, AUTHOR);
        return this;
    }

    Facts consultation(PriorConsultation value) {
        consultation = value;
        return this;
    }

    Facts decided(Decision.Kind kind, Condition... conditions) {
        decision = new Decision(
                kind, 1, new SignOff("Cléo Roy", "CEO", Instant.EPOCH, AUTHOR), List.of(conditions), null, null);
        return this;
    }

    Assessment assessment() {
        Details details = Details.draft("Test", Language.FR);
        return new Assessment(
                new AssessmentId(new UUID(0, 1)),
                template.ref(),
                details,
                new Assessment.Answers(answers, Map.of()),
                new RiskRegister(judgements, addedRisks),
                new ActionPlan(actions, confirmed, addedMeasures),
                new Review(Map.of(), opinion, null, decision, consultation),
                List.of());
    }

    Evaluation evaluate() {
        return Evaluator.evaluate(template, assessment(), TODAY);
    }
}
