package org.vigie.templates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;
import org.vigie.domain.text.Language;
import tools.jackson.databind.JsonNode;

/** Each example leads to what it says, and together they make every rule hold at least once. */
final class ExampleLint {
    private static final String RULE = "example";
    private static final String NOT_EXERCISED = "rule-without-example";

    private final Template template;
    private final Draft draft;
    private final Problems problems;
    private final ExampleReader reader;
    /** Ids of rules that held, and {@code decision/level}. */
    private final Set<String> exercised = new HashSet<>();

    ExampleLint(Template template, Draft draft, Problems problems) {
        this.template = template;
        this.draft = draft;
        this.problems = problems;
        this.reader = new ExampleReader(template, problems);
    }

    void check() {
        for (Item example : draft.examples()) {
            Map<AnswerKey, Answer> answers = reader.read(Map.of(), example.members("answers"));
            compare(answers, example.at("expect"));
            for (Item variant : example.list("variants")) {
                compare(reader.read(answers, variant.members("answers")), variant.at("expect"));
            }
        }
        coverage("risks", id -> true);
        coverage("checks", id -> true);
        coverage("measures", id -> template.measure(id).filter(ExampleLint::saidByAnswers).isPresent());
        for (DecisionRule rule : template.rules().decisions()) {
            for (DecisionRule.Level level : rule.levels()) {
                if (!exercised.contains(rule.id() + "/" + level.level())) {
                    problems.warning(
                            NOT_EXERCISED, draft.root().at("decisions"), "templates.lint.example.noLevel", rule.id(), level.level());
                }
            }
        }
    }

    private static boolean saidByAnswers(MeasureRule measure) {
        return measure.inPlaceIf() != null || measure.partlyInPlaceIf() != null;
    }

    private void coverage(String kind, Predicate<String> expected) {
        for (Item rule : draft.root().list(kind)) {
            String id = rule.text("id");
            if (expected.test(id) && !exercised.contains(id)) {
                problems.warning(NOT_EXERCISED, rule.at("id"), "templates.lint.example.noExample", id);
            }
        }
    }

    private void compare(Map<AnswerKey, Answer> answers, Item expect) {
        Assessment assessment = Assessment.create(
                        new AssessmentId(new UUID(0, 0)), template.ref(), Details.draft("", Language.EN))
                .withAnswers(new Assessment.Answers(answers, Map.of()));
        Evaluation evaluation = Evaluator.evaluate(template, assessment, template.info().lawAsOf());
        Set<String> raised = Stream.concat(
                        evaluation.risks().stream().map(Risk::code), evaluation.gaps().stream().map(ComplianceGap::code))
                .collect(Collectors.toSet());
        Set<String> found = evaluation.findings().stream().map(Finding::id).collect(Collectors.toSet());
        Set<String> inPlace = evaluation.measures().stream()
                .filter(measure -> measure.inPlace() != Effect.NONE)
                .map(MeasureState::code)
                .collect(Collectors.toSet());
        Set<String> visible = evaluation.questionnaire().visible().stream().map(AnswerKey::toString).collect(Collectors.toSet());
        Stream.of(raised, found, inPlace).forEach(exercised::addAll);

        all(expect.list("risks"), raised, "templates.lint.example.notRaised");
        none(expect.list("notRisks"), raised, "templates.lint.example.raised");
        all(expect.list("checks"), found, "templates.lint.example.notFound");
        all(expect.list("inPlace"), inPlace, "templates.lint.example.notInPlace");
        all(expect.list("visible"), visible, "templates.lint.example.notVisible");
        none(expect.list("hidden"), visible, "templates.lint.example.visible");
        expect.members("computed").forEach((id, value) -> {
            Value actual = evaluation.computed().getOrDefault(id, Value.NOTHING);
            if (!text(actual).equals(text(value(value.node())))) {
                problems.error(RULE, value, "templates.lint.example.computed", id, text(actual), value.node().toString());
            }
        });
        Map<String, String> decided = new HashMap<>();
        evaluation.decisions().forEach(outcome -> {
            if (outcome.level() != null) {
                decided.put(outcome.id(), outcome.level());
                exercised.add(outcome.id() + "/" + outcome.level());
            }
        });
        expect.members("decisions").forEach((id, level) -> {
            if (!level.text().equals(decided.get(id))) {
                problems.error(RULE, level, "templates.lint.example.decision", id, decided.getOrDefault(id, "—"), level.text());
            }
        });
    }

    private void all(List<Item> expected, Set<String> actual, String key) {
        expected.stream().filter(item -> !actual.contains(item.text())).forEach(item -> problems.error(RULE, item, key, item.text()));
    }

    private void none(List<Item> unexpected, Set<String> actual, String key) {
        unexpected.stream().filter(item -> actual.contains(item.text())).forEach(item -> problems.error(RULE, item, key, item.text()));
    }

    private static Value value(JsonNode node) {
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        return node.isNumber() ? new Value.Number(node.decimalValue()) : new Value.Text(node.stringValue(""));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Nothing _ -> "—";
            case Value.Bool(boolean bool) -> Boolean.toString(bool);
            case Value.Text(String text) -> text;
            case Value.Number(var number) -> number.toPlainString();
            case Value.Date(var date) -> date.toString();
            case Value.Duration(var period) -> period.toString();
            case Value.ListOf(var values) -> values.stream().map(ExampleLint::text).collect(Collectors.joining(", ", "[", "]"));
            case Value.Row row -> row.id();
        };
    }
}
