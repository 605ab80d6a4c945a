package org.vigie.domain.migration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** Small templates in several versions, and assessments on them. */
final class Versions {
    static final QuestionType TEXT = new QuestionType.Text(false, 100, null);
    private static final RiskMatrix MATRIX = new RiskMatrix(List.of("low"), List.of("low"), List.of("low"), List.of(List.of(0)), 0, 0);

    private Versions() {}

    static Template version(String version, Map<String, QuestionType> questions, Migration... migrations) {
        return version(version, List.of(section("s", null, questions)), Map.of(), migrations);
    }

    static Template version(String version, List<Section> sections, Map<String, String> texts, Migration... migrations) {
        TemplateInfo info = new TemplateInfo(
                new TemplateRef("t", version, "0".repeat(64)), Set.of(Language.EN), LocalDate.of(2026, 1, 1), 0, Set.of(), List.of(), Set.of());
        Rules rules = new Rules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(migrations));
        return new Template(info, MATRIX, sections, rules, new TemplateTexts(Map.of(Language.EN, texts), Map.of()));
    }

    static Section section(String id, @Nullable String repeatFor, Map<String, QuestionType> questions) {
        List<Question> asked = questions.keySet().stream()
                .sorted()
                .map(each -> new Question(each, each, questions.get(each), null, null, Question.Details.NONE))
                .toList();
        return new Section(id, "1", Set.of(), null, repeatFor, asked);
    }

    static QuestionType choice(String... codes) {
        return new QuestionType.Choice(List.of(codes).stream().map(QuestionType.Option::of).toList());
    }

    static QuestionType table(QuestionType.Column... columns) {
        return new QuestionType.Table(List.of(columns), List.of(), 10);
    }

    static QuestionType.Column column(String id, QuestionType type) {
        return new QuestionType.Column(id, type, false, false, null);
    }

    static Assessment on(Template template, Map<AnswerKey, Answer> given) {
        return Assessment.create(AssessmentId.random(), template.ref(), Details.draft("Loyalty", Language.EN))
                .withAnswers(new Assessment.Answers(given, Map.of()));
    }

    static AnswerKey key(String id) {
        return AnswerKey.parse(id);
    }

    static Answer text(String text) {
        return Answer.of(new AnswerValue.Text(text));
    }

    static Answer chose(String code) {
        return Answer.of(new AnswerValue.Choice(code));
    }
}
