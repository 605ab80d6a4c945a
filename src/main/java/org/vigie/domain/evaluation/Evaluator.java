package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation.Questionnaire;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Template;

/**
 * Says all that follows from an assessment and its template on a day. A pure function: equal arguments give an equal evaluation, and
 * nothing but them counts.
 */
public final class Evaluator {
    /** Names the rules of this engine; a frozen evaluation keeps it (decision 19). */
    public static final String ENGINE = "vigie-engine/1";

    private final Template template;
    private final Assessment assessment;
    private final LocalDate today;
    private final Reading reading;

    private Evaluator(Template template, Assessment assessment, LocalDate today) {
        this.template = template;
        this.assessment = assessment;
        this.today = today;
        this.reading = new Reading(template, assessment, today);
    }

    /**
     * Evaluates.
     *
     * @param template the one that the assessment was made with; answers that do not fit it read as nothing and are found
     * @param today what {@code today} means in the template's rules, and what an action's due date is compared with
     */
    public static Evaluation evaluate(Template template, Assessment assessment, LocalDate today) {
        return new Evaluator(template, assessment, today).evaluate();
    }

    /** The part of {@link #evaluate} that lists show, at less cost. */
    public static Standing standing(Template template, Assessment assessment, LocalDate today) {
        return new Evaluator(template, assessment, today).standing();
    }

    private Standing standing() {
        Progress progress = questionnaire(reading.visible()).progress();
        List<RiskLevel> current = assessor(book()).risks().stream()
                .filter(risk -> risk.status() != RiskStatus.DISMISSED)
                .map(risk -> risk.level(LevelKind.CURRENT))
                .toList();
        return new Standing(progress, current, reading.askedForToday());
    }

    private MeasureBook book() {
        Map<String, Effect> inPlace = InPlace.of(template, assessment.plan(), reading);
        return new MeasureBook(template, assessment.plan(), inPlace);
    }

    private RiskAssessor assessor(MeasureBook book) {
        Set<String> conditions = conditions(assessment.review().decision());
        return new RiskAssessor(template, assessment.register(), reading, book, conditions);
    }

    private Evaluation evaluate() {
        List<Slot> visible = reading.visible();
        Questionnaire questionnaire = questionnaire(visible);
        MeasureBook book = book();
        RiskAssessor assessor = assessor(book);
        List<ComplianceGap> gaps = assessor.gaps();
        List<Risk> risks = assessor.risks();
        List<Finding> findings = new AnswerChecks(reading).run(visible, questionnaire.required());
        findings.addAll(new TemplateChecks(template, reading).run());
        findings.addAll(new RegisterChecks(template, assessment, book, today).run(gaps, risks));
        return new Evaluation(
                questionnaire,
                reading.computed(),
                findings,
                gaps,
                risks,
                measures(book, gaps, risks),
                new DecisionRules(template, reading).outcomes());
    }

    /** The measures that are conditions precedent under this decision. */
    static Set<String> conditions(@Nullable Decision decision) {
        if (decision == null || decision.kind() != Decision.Kind.CONDITIONALLY_APPROVED) {
            return Set.of();
        }
        return decision.conditions().stream().map(Condition::measure).collect(Collectors.toUnmodifiableSet());
    }

    private Questionnaire questionnaire(List<Slot> visible) {
        List<AnswerKey> keys = new ArrayList<>();
        Set<AnswerKey> required = new LinkedHashSet<>();
        List<AnswerKey> open = new ArrayList<>();
        List<AnswerKey> toConfirm = new ArrayList<>();
        int answered = 0;
        int applicable = 0;
        for (Slot slot : visible) {
            keys.add(slot.key);
            if (slot.bound()) {
                continue;
            }
            applicable++;
            boolean hasAnswer = slot.answered();
            answered += hasAnswer ? 1 : 0;
            if (slot.question.requiredIf() != null && Reading.holds(slot.question.requiredIf(), slot.scope)) {
                required.add(slot.key);
                if (!hasAnswer) {
                    open.add(slot.key);
                }
            }
            if (slot.state() != null && slot.state() != AnswerState.NOT_APPLICABLE) {
                toConfirm.add(slot.key);
            }
        }
        return new Questionnaire(keys, required, open, toConfirm, new Progress(answered, applicable));
    }

    private static List<MeasureState> measures(MeasureBook book, List<ComplianceGap> gaps, List<Risk> risks) {
        Map<String, Integer> relevant = new HashMap<>();
        Map<String, Integer> retained = new HashMap<>();
        for (ComplianceGap gap : gaps) {
            if (gap.status() != RiskStatus.DISMISSED) {
                relevant.put(gap.code(), relevant.size());
                retained.put(gap.code(), retained.size());
            }
        }
        for (Risk risk : risks) {
            if (risk.status() != RiskStatus.DISMISSED) {
                relevant.put(risk.code(), relevant.size());
            }
            if (risk.status() == RiskStatus.RETAINED) {
                retained.put(risk.code(), retained.size());
            }
        }
        List<MeasureState> result = new ArrayList<>();
        for (String measure : book.measures()) {
            List<String> suggestedFor = among(book.actsOn(measure), relevant);
            if (book.active(measure) || !suggestedFor.isEmpty()) {
                List<String> mitigates = book.active(measure) ? among(book.actsOn(measure), retained) : List.of();
                result.add(new MeasureState(measure, book.now(measure), mitigates, suggestedFor, book.action(measure)));
            }
        }
        return result;
    }

    private static List<String> among(Set<String> codes, Map<String, Integer> order) {
        return codes.stream()
                .filter(order::containsKey)
                .sorted(Comparator.comparingInt(code -> order.getOrDefault(code, 0)))
                .toList();
    }
}
