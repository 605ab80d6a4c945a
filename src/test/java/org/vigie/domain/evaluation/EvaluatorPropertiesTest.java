package org.vigie.domain.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.application.port.TemplateSource;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.expression.CelExpressionCompiler;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.TemplateReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every template and all answers. */
class EvaluatorPropertiesTest {
    private static final List<Template> BUNDLED = bundled();

    private static List<Template> bundled() {
        Path root = Path.of("assessments-templates");
        InstalledJson form = new InstalledJson();
        TemplateReader reader = new TemplateReader(new CelExpressionCompiler(), form, root);
        TemplateSource source = new BundledTemplates(root, form, () -> reader);
        return List.of(source.latest("customer-data").orElseThrow(), source.latest("screening").orElseThrow());
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    /** A template with answers to it, hidden ones too. */
    private record Case(Template template, AnswerSampler sampler, Map<AnswerKey, Answer> answers) {
        /** A generated template, at times a bundled one. */
        static Case of(Random random) {
            Template template = random.nextInt(5) == 0
                    ? BUNDLED.get(random.nextInt(BUNDLED.size()))
                    : QuestionnaireGenerator.template(3 + random.nextInt(120), random);
            AnswerSampler sampler = new AnswerSampler(template, random);
            return new Case(template, sampler, sampler.answers());
        }

        Evaluation evaluate(Assessment assessment) {
            return Evaluator.evaluate(template, assessment, Facts.TODAY);
        }

        Answer another(AnswerKey key) {
            return sampler.answer(template.question(key.question()).orElseThrow());
        }
    }

    private static Assessment answered(Assessment before, AnswerKey key, Answer answer) {
        return Changes.apply(before, new Change.SetAnswer(key, before.answers().given().get(key), answer));
    }

    private static Assessment withAnswers(Assessment assessment, Map<AnswerKey, Answer> answers) {
        return assessment.withAnswers(new Assessment.Answers(answers, assessment.answers().evidence()));
    }

    /** Answers may be changed on the way, and looking at what follows from some of them changes nothing. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void the_order_in_which_answers_are_given_never_matters(@ForAll("randoms") Random random) {
        Case some = Case.of(random);
        Assessment worked = some.sampler().worked(some.answers());
        Assessment expected = withAnswers(worked, some.answers());
        for (int round = 0; round < 2; round++) {
            List<AnswerKey> order = new ArrayList<>(some.answers().keySet());
            Collections.shuffle(order, random);
            Assessment state = withAnswers(worked, Map.of());
            for (AnswerKey key : order) {
                if (random.nextInt(4) == 0) {
                    state = answered(state, key, some.another(key));
                }
                if (random.nextInt(20) == 0) {
                    some.evaluate(state);
                }
                state = answered(state, key, some.answers().get(key));
            }
            assertThat(state).isEqualTo(expected);
            assertThat(some.evaluate(state)).isEqualTo(some.evaluate(expected));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void answering_the_same_again_changes_nothing(@ForAll("randoms") Random random) {
        Case some = Case.of(random);
        Assessment before = some.sampler().worked(some.answers());
        Evaluation evaluation = some.evaluate(before);
        Assessment after = before;
        for (Map.Entry<AnswerKey, Answer> entry : some.answers().entrySet()) {
            Answer same = entry.getValue();
            after = answered(after, entry.getKey(), new Answer(same.value(), same.state(), same.note(), List.copyOf(same.evidence())));
        }
        assertThat(after).isEqualTo(before);
        assertThat(some.evaluate(after)).isEqualTo(evaluation);
    }

    /**
     * Whatever is answered where nothing is asked, all that follows is the same: risks, gaps, findings, measures, progress. Only rows that
     * a visible answer refers to stay there for it while their table is hidden.
     */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_is_not_visible_has_no_say_in_anything(@ForAll("randoms") Random random) {
        Case some = Case.of(random);
        Assessment full = some.sampler().worked(some.answers());
        Evaluation evaluation = some.evaluate(full);
        Set<AnswerKey> visible = new HashSet<>(evaluation.questionnaire().visible());
        referredTo(some.template()).forEach(table -> visible.add(AnswerKey.of(table)));
        Map<AnswerKey, Answer> shown = new HashMap<>(some.answers());
        shown.keySet().retainAll(visible);
        assertThat(some.evaluate(withAnswers(full, shown))).isEqualTo(evaluation);
        Map<AnswerKey, Answer> others = new HashMap<>(shown);
        some.template().questions().map(Question::id).map(AnswerKey::of)
                .filter(key -> !visible.contains(key))
                .forEach(key -> others.put(key, some.another(key)));
        assertThat(some.evaluate(withAnswers(full, others))).isEqualTo(evaluation);
    }

    /** The tables whose rows a question or a column refers to. */
    private static Set<String> referredTo(Template template) {
        return template.questions()
                .flatMap(question -> question.type() instanceof QuestionType.Table table
                        ? table.columns().stream().map(QuestionType.Column::type)
                        : Stream.of(question.type()))
                .flatMap(type -> type instanceof QuestionType.Ref ref ? Stream.of(ref.table()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void only_visible_questions_count_and_are_given_as_reasons(@ForAll("randoms") Random random) {
        Case some = Case.of(random);
        Assessment assessment = some.sampler().worked(some.answers());
        Evaluation evaluation = some.evaluate(assessment);
        List<AnswerKey> visible = evaluation.questionnaire().visible();
        long asked = visible.stream()
                .filter(key -> some.template().question(key.question()).orElseThrow().details().bind() == null)
                .count();
        assertThat(evaluation.questionnaire().progress().applicable()).isEqualTo((int) asked);
        assertThat(evaluation.questionnaire().progress().answered()).isLessThanOrEqualTo((int) asked);
        assertThat(visible).containsAll(evaluation.questionnaire().required()).containsAll(evaluation.questionnaire().open());
        assertThat(evaluation.risks()).allSatisfy(risk -> assertThat(visible).containsAll(keys(risk.because())));
        assertThat(evaluation.gaps()).allSatisfy(gap -> assertThat(visible).containsAll(keys(gap.because())));
    }

    private static List<AnswerKey> keys(List<Because> because) {
        return because.stream().map(Because::answer).toList();
    }

    /** Any answer may hide others, theirs further ones: taken back, each is there again as it was. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void the_answers_of_hidden_questions_come_back_with_them(@ForAll("randoms") Random random) {
        Case some = Case.of(random);
        Assessment before = some.sampler().worked(some.answers());
        Evaluation evaluation = some.evaluate(before);
        for (AnswerKey key : evaluation.questionnaire().visible()) {
            Answer own = before.answers().given().get(key);
            Assessment changed = answered(before, key, Answer.of(AnswerState.UNKNOWN, null));
            Set<AnswerKey> stillVisible = new HashSet<>(some.evaluate(changed).questionnaire().visible());
            Map<AnswerKey, Answer> expected = new HashMap<>(before.answers().given());
            expected.put(key, Answer.of(AnswerState.UNKNOWN, null));
            assertThat(changed.answers().given()).isEqualTo(expected);
            if (own != null && !stillVisible.containsAll(evaluation.questionnaire().visible())) {
                assertThat(some.evaluate(answered(changed, key, own))).isEqualTo(evaluation);
            }
        }
    }

    /** Nothing but template, answers and day count: not the order inside a map, not what was evaluated before or beside. */
    @Example
    void a_thousand_questions_evaluate_purely_and_always_alike() throws Exception {
        Template template = QuestionnaireGenerator.template(1_000, new Random(5));
        Template again = QuestionnaireGenerator.template(1_000, new Random(5));
        Map<AnswerKey, Answer> answers = new AnswerSampler(template, new Random(6)).answers();
        Map<AnswerKey, Answer> backwards = new LinkedHashMap<>();
        List<AnswerKey> keys = new ArrayList<>(answers.keySet());
        Collections.reverse(keys);
        keys.forEach(key -> backwards.put(key, answers.get(key)));
        Assessment assessment = new AnswerSampler(template, new Random(8)).worked(answers);
        Assessment copy = new AnswerSampler(again, new Random(8)).worked(backwards);
        assertThat(copy).isEqualTo(assessment);
        Evaluation evaluation = Evaluator.evaluate(template, assessment, Facts.TODAY);
        assertThat(evaluation.risks()).isNotEmpty();
        assertThat(evaluation.gaps()).isNotEmpty();
        List<Callable<Evaluation>> tasks = Collections.nCopies(4, () -> Evaluator.evaluate(template, assessment, Facts.TODAY));
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<Evaluation> each : executor.invokeAll(tasks)) {
                assertThat(each.get()).isEqualTo(evaluation);
            }
        }
        assertThat(Evaluator.evaluate(again, copy, Facts.TODAY)).isEqualTo(evaluation);
        assertThat(assessment).isEqualTo(copy);
    }
}
