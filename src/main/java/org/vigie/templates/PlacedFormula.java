package org.vigie.templates;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Formula;

/**
 * A compiled expression and where it stands.
 *
 * @param owner id of the section, question, check, risk, measure, decision or computed value that it belongs to
 * @param where its text in the file
 * @param place what it may name beside the questions outside repeated sections
 */
public record PlacedFormula(Role role, String owner, Formula formula, Item where, Place place) {

    /** What an expression decides. */
    public enum Role {
        SECTION_VISIBLE,
        QUESTION_VISIBLE,
        QUESTION_REQUIRED,
        COLUMN_VISIBLE,
        CHECK,
        RISK,
        MODULATOR,
        IN_PLACE,
        PARTLY_IN_PLACE,
        LEVEL,
        COMPUTED
    }

    /**
     * The names of a place.
     *
     * @param section the repeated section whose questions it may name, or null
     * @param rows the table whose columns {@code row} has, or null
     * @param answer the question that {@code answer} stands for, or null
     */
    public record Place(@Nullable String section, @Nullable String rows, @Nullable String answer) {
        /** Outside tables and repeated sections. */
        public static final Place TEMPLATE = new Place(null, null, null);

        Place withRows(@Nullable String table) {
            return new Place(section, table, answer);
        }

        Place withAnswer(String question) {
            return new Place(section, rows, question);
        }
    }
}
