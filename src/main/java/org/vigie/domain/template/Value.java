package org.vigie.domain.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** What an expression yields and works on; {@link Nothing} stands for an answer that is not there. */
public sealed interface Value {

    /** Nothing given. */
    record Nothing() implements Value {}

    record Bool(boolean value) implements Value {}

    record Text(String value) implements Value {}

    /** A decimal; two that differ only in scale are equal. */
    record Number(BigDecimal value) implements Value {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    record Date(LocalDate value) implements Value {}

    record Duration(Period value) implements Value {}

    record ListOf(List<Value> values) implements Value {
        public ListOf {
            values = List.copyOf(values);
        }
    }

    /**
     * A table's row.
     *
     * @param id the row id, {@code row.id} in expressions
     * @param cells by column id; a column without a cell reads as {@link Nothing}
     */
    record Row(String id, Map<String, Value> cells) implements Value {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    Value NOTHING = new Nothing();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
