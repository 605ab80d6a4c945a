package org.vigie.domain.assessment;

import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** The answers of an assessment in the words of its template. */
public record Sayings(Template template, Assessment assessment, Language language) {
    private static final String BETWEEN_CELLS = " · ";

    /** A text as it stands; anything else after the question that it answers. */
    public String paragraph(String question, AnswerValue value) {
        boolean text = value instanceof AnswerValue.Text || value instanceof AnswerValue.Rich;
        String said = value(question, null, value);
        return text || said.isBlank() ? said : label(question) + (value instanceof AnswerValue.Table ? "\n" : " ") + said;
    }

    public String label(String question) {
        return template.texts().label(language, question);
    }

    public String option(String question, @Nullable String column, String code) {
        return column == null
                ? template.texts().option(language, question, code)
                : template.texts().columnOption(language, question, column, code);
    }

    /** What a value of a question, or of a column of its table, says. */
    public String value(String question, @Nullable String column, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Rich(var rich) -> rich.toPlain();
            case AnswerValue.Choice(String code) -> option(question, column, code);
            case AnswerValue.Multi(List<String> codes) ->
                codes.stream().map(code -> option(question, column, code)).collect(Collectors.joining(", "));
            case AnswerValue.Number(var number) -> number.toPlainString();
            case AnswerValue.Money(var amount, String currency) -> amount.toPlainString() + "\u00a0" + currency;
            case AnswerValue.Date(var date) ->
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
            case AnswerValue.Duration(Period period) -> length(period);
            case AnswerValue.Person(String name, _, _) -> name;
            case AnswerValue.Country(String code) -> Locale.of("", code).getDisplayCountry(language.locale());
            case AnswerValue.Files _ -> "";
            case AnswerValue.Ref(List<RowId> rows) -> names(question, column, rows);
            case AnswerValue.Table(List<AnswerValue.Row> rows) ->
                rows.stream().map(row -> line(question, row)).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        };
    }

    private String length(Period period) {
        boolean french = language == Language.FR;
        List<String> parts = new ArrayList<>();
        count(parts, period.getYears(), french ? "an" : "year", french ? "ans" : "years");
        count(parts, period.getMonths(), french ? "mois" : "month", french ? "mois" : "months");
        count(parts, period.getDays(), french ? "jour" : "day", french ? "jours" : "days");
        return String.join(" ", parts);
    }

    private static void count(List<String> parts, int number, String one, String several) {
        if (number != 0) {
            parts.add(number + "\u00a0" + (number == 1 ? one : several));
        }
    }

    private String names(String question, @Nullable String column, List<RowId> rows) {
        String table = referred(question, column);
        return rows.stream()
                .flatMap(row -> RowNames.byKey(template, assessment::answer, AnswerKey.of(table), row).stream())
                .collect(Collectors.joining(", "));
    }

    private String referred(String question, @Nullable String column) {
        QuestionType type = column == null
                ? template.question(question).orElseThrow().type()
                : columns(question).stream().filter(each -> each.id().equals(column)).findFirst().orElseThrow().type();
        return type instanceof QuestionType.Ref ref ? ref.table() : question;
    }

    private List<QuestionType.Column> columns(String question) {
        return template.question(question).orElseThrow().type() instanceof QuestionType.Table table ? table.columns() : List.of();
    }

    /** The name of a fixed row, then its cells in the order of the columns. */
    private String line(String question, AnswerValue.Row row) {
        String cells = columns(question).stream()
                .map(column -> cell(question, column.id(), row.cells().get(column.id())))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(BETWEEN_CELLS));
        boolean fixed = template.question(question).orElseThrow().type() instanceof QuestionType.Table table
                && table.fixedRows().contains(row.id().value());
        return fixed && !cells.isBlank()
                ? template.texts().fixedRow(language, question, row.id().value()) + BETWEEN_CELLS + cells
                : cells;
    }

    private String cell(String question, String column, @Nullable AnswerValue cell) {
        return cell == null ? "" : value(question, column, cell);
    }
}
