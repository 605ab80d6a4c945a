package org.vigie.domain.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.template.TemplateRef;

/**
 * An assessment as it stands: immutable, and changed only by applying a {@link Change}.
 *
 * @param versions decided versions in ascending order of their numbers
 */
public record Assessment(
        AssessmentId id,
        TemplateRef template,
        Details details,
        Answers answers,
        RiskRegister register,
        ActionPlan plan,
        Review review,
        List<Version> versions) {
    public Assessment {
        versions = List.copyOf(versions);
    }

    /** A new assessment with nothing answered. */
    public static Assessment create(AssessmentId id, TemplateRef template, Details details) {
        return new Assessment(
                id, template, details, Answers.NONE, RiskRegister.EMPTY, ActionPlan.EMPTY, Review.EMPTY, List.of());
    }

    /**
     * All answers given, hidden ones too, the evidence that they and the actions name, and what earlier versions of the template asked for.
     *
     * @param evidence by evidence id
     * @param setAside by {@link SetAside#key}
     */
    public record Answers(Map<AnswerKey, Answer> given, Map<String, Evidence> evidence, Map<String, SetAside> setAside) {
        public static final Answers NONE = new Answers(Map.of(), Map.of());

        public Answers {
            given = Map.copyOf(given);
            evidence = Map.copyOf(evidence);
            setAside = Map.copyOf(setAside);
        }

        /** With nothing set aside. */
        public Answers(Map<AnswerKey, Answer> given, Map<String, Evidence> evidence) {
            this(given, evidence, Map.of());
        }
    }

    public Optional<Answer> answer(AnswerKey key) {
        return Optional.ofNullable(answers.given().get(key));
    }

    public Assessment withDetails(Details value) {
        return new Assessment(id, template, value, answers, register, plan, review, versions);
    }

    public Assessment withAnswers(Answers value) {
        return new Assessment(id, template, details, value, register, plan, review, versions);
    }

    public Assessment withRegister(RiskRegister value) {
        return new Assessment(id, template, details, answers, value, plan, review, versions);
    }

    public Assessment withPlan(ActionPlan value) {
        return new Assessment(id, template, details, answers, register, value, review, versions);
    }

    public Assessment withReview(Review value) {
        return new Assessment(id, template, details, answers, register, plan, value, versions);
    }

    public Assessment withVersions(List<Version> value) {
        return new Assessment(id, template, details, answers, register, plan, review, value);
    }

    public Assessment withTemplate(TemplateRef value) {
        return new Assessment(id, value, details, answers, register, plan, review, versions);
    }
}
