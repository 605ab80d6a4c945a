package org.vigie.domain.evaluation;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Template;

/**
 * What one answer costs between the person's click and the new evaluation: the change applied and everything evaluated anew, as the editor
 * does it. Generated templates, most questions answered, half of the risks judged. Aim: below 1 ms at 200 questions, and linear growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluatorBenchmark {
    @Param({"200", "1000", "5000"})
    public int questions;

    private @Nullable Template template;
    private @Nullable Assessment assessment;
    private @Nullable AnswerSampler sampler;
    private Question[] asked = {};
    private int count;

    @Setup
    public void fill() {
        Template generated = QuestionnaireGenerator.template(questions, new Random(7));
        sampler = new AnswerSampler(generated, new Random(11));
        assessment = sampler.worked(sampler.answers());
        asked = generated.sections().stream()
                .filter(section -> section.repeatFor() == null)
                .flatMap(section -> section.questions().stream())
                .toArray(Question[]::new);
        template = generated;
    }

    @Benchmark
    public Evaluation answerAQuestion() {
        Question question = asked[count++ % asked.length];
        Assessment before = Objects.requireNonNull(assessment);
        AnswerKey key = AnswerKey.of(question.id());
        Answer next = Objects.requireNonNull(sampler).answer(question);
        Assessment after = Changes.apply(before, new Change.SetAnswer(key, before.answers().given().get(key), next));
        assessment = after;
        return Evaluator.evaluate(Objects.requireNonNull(template), after, Facts.TODAY);
    }
}
