package org.vigie.domain.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/**
 * Whether a value from elsewhere takes the form that a question asks for.
 *
 * @param files whether evidence comes along with it
 * @param tables tables whose rows may be referred to, by the id of their question
 */
public record Fit(boolean files, Predicate<String> tables) {

    /** The value in the form that this type takes, without the rows and cells for which a table has no place; null when it has none. */
    public @Nullable AnswerValue of(AnswerValue value, QuestionType type) {
        return switch (type) {
            case QuestionType.Text text -> text(value, text);
            case QuestionType.Choice(var options) -> value instanceof AnswerValue.Choice(String code) && has(options, code) ? value : null;
            case QuestionType.Multi(var options) -> value instanceof AnswerValue.Multi(var codes) ? multi(codes, options) : null;
            case QuestionType.Number number ->
                value instanceof AnswerValue.Number(var amount)
                                && isWithin(amount, number.min(), number.max())
                                && (!number.integer() || amount.scale() <= 0)
                        ? value
                        : null;
            case QuestionType.Money money ->
                value instanceof AnswerValue.Money(var amount, _) && isWithin(amount, money.min(), money.max()) ? value : null;
            case QuestionType.Date _ -> value instanceof AnswerValue.Date ? value : null;
            case QuestionType.Duration _ -> value instanceof AnswerValue.Duration ? value : null;
            case QuestionType.Person _ -> value instanceof AnswerValue.Person ? value : null;
            case QuestionType.Country _ -> value instanceof AnswerValue.Country ? value : null;
            case QuestionType.Ref ref ->
                value instanceof AnswerValue.Ref(var rows) && (ref.many() || rows.size() <= 1) && tables.test(ref.table()) ? value : null;
            case QuestionType.Table table -> value instanceof AnswerValue.Table(var rows) ? table(rows, table) : null;
            case QuestionType.File _ -> files && value instanceof AnswerValue.Files ? value : null;
        };
    }

    private static boolean isWithin(BigDecimal amount, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null || amount.compareTo(min) >= 0) && (max == null || amount.compareTo(max) <= 0);
    }

    private static @Nullable AnswerValue text(AnswerValue value, QuestionType.Text type) {
        if (value instanceof AnswerValue.Rich) {
            return type.rich() ? value : null;
        }
        return value instanceof AnswerValue.Text(String text) && !type.rich() && text.length() <= type.maxLength() ? value : null;
    }

    private static boolean has(List<QuestionType.Option> options, String code) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }

    /** All of them or none: a list with one entry less would say something else. */
    private static @Nullable AnswerValue multi(List<String> codes, List<QuestionType.Option> options) {
        return codes.stream().allMatch(code -> has(options, code)) ? new AnswerValue.Multi(codes) : null;
    }

    private AnswerValue table(List<AnswerValue.Row> rows, QuestionType.Table type) {
        Predicate<RowId> known = id -> type.fixedRows().isEmpty() || type.fixedRows().contains(id.value());
        List<AnswerValue.Row> fitting = new ArrayList<>();
        for (AnswerValue.Row row : rows) {
            if (known.test(row.id())) {
                Map<String, AnswerValue> cells = new TreeMap<>();
                type.columns().forEach(column -> {
                    AnswerValue cell = row.cells().get(column.id());
                    AnswerValue fit = cell == null ? null : of(cell, column.type());
                    if (fit != null) {
                        cells.put(column.id(), fit);
                    }
                });
                fitting.add(new AnswerValue.Row(row.id(), cells));
            }
        }
        return new AnswerValue.Table(fitting.stream().limit(type.maxRows()).toList());
    }
}
