package org.vigie.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

/** The bundled sample: what people would have answered, judged, planned and decided, so that Vigie can be seen at work. */
public interface SampleSource {

    /** The template that the sample answers. */
    String templateId();

    /**
     * The sample in a language.
     *
     * @param today the day from which its dates count
     * @throws InputRefused when it does not fit the template
     */
    Sample read(Template template, Language language, LocalDate today);

    /**
     * The sample.
     *
     * @param steps what people do after answering, in order
     */
    record Sample(Details details, Map<AnswerKey, Answer> answers, List<Step> steps) {
        public Sample {
            answers = Map.copyOf(answers);
            steps = List.copyOf(steps);
        }
    }

    /** Something that a person does. */
    sealed interface Step {}

    record Comment(AnswerKey on, String text, boolean resolved) implements Step {}

    record Dismiss(String risk, String reason) implements Step {}

    /** Retains whatever is still suggested. */
    record RetainOthers() implements Step {}

    record OverrideLevel(String risk, LevelKind level, @Nullable Integer severity, @Nullable Integer likelihood, String reason) implements Step {}

    record Accept(String risk, String justification) implements Step {}

    record AddRisk(String title, int severity, int likelihood, AddedRisk.Description description) implements Step {}

    /** Adds a measure against one risk. */
    record AddMeasure(String title, String category, Effort effort, String risk, Reduction reduction) implements Step {}

    record Confirm(String measure, ActionPlan.Confirmation confirmation) implements Step {}

    /**
     * Plans a measure.
     *
     * @param proof a file that shows it, or null
     */
    record Plan(
            String measure,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable Priority priority,
            @Nullable ActionStatus status,
            @Nullable String comment,
            @Nullable Proof proof)
            implements Step {}

    record Proof(String fileName, String text) {}

    /** The DPO's advice. */
    record Opinion(DpoOpinion.Position position, RichText text, String name) implements Step {}

    record Views(DataSubjectViews views) implements Step {}

    record Decide(ProposedDecision decision) implements Step {}
}
