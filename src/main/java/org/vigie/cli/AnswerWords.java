package org.vigie.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.RowNames;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** Answers in a few words, as explanations quote them. */
final class AnswerWords {
    private static final int LONGEST = 60;

    private final Template template;
    private final TemplateTexts texts;
    private final Map<AnswerKey, Answer> answers;
    private final Language language;
    private final Output output;

    AnswerWords(Template template, Map<AnswerKey, Answer> answers, Language language, Output output) {
        this.template = template;
        this.texts = template.texts();
        this.answers = answers;
        this.language = language;
        this.output = output;
    }

    /** {@code Q-CONS-02 “Is consent granular?”: No}. */
    String because(Because because) {
        AnswerKey key = because.answer();
        String rows = because.rows().isEmpty()
                ? ""
                : " (" + because.rows().stream().map(row -> row(key, row)).collect(Collectors.joining(", ")) + ")";
        return output.text("cli.show.because", code(key), label(key), answer(key) + rows);
    }

    /** The code that people see, with the row where there is one. */
    String code(AnswerKey key) {
        String code = template.question(key.question()).map(Question::code).orElse(key.question());
        return key.row() == null ? code : code + "@" + key.row();
    }

    String label(AnswerKey key) {
        return texts.label(language, key.question());
    }

    private String answer(AnswerKey key) {
        Answer answer = answers.get(key);
        if (answer == null) {
            return output.text("cli.answer.none");
        }
        String value = answer.value() == null ? "" : shorter(value(key, answer.value()));
        if (answer.state() == null) {
            return value.isEmpty() ? output.text("cli.answer.none") : value;
        }
        String state = output.text("common.state." + Codes.text(answer.state()));
        return value.isEmpty() ? state : value + " (" + state + ")";
    }

    private String value(AnswerKey key, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text v -> v.text();
            case AnswerValue.Rich v -> v.text().toPlain();
            case AnswerValue.Choice v -> texts.option(language, key.question(), v.code());
            case AnswerValue.Multi v -> v.codes().stream()
                    .map(code -> texts.option(language, key.question(), code))
                    .collect(Collectors.joining(", "));
            case AnswerValue.Number v -> v.value().toPlainString();
            case AnswerValue.Money v -> v.amount().toPlainString() + " " + v.currency();
            case AnswerValue.Date v -> Dates.text(v.date(), language);
            case AnswerValue.Duration v -> v.period().toString();
            case AnswerValue.Person v -> v.name();
            case AnswerValue.Country v -> v.code();
            case AnswerValue.Files v -> output.text("cli.answer.files", v.evidence().size());
            case AnswerValue.Ref v -> v.rows().stream().map(RowId::toString).collect(Collectors.joining(", "));
            case AnswerValue.Table v -> output.text("cli.answer.rows", v.rows().size());
        };
    }

    private String row(AnswerKey key, RowId row) {
        boolean fixed = template.question(key.question())
                .filter(question -> question.type() instanceof QuestionType.Table table && table.fixedRows().contains(row.value()))
                .isPresent();
        return fixed
                ? template.texts().fixedRow(language, key.question(), row.value())
                : RowNames.byKey(template, each -> Optional.ofNullable(answers.get(each)), key, row).orElse(row.toString());
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
