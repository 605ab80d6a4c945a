package org.vigie.domain.template;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of answer that a question or a column takes, with what limits it. */
public sealed interface QuestionType {

    /** What templates and files call it, e.g. {@code choice}. */
    default String kind() {
        return switch (this) {
            case Text _ -> "text";
            case Choice _ -> "choice";
            case Multi _ -> "multi";
            case Number _ -> "number";
            case Money _ -> "money";
            case Date _ -> "date";
            case Duration _ -> "duration";
            case Person _ -> "person";
            case Country _ -> "country";
            case File _ -> "file";
            case Ref _ -> "ref";
            case Table _ -> "table";
        };
    }

    /**
     * Text.
     *
     * @param rich whether it may hold bold, italic, lists and links
     * @param maxLength in characters
     * @param suggest the library catalogue whose entries are offered, or null
     */
    record Text(boolean rich, int maxLength, @Nullable String suggest) implements QuestionType {}

    record Choice(List<Option> options) implements QuestionType {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Multi(List<Option> options) implements QuestionType {
        public Multi {
            options = List.copyOf(options);
        }
    }

    /** A decimal number; bounds are inclusive. */
    record Number(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean integer) implements QuestionType {}

    /** An amount; bounds are inclusive; the currency is ISO 4217 and the default of new answers. */
    record Money(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency) implements QuestionType {}

    record Date() implements QuestionType {}

    /** An ISO 8601 period of years, months, weeks and days. */
    record Duration() implements QuestionType {}

    record Person() implements QuestionType {}

    /** ISO 3166-1 alpha-2. */
    record Country() implements QuestionType {}

    /** Evidence files. */
    record File() implements QuestionType {}

    /** Rows of another table. */
    record Ref(String table, boolean many) implements QuestionType {}

    /**
     * A table.
     *
     * @param fixedRows codes of the rows that exist from the start and can't be removed; empty for a free table
     */
    record Table(List<Column> columns, List<String> fixedRows, int maxRows) implements QuestionType {
        public Table {
            columns = List.copyOf(columns);
            fixedRows = List.copyOf(fixedRows);
        }
    }

    /**
     * An option of a choice.
     *
     * @param exclusive in a multi: excludes every other ("none of these")
     * @param score or null where the option carries none
     */
    record Option(String code, boolean exclusive, @Nullable BigDecimal score) {
        public static Option of(String code) {
            return new Option(code, false, null);
        }
    }

    /**
     * A column of a table.
     *
     * @param key whether it names the row
     * @param visibleIf over {@code row}, or null
     */
    record Column(String id, QuestionType type, boolean key, boolean required, @Nullable Formula visibleIf) {}
}
