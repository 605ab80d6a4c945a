package org.vigie.domain.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.text.RichText;

/** The value of an answer or of a table's cell. */
public sealed interface AnswerValue {

    record Text(String text) implements AnswerValue {}

    record Rich(RichText text) implements AnswerValue {}

    /** An option's code. */
    record Choice(String code) implements AnswerValue {}

    /** Options' codes, in the order of the template. */
    record Multi(List<String> codes) implements AnswerValue {
        public Multi {
            codes = List.copyOf(codes);
        }
    }

    /** A decimal; trailing zeros are dropped, so that equal numbers are equal answers. */
    record Number(BigDecimal value) implements AnswerValue {
        public Number {
            value = normal(value);
        }
    }

    /**
     * An amount of money.
     *
     * @param currency ISO 4217
     */
    record Money(BigDecimal amount, String currency) implements AnswerValue {
        public Money {
            amount = normal(amount);
        }
    }

    record Date(LocalDate date) implements AnswerValue {}

    record Duration(Period period) implements AnswerValue {}

    record Person(String name, @Nullable String role, @Nullable String email) implements AnswerValue {}

    /**
     * @param code ISO 3166-1 alpha-2
     */
    record Country(String code) implements AnswerValue {}

    /** Ids of evidence files (see {@link Evidence}). */
    record Files(List<String> evidence) implements AnswerValue {
        public Files {
            evidence = List.copyOf(evidence);
        }
    }

    /** Rows of another table. */
    record Ref(List<RowId> rows) implements AnswerValue {
        public Ref {
            rows = List.copyOf(rows);
        }
    }

    /** Rows in their order; ids are unique. */
    record Table(List<Row> rows) implements AnswerValue {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row; a column without a cell is empty. */
    record Row(RowId id, Map<String, AnswerValue> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    private static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
