package org.vigie.desktop.support;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.RowNames;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/**
 * The answers of one state of an assessment, in the words of its template.
 *
 * @param template of this state
 */
public record AnswerWords(Template template, Assessment assessment, Words words) {

    private TemplateTexts texts() {
        return template.texts();
    }

    private Language language() {
        return words.language();
    }

    /** A value, whole; a table as the number of its rows. */
    public String value(AnswerKey key, AnswerValue value) {
        return said(key, null, value);
    }

    /** The value of a cell of a table. */
    public String cell(AnswerKey table, String column, AnswerValue value) {
        return said(table, column, value);
    }

    private String said(AnswerKey key, @Nullable String column, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text v -> v.text();
            case AnswerValue.Rich v -> v.text().toPlain();
            case AnswerValue.Choice v -> option(key, column, v.code());
            case AnswerValue.Multi v -> v.codes().stream().map(code -> option(key, column, code)).collect(Collectors.joining(", "));
            case AnswerValue.Number v -> v.value().toPlainString();
            case AnswerValue.Money v -> v.amount().toPlainString() + " " + v.currency();
            case AnswerValue.Date v -> words.day(v.date());
            case AnswerValue.Duration v -> v.period().toString();
            case AnswerValue.Person v -> v.name();
            case AnswerValue.Country v -> Locale.of("", v.code()).getDisplayCountry(language().locale());
            case AnswerValue.Files v -> words.text("register.answer.files", v.evidence().size());
            case AnswerValue.Ref v -> v.rows().stream().map(row -> referred(key, column, row)).collect(Collectors.joining(", "));
            case AnswerValue.Table v -> words.text("register.answer.rows", v.rows().size());
        };
    }

    private String option(AnswerKey key, @Nullable String column, String code) {
        return column == null
                ? texts().option(language(), key.question(), code)
                : texts().columnOption(language(), key.question(), column, code);
    }

    private String referred(AnswerKey key, @Nullable String column, RowId row) {
        Optional<QuestionType> type = template.question(key.question()).map(Question::type);
        if (column != null) {
            type = type.filter(QuestionType.Table.class::isInstance)
                    .flatMap(table -> ((QuestionType.Table) table).columns().stream()
                            .filter(each -> each.id().equals(column))
                            .map(QuestionType.Column::type)
                            .findFirst());
        }
        return type.filter(QuestionType.Ref.class::isInstance)
                .map(ref -> rowName(AnswerKey.of(((QuestionType.Ref) ref).table()), row))
                .orElse(row.toString());
    }

    /** What is said of a state that an answer is in. */
    public String state(AnswerState state) {
        return words.text("common.state." + switch (state) {
            case ASSUMPTION -> "assumption";
            case UNKNOWN -> "unknown";
            case ASK_LEGAL -> "askLegal";
            case NOT_APPLICABLE -> "notApplicable";
        });
    }

    /** The label of a question; of one in a repeated section, with the row that it is asked for. */
    public String label(AnswerKey key) {
        RowId row = key.row();
        String label = texts().label(language(), key.question());
        return row == null ? label : label + " (" + sectionRow(key, row) + ")";
    }

    private String sectionRow(AnswerKey key, RowId row) {
        Section section = template.sectionOf(key.question()).orElse(null);
        String table = section == null ? null : section.repeatFor();
        return table == null ? row.toString() : rowName(AnswerKey.of(table), row);
    }

    /** What people call a row of a table: the text of its key column, the label of a fixed row, or its id. */
    public String rowName(AnswerKey table, RowId row) {
        QuestionType type = template.question(table.question()).map(Question::type).orElse(null);
        if (!(type instanceof QuestionType.Table columns)) {
            return row.toString();
        }
        if (columns.fixedRows().contains(row.value())) {
            return texts().fixedRow(language(), table.question(), row.value());
        }
        return RowNames.byKey(template, assessment::answer, table, row).orElse(row.toString());
    }
}
