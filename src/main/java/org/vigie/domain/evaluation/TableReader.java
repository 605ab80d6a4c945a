package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Value;

/** Reads a table: its fixed rows first, in the template's order, then the others as they stand; hidden cells read as nothing. */
final class TableReader {
    private final Reading reading;
    private final Slot slot;
    private final QuestionType.Table type;
    private final boolean conditional;

    TableReader(Reading reading, Slot slot, QuestionType.Table type) {
        this.reading = reading;
        this.slot = slot;
        this.type = type;
        this.conditional = type.columns().stream().anyMatch(column -> column.visibleIf() != null);
    }

    Value read() {
        List<Value> result = new ArrayList<>();
        for (AnswerValue.Row row : rows()) {
            result.add(read(row));
        }
        return new Value.ListOf(result);
    }

    /** The rows that there are, as they were given. */
    List<AnswerValue.Row> rows() {
        List<AnswerValue.Row> given =
                slot.givenValue() instanceof AnswerValue.Table(List<AnswerValue.Row> rows) ? rows : List.of();
        if (type.fixedRows().isEmpty()) {
            return given;
        }
        Map<RowId, AnswerValue.Row> all = new LinkedHashMap<>();
        type.fixedRows().forEach(code -> {
            RowId id = new RowId(code);
            all.put(id, new AnswerValue.Row(id, Map.of()));
        });
        given.forEach(row -> all.put(row.id(), row));
        return List.copyOf(all.values());
    }

    private Value.Row read(AnswerValue.Row row) {
        Map<String, Value> cells = cells(row);
        for (String column : hiddenIn(row.id(), cells)) {
            cells.remove(column);
        }
        for (QuestionType.Column column : type.columns()) {
            Value nothing = AnswerReader.nothing(column.type());
            if (!nothing.equals(Value.NOTHING)) {
                cells.putIfAbsent(column.id(), nothing);
            }
        }
        return new Value.Row(row.id().value(), cells);
    }

    /** The columns whose cells do not show in this row. */
    Set<String> hiddenIn(AnswerValue.Row row) {
        return conditional ? hiddenIn(row.id(), cells(row)) : Set.of();
    }

    private Map<String, Value> cells(AnswerValue.Row row) {
        Map<String, Value> cells = new HashMap<>();
        for (QuestionType.Column column : type.columns()) {
            AnswerValue given = row.cells().get(column.id());
            if (given != null) {
                cells.put(column.id(), AnswerReader.read(column.type(), given, reading.rowsFor(column.type(), slot.scope)));
            }
        }
        return cells;
    }

    /**
     * One column's condition may read another that is hidden itself: each round settles columns one condition further from those
     * without, so that there are never more rounds than columns.
     */
    private Set<String> hiddenIn(RowId row, Map<String, Value> cells) {
        Set<String> hidden = Set.of();
        if (!conditional) {
            return hidden;
        }
        for (int round = 0; round <= type.columns().size(); round++) {
            Map<String, Value> shown = new HashMap<>(cells);
            shown.keySet().removeAll(hidden);
            Set<String> next = hiddenGiven(new Value.Row(row.value(), shown));
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
        }
        return hidden;
    }

    private Set<String> hiddenGiven(Value.Row row) {
        Scope at = slot.scope.at(row);
        Set<String> hidden = new HashSet<>();
        for (QuestionType.Column column : type.columns()) {
            if (!Reading.holds(column.visibleIf(), at)) {
                hidden.add(column.id());
            }
        }
        return hidden;
    }
}
