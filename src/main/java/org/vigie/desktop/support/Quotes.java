package org.vigie.desktop.support;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** Answers in a few words, as explanations quote them. */
public final class Quotes {
    private static final int LONGEST = 90;

    private final OpenAssessment open;
    private final Words words;

    public Quotes(OpenAssessment open) {
        this.open = open;
        this.words = open.words();
    }

    /**
     * A link of the chain that raised something.
     *
     * @param code of the question, as people see it
     * @param answer in a few words
     */
    public record Link(AnswerKey key, String code, String question, String answer) {}

    public Link link(Because because) {
        AnswerKey key = because.answer();
        String code = open.template().question(key.question()).map(Question::code).orElse(key.question());
        String rows = because.rows().stream().map(row -> rowName(key, row)).collect(Collectors.joining(", "));
        String row = key.row() == null ? "" : " (" + sectionRow(key) + ")";
        return new Link(
                key, code, texts().label(language(), key.question()) + row, rows.isEmpty() ? answer(key) : rows);
    }

    /** What is answered, in a few words; never empty. */
    public String answer(AnswerKey key) {
        Answer answer = open.assessment().answer(key).orElse(null);
        AnswerValue value = answer == null ? null : answer.value();
        AnswerState state = answer == null ? null : answer.state();
        String said = value == null ? "" : shorter(value(key, value));
        if (state == null) {
            return said.isEmpty() ? words.text("register.answer.none") : said;
        }
        String qualified = words.text("common.state." + switch (state) {
            case ASSUMPTION -> "assumption";
            case UNKNOWN -> "unknown";
            case ASK_LEGAL -> "askLegal";
            case NOT_APPLICABLE -> "notApplicable";
        });
        return said.isEmpty() ? qualified : said + " (" + qualified.toLowerCase(language().locale()) + ")";
    }

    private TemplateTexts texts() {
        return open.template().texts();
    }

    private Language language() {
        return words.language();
    }

    private String value(AnswerKey key, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text v -> v.text();
            case AnswerValue.Rich v -> v.text().toPlain();
            case AnswerValue.Choice v -> texts().option(language(), key.question(), v.code());
            case AnswerValue.Multi v -> v.codes().stream()
                    .map(code -> texts().option(language(), key.question(), code))
                    .collect(Collectors.joining(", "));
            case AnswerValue.Number v -> v.value().toPlainString();
            case AnswerValue.Money v -> v.amount().toPlainString() + " " + v.currency();
            case AnswerValue.Date v -> words.day(v.date());
            case AnswerValue.Duration v -> v.period().toString();
            case AnswerValue.Person v -> v.name();
            case AnswerValue.Country v -> Locale.of("", v.code()).getDisplayCountry(language().locale());
            case AnswerValue.Files v -> words.text("register.answer.files", v.evidence().size());
            case AnswerValue.Ref v -> v.rows().stream().map(row -> referred(key, row)).collect(Collectors.joining(", "));
            case AnswerValue.Table v -> words.text("register.answer.rows", v.rows().size());
        };
    }

    private String referred(AnswerKey key, RowId row) {
        return open.template().question(key.question())
                .map(Question::type)
                .filter(QuestionType.Ref.class::isInstance)
                .map(type -> rowName(AnswerKey.of(((QuestionType.Ref) type).table()), row))
                .orElse(row.toString());
    }

    private String sectionRow(AnswerKey key) {
        RowId row = Objects.requireNonNull(key.row());
        Section section = open.template().sectionOf(key.question()).orElse(null);
        String table = section == null ? null : section.repeatFor();
        return table == null ? row.toString() : rowName(AnswerKey.of(table), row);
    }

    /** What people call a row of a table: the text of its key column, the label of a fixed row, or its id. */
    private String rowName(AnswerKey table, RowId row) {
        QuestionType type = open.template().question(table.question()).map(Question::type).orElse(null);
        if (!(type instanceof QuestionType.Table columns)) {
            return row.toString();
        }
        if (columns.fixedRows().contains(row.value())) {
            return texts().fixedRow(language(), table.question(), row.value());
        }
        return columns.columns().stream()
                .filter(QuestionType.Column::key)
                .findFirst()
                .flatMap(column -> cell(open.assessment().answer(table).orElse(null), row, column.id()))
                .orElse(row.toString());
    }

    private static Optional<String> cell(@Nullable Answer answer, RowId row, String column) {
        if (answer == null || !(answer.value() instanceof AnswerValue.Table table)) {
            return Optional.empty();
        }
        return table.rows().stream()
                .filter(each -> each.id().equals(row))
                .map(each -> each.cells().get(column))
                .filter(AnswerValue.Text.class::isInstance)
                .map(cell -> ((AnswerValue.Text) cell).text())
                .findFirst();
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
