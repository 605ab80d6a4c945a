package org.vigie.desktop.questionnaire;

import java.text.NumberFormat;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.LegalReferences;

/** Answers, rows and reasons in words, in the window's language. */
final class AnswerTexts {
    private static final int SHORT = 80;
    private static final int NAMED = 6;

    private final OpenAssessment open;
    private final Words words;
    private final TemplateTexts texts;

    AnswerTexts(OpenAssessment open) {
        this.open = open;
        this.words = open.words();
        this.texts = open.template().texts();
    }

    /** What an answer says, on one line; empty when there is none. */
    String answer(AnswerKey key, @Nullable Answer answer) {
        if (answer == null) {
            return words.text("questionnaire.answer.none");
        }
        List<String> parts = new ArrayList<>();
        if (answer.state() != null) {
            parts.add(state(answer.state()));
        }
        if (answer.value() != null) {
            parts.add(value(key, null, answer.value()));
        }
        if (parts.isEmpty()) {
            parts.add(words.text("questionnaire.answer.none"));
        }
        return shortened(String.join(" · ", parts));
    }

    String state(AnswerState state) {
        return words.text("common.state." + WireCodes.STATE.of(state));
    }

    /**
     * A value.
     *
     * @param column the column of a cell, or null for the answer itself
     */
    String value(AnswerKey key, @Nullable String column, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Rich(var text) -> text.toPlain().replace('\n', ' ');
            case AnswerValue.Choice(String code) -> option(key.question(), column, code);
            case AnswerValue.Multi(List<String> codes) -> joined(codes, code -> option(key.question(), column, code));
            case AnswerValue.Number(var number) -> numbers().format(number);
            case AnswerValue.Money(var amount, String currency) -> numbers().format(amount) + "\u00A0" + currency;
            case AnswerValue.Date(var date) -> words.day(date);
            case AnswerValue.Duration(Period period) -> period(period);
            case AnswerValue.Person(String name, String role, _) -> role == null ? name : name + " (" + role + ")";
            case AnswerValue.Country(String code) -> Locale.of("", code).getDisplayCountry(words.language().locale());
            case AnswerValue.Files(List<String> ids) -> joined(ids, this::file);
            case AnswerValue.Ref(List<RowId> rows) -> joined(rows, row -> reference(key, column, row));
            case AnswerValue.Table(List<AnswerValue.Row> rows) -> table(key, rows);
        };
    }

    /** How many rows, and the first ones by name. */
    private String table(AnswerKey key, List<AnswerValue.Row> rows) {
        String count = words.text("questionnaire.rows", rows.size());
        List<String> names = rows.stream().limit(NAMED).map(row -> name(key, row)).filter(name -> !name.isBlank()).toList();
        return names.isEmpty() ? count : words.text("questionnaire.rows.named", count, joined(names, name -> name));
    }

    /** What stands in a row's key column. */
    private String name(AnswerKey table, AnswerValue.Row row) {
        QuestionType type = open.template().question(table.question()).map(question -> question.type()).orElse(null);
        List<QuestionType.Column> columns = type instanceof QuestionType.Table known ? known.columns() : List.of();
        return columns.stream()
                .filter(QuestionType.Column::key)
                .flatMap(column -> Optional.ofNullable(row.cells().get(column.id())).map(cell -> value(table, column.id(), cell)).stream())
                .map(name -> name.replace('\n', ' '))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private NumberFormat numbers() {
        return NumberFormat.getNumberInstance(words.language().locale());
    }

    private static <T> String joined(List<T> items, Function<T, String> word) {
        return joined(items, ", ", word);
    }

    private static <T> String joined(List<T> items, String between, Function<T, String> word) {
        return items.stream().map(word).collect(Collectors.joining(between));
    }

    String option(String question, @Nullable String column, String code) {
        return column == null
                ? texts.option(words.language(), question, code)
                : texts.columnOption(words.language(), question, column, code);
    }

    /** Legal references, as people of this language cite them. */
    String references(List<String> references) {
        return joined(references, " · ", reference -> LegalReferences.inWords(words.language(), reference));
    }

    String file(String id) {
        Evidence evidence = open.assessment().answers().evidence().get(id);
        return evidence == null ? id : evidence.fileName();
    }

    String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(words.text("questionnaire.period.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(words.text("questionnaire.period.months", period.getMonths()));
        }
        long days = period.get(ChronoUnit.DAYS);
        if (days != 0 || parts.isEmpty()) {
            parts.add(words.text("questionnaire.period.days", days));
        }
        return String.join(" ", parts);
    }

    private String reference(AnswerKey key, @Nullable String column, RowId row) {
        return referenced(key, column).map(table -> row(table, row)).orElse(row.value());
    }

    /** Where the rows stand that a reference, or a column of references, chooses from. */
    Optional<AnswerKey> referenced(AnswerKey key, @Nullable String column) {
        return open.template().question(key.question()).flatMap(question -> {
            QuestionType type = question.type();
            if (column != null && type instanceof QuestionType.Table table) {
                return table.columns().stream().filter(each -> each.id().equals(column)).findFirst().map(QuestionType.Column::type);
            }
            return Optional.of(type);
        }).filter(QuestionType.Ref.class::isInstance).map(QuestionType.Ref.class::cast).map(ref -> tableKey(ref.table(), key.row()));
    }

    private AnswerKey tableKey(String table, @Nullable RowId row) {
        boolean repeated = open.template().sectionOf(table).map(Section::repeatFor).isPresent();
        return repeated ? new AnswerKey(table, row) : AnswerKey.of(table);
    }

    /** The rows that can be referred to there. */
    List<RowId> rows(AnswerKey table) {
        List<RowId> fixed = open.template()
                .question(table.question())
                .filter(question -> question.type() instanceof QuestionType.Table)
                .map(question -> ((QuestionType.Table) question.type()).fixedRows().stream().map(RowId::new).toList())
                .orElse(List.of());
        List<RowId> result = new ArrayList<>(fixed);
        given(table).stream().map(AnswerValue.Row::id).filter(id -> !fixed.contains(id)).forEach(result::add);
        return result;
    }

    private List<AnswerValue.Row> given(AnswerKey table) {
        Answer answer = open.assessment().answers().given().get(table);
        return answer != null && answer.value() instanceof AnswerValue.Table(List<AnswerValue.Row> rows) ? rows : List.of();
    }

    /** What people call a row: its fixed label, else its key column, else its place. */
    String row(AnswerKey table, RowId id) {
        if (!(open.template().question(table.question()).map(q -> q.type()).orElse(null) instanceof QuestionType.Table type)) {
            return id.value();
        }
        if (type.fixedRows().contains(id.value())) {
            return texts.fixedRow(words.language(), table.question(), id.value());
        }
        List<AnswerValue.Row> rows = given(table);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                String name = name(table, rows.get(i));
                return name.isEmpty() ? words.text("questionnaire.row", i + 1) : name;
            }
        }
        return words.text("questionnaire.row.gone");
    }

    /** Rows by name, the first ones where they are many. */
    String rowNames(AnswerKey table, List<RowId> rows) {
        String names = joined(rows.subList(0, Math.min(NAMED, rows.size())), row -> row(table, row));
        int more = rows.size() - NAMED;
        return more > 0 ? words.text("questionnaire.rows.more", names, more) : names;
    }

    /** The answer behind a risk, e.g. “Q-CONS-02 = No”. */
    String because(Because because) {
        AnswerKey key = because.answer();
        String code = open.template().question(key.question()).map(question -> question.code()).orElse(key.question());
        if (!because.rows().isEmpty()) {
            return words.text("questionnaire.because", code, shortened(rowNames(key, List.copyOf(because.rows()))));
        }
        return words.text("questionnaire.because", code, answer(key, open.assessment().answers().given().get(key)));
    }

    /** The text of a finding. */
    String finding(Finding finding) {
        if (!finding.builtIn()) {
            return texts.check(words.language(), finding.id());
        }
        AnswerKey on = finding.on();
        Object[] arguments = finding.arguments().stream().map(code -> on == null ? code : named(on, code)).toArray();
        return words.text("evaluation." + finding.id(), arguments);
    }

    /** The option or column that a built-in check names, as people see it. */
    private String named(AnswerKey on, String code) {
        boolean table = open.template().question(on.question()).filter(each -> each.type() instanceof QuestionType.Table).isPresent();
        return table
                ? texts.column(words.language(), on.question(), code)
                : option(on.question(), null, code);
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1).stripTrailing() + "…";
    }
}
