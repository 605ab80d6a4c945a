package org.vigie.domain.prefill;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the questions of one template to those of another (docs/template-format.md).
 *
 * @param source id of the template of the earlier assessment
 * @param target id of the template of the new one
 * @param entries in order
 */
public record PrefillMap(String source, String target, List<Entry> entries) {
    public PrefillMap {
        entries = List.copyOf(entries);
    }

    /** How one answer goes over. */
    public record Entry(Place from, Place to, How how) {}

    /**
     * A question, or cells of a table.
     *
     * @param row a fixed row, or null for every row
     * @param column or null for the question as a whole
     */
    public record Place(String question, @Nullable String row, @Nullable String column) {}

    /** What becomes of the answer. */
    public sealed interface How {
        /** The same value. */
        record Same() implements How {}

        /** Codes become others; one that is not listed gives nothing. */
        record Codes(Map<String, List<String>> codes) implements How {
            public Codes {
                codes = Map.copyOf(codes);
            }
        }

        /** The answer in words, as a paragraph of a text. */
        record Words() implements How {}

        /**
         * A row for each row, or for each chosen option.
         *
         * @param where only rows whose cell in this column is one of these codes
         * @param columns what goes into each column: columns of the source, or one of the constants here
         * @param codes for columns of codes
         * @param set codes that every row gets
         */
        record Rows(
                Map<String, List<String>> where,
                Map<String, List<String>> columns,
                Map<String, Map<String, List<String>>> codes,
                Map<String, String> set)
                implements How {
            /** The row itself, for a reference to it. */
            public static final String ROW = "@row";
            /** The chosen option. */
            public static final String OPTION = "@option";
            /** The label of the question. */
            public static final String QUESTION = "@question";

            public Rows {
                where = Map.copyOf(where);
                columns = Map.copyOf(columns);
                codes = Map.copyOf(codes);
                set = Map.copyOf(set);
            }
        }
    }
}
