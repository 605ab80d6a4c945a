package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;

/** Answers that fit a template's questions, hidden ones too, and registers that fit its rules. */
final class AnswerSampler {
    private final Template template;
    private final Random random;

    AnswerSampler(Template template, Random random) {
        this.template = template;
        this.random = random;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One answer to most questions, in the template's order; some are only a state, a few do not fit. */
    Map<AnswerKey, Answer> answers() {
        Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
        for (Section section : template.sections()) {
            for (RowId row : rowsOf(section, answers)) {
                section.questions().forEach(question -> put(answers, new AnswerKey(question.id(), row), question));
            }
            if (section.repeatFor() == null) {
                section.questions().forEach(question -> put(answers, AnswerKey.of(question.id()), question));
            }
        }
        return answers;
    }

    private static List<RowId> rowsOf(Section section, Map<AnswerKey, Answer> answers) {
        return Optional.ofNullable(section.repeatFor())
                .map(table -> answers.get(AnswerKey.of(table)))
                .map(Answer::value)
                .map(value -> value instanceof AnswerValue.Table(List<AnswerValue.Row> rows) ? rows : List.<AnswerValue.Row>of())
                .orElse(List.of()).stream().map(AnswerValue.Row::id).toList();
    }

    private void put(Map<AnswerKey, Answer> answers, AnswerKey key, Question question) {
        if (chance(0.93)) {
            answers.put(key, answer(question));
        }
    }

    /** Any answer to this question. */
    Answer answer(Question question) {
        if (chance(0.05)) {
            return Answer.of(pick(List.of(AnswerState.UNKNOWN, AnswerState.ASK_LEGAL, AnswerState.NOT_APPLICABLE)), null);
        }
        if (chance(0.02)) {
            return Answer.of(new AnswerValue.Choice("no_such_option"));
        }
        AnswerState state = chance(0.03) ? AnswerState.ASSUMPTION : null;
        return new Answer(value(question.type()), state, chance(0.1) ? "note" : null, List.of());
    }

    private AnswerValue value(QuestionType type) {
        return switch (type) {
            case QuestionType.Choice(List<Option> options) -> new AnswerValue.Choice(pick(options).code());
            case QuestionType.Multi(List<Option> options) ->
                new AnswerValue.Multi(options.stream().map(Option::code).filter(_ -> chance(0.4)).toList());
            case QuestionType.Number _ -> new AnswerValue.Number(number());
            case QuestionType.Money money -> new AnswerValue.Money(number(), money.currency());
            case QuestionType.Date _ -> new AnswerValue.Date(Facts.TODAY.plusDays(random.nextInt(5) - 2L));
            case QuestionType.Duration _ -> new AnswerValue.Duration(Period.ofMonths(random.nextInt(60)));
            case QuestionType.Table table -> table(table);
            case QuestionType.Person _ -> new AnswerValue.Person("Ana Lys", null, null);
            case QuestionType.Country _ -> new AnswerValue.Country(pick(List.of("FR", "US")));
            case QuestionType.Text _ -> new AnswerValue.Text(chance(0.05) ? " " : "A sentence as people write them.");
            case QuestionType.File _ -> new AnswerValue.Files(List.of());
            case QuestionType.Ref _ -> new AnswerValue.Ref(List.of(new RowId("r1")));
        };
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(21)).divide(BigDecimal.valueOf(2));
    }

    private AnswerValue table(QuestionType.Table type) {
        List<AnswerValue.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(6); i++) {
            Map<String, AnswerValue> cells = new HashMap<>();
            type.columns().stream().filter(_ -> chance(0.9)).forEach(column -> cells.put(column.id(), value(column.type())));
            rows.add(new AnswerValue.Row(new RowId("r" + i), cells));
        }
        return new AnswerValue.Table(rows);
    }

    /** These answers with risks judged, levels overridden, measures confirmed and actions planned, as in the middle of the work. */
    Assessment worked(Map<AnswerKey, Answer> answers) {
        Facts facts = new Facts(template);
        answers.forEach(facts::answer);
        for (RiskRule risk : template.rules().risks()) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> facts.retain(risk.id());
                case 3 -> facts.dismiss(risk.id(), "");
                default -> {}
            }
            if (risk.kind() == RiskRule.Kind.RISK && chance(0.15)) {
                override(facts, risk.id());
            }
        }
        actOn(facts, Set.of());
        facts.addRisk("R-USR-01", 1, 1).addMeasure("M-USR-01", Map.of());
        return facts.assessment();
    }

    /** Plans and confirms what it likes of the measures, but for those. */
    void actOn(Facts facts, Set<String> spared) {
        List<String> measures = template.rules().measures().stream()
                .map(measure -> measure.id()).filter(id -> !spared.contains(id)).collect(Collectors.toList());
        for (String measure : measures) {
            if (chance(0.4)) {
                facts.plan(measure, pick(List.of(ActionStatus.values())));
            }
            if (chance(0.1)) {
                facts.confirm(measure, pick(List.of(Confirmation.values())));
            }
        }
    }

    void override(Facts facts, String risk) {
        RiskMatrix matrix = template.matrix();
        facts.override(
                risk, pick(List.of(LevelKind.values())), random.nextInt(matrix.severity().size()), random.nextInt(matrix.likelihood().size()));
    }
}
