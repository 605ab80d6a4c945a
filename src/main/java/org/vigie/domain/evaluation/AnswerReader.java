package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Value;

/** Turns what was given into what expressions read; what does not fit the question reads as nothing. */
final class AnswerReader {
    private static final Value EMPTY = new Value.ListOf(List.of());

    private AnswerReader() {}

    /** Nothing given: an empty list for what reads as a list, else nothing (decision 2). */
    static Value nothing(QuestionType type) {
        return switch (type) {
            case QuestionType.Multi _, QuestionType.Table _, QuestionType.File _ -> EMPTY;
            case QuestionType.Ref ref -> ref.many() ? EMPTY : Value.NOTHING;
            case QuestionType.Text _,
                    QuestionType.Choice _,
                    QuestionType.Number _,
                    QuestionType.Money _,
                    QuestionType.Date _,
                    QuestionType.Duration _,
                    QuestionType.Person _,
                    QuestionType.Country _ -> Value.NOTHING;
        };
    }

    /**
     * The value of an answer or a cell that is no table.
     *
     * @param table the table that a reference points into, or null
     */
    static Value read(QuestionType type, AnswerValue given, @Nullable Slot table) {
        Value read = switch (type) {
            case QuestionType.Text _ -> text(given);
            case QuestionType.Choice choice ->
                given instanceof AnswerValue.Choice(String code) && has(choice.options(), code) ? new Value.Text(code) : null;
            case QuestionType.Multi multi -> given instanceof AnswerValue.Multi(List<String> codes) ? codes(codes, multi) : null;
            case QuestionType.Number _ -> given instanceof AnswerValue.Number(var number) ? new Value.Number(number) : null;
            case QuestionType.Money _ -> given instanceof AnswerValue.Money(var amount, _) ? new Value.Number(amount) : null;
            case QuestionType.Date _ -> given instanceof AnswerValue.Date(var date) ? new Value.Date(date) : null;
            case QuestionType.Duration _ -> given instanceof AnswerValue.Duration(var period) ? new Value.Duration(period) : null;
            case QuestionType.Person _ -> given instanceof AnswerValue.Person(String name, _, _) ? new Value.Text(name) : null;
            case QuestionType.Country _ -> given instanceof AnswerValue.Country(String code) ? new Value.Text(code) : null;
            case QuestionType.File _ -> given instanceof AnswerValue.Files(List<String> ids) ? texts(ids) : null;
            case QuestionType.Ref ref -> given instanceof AnswerValue.Ref(List<RowId> rows) ? rows(rows, ref, table) : null;
            case QuestionType.Table _ -> null;
        };
        return read == null ? nothing(type) : read;
    }

    private static @Nullable Value text(AnswerValue given) {
        return given instanceof AnswerValue.Text(String plain)
                ? new Value.Text(plain)
                : given instanceof AnswerValue.Rich(var rich) ? new Value.Text(rich.toPlain()) : null;
    }

    private static Value codes(List<String> codes, QuestionType.Multi multi) {
        return texts(codes.stream().filter(code -> has(multi.options(), code)).toList());
    }

    private static @Nullable Value rows(List<RowId> rows, QuestionType.Ref ref, @Nullable Slot table) {
        List<String> there =
                rows.stream().filter(row -> hasRow(table, row)).map(RowId::value).toList();
        return ref.many() ? texts(there) : there.size() == 1 ? new Value.Text(there.getFirst()) : null;
    }

    private static Value texts(Collection<String> texts) {
        List<Value> values = new ArrayList<>(texts.size());
        texts.forEach(text -> values.add(new Value.Text(text)));
        return new Value.ListOf(values);
    }

    static boolean has(List<QuestionType.Option> options, String code) {
        for (QuestionType.Option option : options) {
            if (option.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the table, as it was given, has the row; hidden cells or conditions have no say in that. */
    static boolean hasRow(@Nullable Slot table, RowId row) {
        if (table == null || !(table.question.type() instanceof QuestionType.Table type)) {
            return false;
        }
        if (type.fixedRows().contains(row.value())) {
            return true;
        }
        return table.givenValue() instanceof AnswerValue.Table(List<AnswerValue.Row> rows)
                && rows.stream().anyMatch(each -> each.id().equals(row));
    }
}
