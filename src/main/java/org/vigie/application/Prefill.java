package org.vigie.application;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Fit;
import org.vigie.domain.evaluation.Answered;
import org.vigie.domain.evaluation.BuiltInCheck;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.prefill.Mapping;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/**
 * What a new assessment can take over from an earlier one: the answers to questions that both templates ask under the same id, in a form that
 * the new one takes, and what a map between the two says of others. They come as assumptions, listed until somebody confirms them (decision 1).
 */
public final class Prefill {
    private static final Set<String> MISFITS = Stream.of(
                    BuiltInCheck.WRONG_TYPE,
                    BuiltInCheck.NO_SUCH_OPTION,
                    BuiltInCheck.NO_SUCH_ROW,
                    BuiltInCheck.EXCLUSIVE_BESIDE_OTHERS,
                    BuiltInCheck.BEYOND_LIMITS)
            .map(BuiltInCheck::code)
            .collect(Collectors.toUnmodifiableSet());

    private final Template source;
    private final Assessment from;
    private final Template target;
    private final Map<AnswerKey, AnswerValue> taken = new TreeMap<>();
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);
    private final Set<AnswerKey> partly = new HashSet<>();

    private Prefill(Template source, Assessment from, Template target) {
        this.source = source;
        this.from = from;
        this.target = target;
    }

    /** Why an answer stays behind. */
    public enum Left {
        /** The new template does not ask this, or not then. */
        NOT_ASKED,
        /** It asks for it in another form: other options, another kind of answer. */
        OTHER_FORM,
        /** Nothing was known yet, or it did not apply there. */
        NO_VALUE,
        /** Files stay with the assessment whose evidence they are. */
        FILE
    }

    /**
     * What would be taken over.
     *
     * @param title of the earlier assessment
     * @param organisation of the earlier assessment; may be empty
     * @param taken the answers, as values
     * @param left how many answers stay behind, by why; only those that there are
     * @param partly how many of those taken are tables that lose cells or rows for which the new one has no place
     */
    public record Plan(String title, String organisation, Map<AnswerKey, AnswerValue> taken, Map<Left, Integer> left, int partly) {
        public Plan {
            taken = Map.copyOf(taken);
            left = Map.copyOf(left);
        }

        /** The answers that the new assessment begins with; the note says where they come from. */
        public Map<AnswerKey, Answer> answers(String note) {
            Map<AnswerKey, Answer> answers = new TreeMap<>();
            taken.forEach((key, value) -> answers.put(key, new Answer(value, AnswerState.ASSUMPTION, note, List.of())));
            return answers;
        }
    }

    /**
     * What would be taken over from an assessment.
     *
     * @param source the template of the earlier assessment
     * @param target the template of the new one
     * @param map what goes over between these two under other ids, or null
     * @param language of the new assessment
     * @param today the day on which both are evaluated
     */
    public static Plan plan(
            Template source, Assessment from, Template target, @Nullable PrefillMap map, Language language, LocalDate today) {
        return new Prefill(source, from, target).plan(map, language, today);
    }

    private Plan plan(@Nullable PrefillMap map, Language language, LocalDate today) {
        List<AnswerKey> asked = Evaluator.evaluate(source, from, today).questionnaire().visible();
        Set<String> mapped = new HashSet<>();
        Set<String> filled = new HashSet<>();
        if (map != null) {
            map.entries().forEach(entry -> {
                mapped.add(entry.from().question());
                filled.add(entry.to().question());
            });
        }
        for (AnswerKey key : asked) {
            Question question = source.question(key.question()).orElseThrow();
            Answer answer = from.answer(key).orElse(null);
            if (question.details().bind() == null && answer != null && Answered.is(question, answer)) {
                boolean valued = answer.value() != null;
                if (!filled.contains(key.question()) && !(valued && mapped.contains(key.question()) && !shares(key))) {
                    take(key, answer);
                }
            }
        }
        if (map != null) {
            Set<String> questions = asked.stream().map(AnswerKey::question).collect(Collectors.toSet());
            taken.putAll(Mapping.answers(map, source, from, questions, target, language));
        }
        while (dropped(today)) {
            // What goes may hide something else, or be what something else refers to.
        }
        partly.retainAll(taken.keySet());
        return planned();
    }

    /** Whether the new template asks this under the same id. */
    private boolean shares(AnswerKey key) {
        return target.question(key.question()).isPresent();
    }

    private Plan planned() {
        return new Plan(from.details().title(), from.details().organisation(), taken, left, partly.size());
    }

    /** Leaves behind what the new assessment would not ask, or would find wrong; false when there is nothing such. */
    private boolean dropped(LocalDate today) {
        Assessment filled = Assessment.create(from.id(), target.ref(), from.details())
                .withAnswers(new Assessment.Answers(planned().answers(""), Map.of()));
        Evaluation found = Evaluator.evaluate(target, filled, today);
        int before = taken.size();
        taken.keySet().retainAll(Set.copyOf(found.questionnaire().visible()));
        int asked = taken.size();
        found.findings().stream()
                .filter(finding -> MISFITS.contains(finding.id()))
                .map(Finding::on)
                .filter(Objects::nonNull)
                .forEach(taken::remove);
        count(Left.NOT_ASKED, before - asked);
        count(Left.OTHER_FORM, asked - taken.size());
        return taken.size() < before;
    }

    private void take(AnswerKey key, Answer answer) {
        Question question = target.question(key.question()).filter(each -> each.details().bind() == null).orElse(null);
        if (question == null || !repeats(key)) {
            count(Left.NOT_ASKED, 1);
            return;
        }
        AnswerValue value = answer.value();
        if (value == null) {
            count(Left.NO_VALUE, 1);
            return;
        }
        AnswerValue fit = new Fit(false, this::hasTable).of(value, question.type());
        if (value instanceof AnswerValue.Files && question.type() instanceof QuestionType.File) {
            count(Left.FILE, 1);
        } else if (fit == null || !Answered.is(question, Answer.of(fit))) {
            count(Left.OTHER_FORM, 1);
        } else {
            taken.put(key, fit);
            if (value instanceof AnswerValue.Table && !fit.equals(value)) {
                partly.add(key);
            }
        }
    }

    private void count(Left why, int answers) {
        if (answers > 0) {
            left.merge(why, answers, Integer::sum);
        }
    }

    /** Whether the question is asked once in both templates, or once for each row of the same table. */
    private boolean repeats(AnswerKey key) {
        String table = target.sectionOf(key.question()).map(Section::repeatFor).orElse(null);
        String before = source.sectionOf(key.question()).map(Section::repeatFor).orElse(null);
        return table == null ? before == null : table.equals(before);
    }

    private boolean hasTable(String question) {
        return target.question(question).isPresent() && from.answer(AnswerKey.of(question)).isPresent();
    }
}
