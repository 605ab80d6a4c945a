package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Badge;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.RowNames;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Section;

/** What people call the risks, measures, levels, questions and rows that codes and ids stand for. */
final class Names {
    private static final int SHADES = 3;

    private final Context context;

    Names(Context context) {
        this.context = context;
    }

    String risk(String code) {
        AddedRisk added = context.assessment().register().added().get(code);
        return added != null ? added.title() : context.texts().riskTitle(context.language(), code);
    }

    String measure(String code) {
        AddedMeasure added = context.assessment().plan().added().get(code);
        return added != null ? added.title() : context.texts().measureTitle(context.language(), code);
    }

    Content.Id riskId(String code) {
        return new Content.Id(code, Bookmarks.risk(code));
    }

    Content.Id measureId(String code) {
        return new Content.Id(code, Bookmarks.measure(code));
    }

    Badge level(int index) {
        RiskMatrix matrix = context.template().matrix();
        int last = matrix.levels().size() - 1;
        int shade = last == 0 ? 0 : Math.round((float) index * SHADES / last);
        return new Badge(context.coded("level", matrix.levels().get(index)), shade);
    }

    Badge level(RiskLevel level) {
        return level(level.level());
    }

    String severity(int index) {
        return context.coded("severity", context.template().matrix().severity().get(index));
    }

    String likelihood(int index) {
        return context.coded("likelihood", context.template().matrix().likelihood().get(index));
    }

    List<String> severities() {
        return context.template().matrix().severity().stream().map(code -> context.coded("severity", code)).toList();
    }

    List<String> likelihoods() {
        return context.template().matrix().likelihood().stream().map(code -> context.coded("likelihood", code)).toList();
    }

    /** Ids one after another, as links. */
    static Content ids(List<String> codes, java.util.function.Function<String, Content.Id> id) {
        List<Inline> inlines = new ArrayList<>();
        for (String code : codes) {
            if (!inlines.isEmpty()) {
                inlines.add(Content.words(", "));
            }
            inlines.add(id.apply(code));
        }
        return Content.of(inlines);
    }

    /** Ids one below another, as links. */
    static Content lines(List<String> codes, java.util.function.Function<String, Content.Id> id) {
        return new Content(codes.stream().map(code -> new Content.Para(Content.Kind.PLAIN, List.of(id.apply(code)))).toList());
    }

    String label(AnswerKey key) {
        String label = context.texts().label(context.language(), key.question());
        String row = row(key);
        return row == null ? label : context.text("question.row", label, row);
    }

    String code(AnswerKey key) {
        return context.template().question(key.question()).map(Question::code).orElse(key.question());
    }

    /** The name of the row that a repeated section's question is about, or null. */
    @Nullable String row(AnswerKey key) {
        RowId row = key.row();
        if (row == null) {
            return null;
        }
        String table = context.template().sectionOf(key.question()).map(Section::repeatFor).orElse(null);
        return table == null ? row.value() : row(table, row);
    }

    /** The name of a table's row: its fixed label, or the cell of its key column. */
    String row(String tableQuestion, RowId id) {
        Optional<Question> question = context.template().question(tableQuestion);
        if (question.isPresent() && question.get().type() instanceof QuestionType.Table table) {
            if (table.fixedRows().contains(id.value())) {
                return context.texts().fixedRow(context.language(), tableQuestion, id.value());
            }
            return named(tableQuestion, table, id);
        }
        return id.value();
    }

    private String named(String tableQuestion, QuestionType.Table table, RowId id) {
        Answer answer = context.assessment().answer(AnswerKey.of(tableQuestion)).orElse(null);
        if (answer == null || !(answer.value() instanceof AnswerValue.Table value)) {
            return id.value();
        }
        String key = table.columns().stream()
                .filter(QuestionType.Column::key)
                .findFirst()
                .or(() -> table.columns().stream().findFirst())
                .map(QuestionType.Column::id)
                .orElse("");
        int number = 0;
        for (AnswerValue.Row row : value.rows()) {
            number++;
            if (row.id().equals(id)) {
                AnswerValue cell = row.cells().get(key);
                String name = cell == null ? "" : plain(tableQuestion, id, key, cell);
                return name.isBlank() ? context.text("row", Integer.toString(number)) : name;
            }
        }
        return id.value();
    }

    private String plain(String table, RowId row, String column, AnswerValue cell) {
        return switch (cell) {
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Rich rich -> rich.text().toPlain();
            case AnswerValue.Choice choice -> context.texts().columnOption(context.language(), table, column, choice.code());
            case AnswerValue.Person person -> person.name();
            case AnswerValue.Country country -> java.util.Locale.of("", country.code()).getDisplayCountry(context.locale());
            case AnswerValue.Ref _ ->
                RowNames.byKey(context.template(), context.assessment()::answer, AnswerKey.of(table), row).orElse("");
            case AnswerValue.Multi multi -> String.join(", ", multi.codes());
            case AnswerValue.Number number -> number.value().toPlainString();
            case AnswerValue.Money money -> money.amount().toPlainString();
            case AnswerValue.Date date -> context.date(date.date());
            case AnswerValue.Duration duration -> duration.period().toString();
            case AnswerValue.Files files -> Integer.toString(files.evidence().size());
            case AnswerValue.Table nested -> Integer.toString(nested.rows().size());
        };
    }
}
