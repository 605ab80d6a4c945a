package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Value;

/**
 * What expressions see from where they stand: the questions asked once, in a repeated section also those of the current row, and in
 * a table {@code row}.
 */
final class Scope implements Environment {
    private final Reading reading;
    private final Map<String, Slot> once;
    private final Map<String, Slot> ofRow;
    private final @Nullable Value row;

    Scope(Reading reading, Map<String, Slot> once, Map<String, Slot> ofRow, @Nullable Value row) {
        this.reading = reading;
        this.once = once;
        this.ofRow = ofRow;
        this.row = row;
    }

    /** The same place, at this row of a table. */
    Scope at(Value tableRow) {
        return new Scope(reading, once, ofRow, tableRow);
    }

    /** The slot that a bare id means here, or null for a question that can't be named here. */
    @Nullable Slot slot(String id) {
        Slot here = ofRow.isEmpty() ? null : ofRow.get(id);
        return here != null ? here : once.get(id);
    }

    @Override
    public Value question(String id) {
        Slot slot = slot(id);
        return slot == null ? Value.NOTHING : reading.value(slot);
    }

    @Override
    public boolean isUnknown(String questionId) {
        Slot slot = slot(questionId);
        return slot != null && reading.isUnknown(slot);
    }

    @Override
    public Value computed(String id) {
        return reading.computed(id);
    }

    @Override
    public LocalDate today() {
        return reading.today();
    }

    @Override
    public @Nullable Value row() {
        return row;
    }
}
