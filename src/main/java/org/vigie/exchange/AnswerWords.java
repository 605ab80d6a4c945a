package org.vigie.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.RowNames;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the words of the template and the language: what a <em>because</em> says. */
final class AnswerWords {
    private static final int LONGEST = 200;

    private final Template template;
    private final Assessment assessment;
    private final Language language;
    private final Messages messages;

    AnswerWords(Template template, Assessment assessment, Language language) {
        this.template = template;
        this.assessment = assessment;
        this.language = language;
        this.messages = new Messages(language.locale());
    }

    /** {@code {question, answer, text}}: the answer as a code or a plain value, the text for people. */
    JsonNode because(Because because) {
        Answer answer = assessment.answer(because.answer()).orElse(null);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question", because.answer().toString());
        if (answer != null && answer.value() instanceof AnswerValue.Table) {
            node.set("answer", PlainValues.texts(because.rows().stream().map(RowId::value).toList()));
        } else if (answer != null && answer.value() != null) {
            node.set("answer", PlainValues.of(answer.value()));
        } else {
            node.put("answer", answer == null || answer.state() == null ? null : WireCodes.STATE.of(answer.state()));
        }
        return node.put("text", messages.text("exchange.show.because", label(because.answer()), said(because, answer)));
    }

    private String label(AnswerKey key) {
        String label = template.texts().label(language, key.question());
        RowId row = key.row();
        if (row == null) {
            return label;
        }
        String table = template.sectionOf(key.question()).map(section -> section.repeatFor()).orElse(null);
        return messages.text("exchange.show.ofRow", label, table == null ? row.value() : rowName(table, row));
    }

    private String said(Because because, @Nullable Answer answer) {
        if (answer == null) {
            return messages.text("exchange.show.unanswered");
        }
        if (answer.value() == null) {
            return answer.state() == null
                    ? messages.text("exchange.show.unanswered")
                    : messages.text("common.state." + WireCodes.STATE.of(answer.state()));
        }
        String question = because.answer().question();
        String text = answer.value() instanceof AnswerValue.Table table
                ? rows(question, because.rows().isEmpty() ? table.rows().stream().map(AnswerValue.Row::id).toList() : because.rows())
                : words(question, answer.value());
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String words(String question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Rich rich -> rich.text().toPlain();
            case AnswerValue.Choice choice -> template.texts().option(language, question, choice.code());
            case AnswerValue.Multi multi ->
                multi.codes().stream().map(code -> template.texts().option(language, question, code)).collect(Collectors.joining(", "));
            case AnswerValue.Number number -> number.value().toPlainString();
            case AnswerValue.Money money -> money.amount().toPlainString() + "\u00a0" + money.currency();
            case AnswerValue.Date date -> date.date().toString();
            case AnswerValue.Duration duration -> duration.period().toString();
            case AnswerValue.Person person -> person.name();
            case AnswerValue.Country country -> Locale.of("", country.code()).getDisplayCountry(language.locale());
            case AnswerValue.Files files -> String.join(", ", files.evidence());
            case AnswerValue.Ref ref -> rows(refersTo(question), ref.rows());
            case AnswerValue.Table table -> rows(question, table.rows().stream().map(AnswerValue.Row::id).toList());
        };
    }

    private String refersTo(String question) {
        return template.question(question).map(Question::type).orElse(null) instanceof QuestionType.Ref ref ? ref.table() : question;
    }

    private String rows(String table, List<RowId> ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(rowName(table, id)));
        return String.join(", ", names);
    }

    /** What its key column says; the text of a fixed row; its id where there is neither. */
    private String rowName(String table, RowId id) {
        Question question = template.question(table).orElse(null);
        if (question == null || !(question.type() instanceof QuestionType.Table type)) {
            return id.value();
        }
        if (type.fixedRows().contains(id.value())) {
            return template.texts().fixedRow(language, table, id.value());
        }
        Optional<String> key = type.columns().stream().filter(QuestionType.Column::key).map(QuestionType.Column::id).findFirst();
        Answer answer = assessment.answer(AnswerKey.of(table)).orElse(null);
        if (key.isEmpty() || answer == null || !(answer.value() instanceof AnswerValue.Table given)) {
            return id.value();
        }
        AnswerValue cell = given.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> row.cells().get(key.get()))
                .orElse(null);
        return switch (cell) {
            case null -> id.value();
            case AnswerValue.Choice choice -> template.texts().columnOption(language, table, key.get(), choice.code());
            case AnswerValue.Ref _ ->
                RowNames.byKey(template, assessment::answer, AnswerKey.of(table), id).orElse(id.value());
            default -> words(table, cell);
        };
    }
}
