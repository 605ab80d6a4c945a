package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.HiddenCells;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** Edits of a table's rows and cells; what one gesture does is one change. */
final class TableEdits {
    private final OpenAssessment open;
    private final AnswerEdits edits;
    private final AnswerKey key;
    private final QuestionType.Table type;

    TableEdits(OpenAssessment open, AnswerEdits edits, AnswerKey key, QuestionType.Table type) {
        this.open = open;
        this.edits = edits;
        this.key = key;
        this.type = type;
    }

    /** The rows as they show: fixed ones first, whether or not anything stands in them. */
    List<Row> rows() {
        Map<RowId, Row> all = new LinkedHashMap<>();
        type.fixedRows().forEach(code -> all.put(new RowId(code), new Row(new RowId(code), Map.of())));
        given().forEach(row -> all.put(row.id(), row));
        return List.copyOf(all.values());
    }

    private List<Row> given() {
        Answer answer = open.assessment().answers().given().get(key);
        return answer != null && answer.value() instanceof AnswerValue.Table(List<Row> rows) ? rows : List.of();
    }

    /** Ids of the columns that are not asked in a row. */
    Map<RowId, Set<String>> hidden() {
        boolean conditional = type.columns().stream().anyMatch(column -> column.visibleIf() != null);
        return conditional ? HiddenCells.of(open.template(), open.assessment(), key, open.editor().today()) : Map.of();
    }

    boolean isFree() {
        return type.fixedRows().isEmpty();
    }

    boolean isFull() {
        return given().size() >= type.maxRows();
    }

    /** Adds an empty row at the end; says which, or null when the table is full. */
    @Nullable RowId add() {
        if (!isFree() || isFull()) {
            return null;
        }
        Row row = new Row(newId(), Map.of());
        add(row);
        return row.id();
    }

    private static RowId newId() {
        return new RowId(UUID.randomUUID().toString());
    }

    private void add(Row row) {
        Answer answer = open.assessment().answers().given().get(key);
        boolean inState = answer != null && answer.value() == null && answer.state() != null;
        if (inState) {
            // A row takes the place of “don't know”.
            edits.value(key, new AnswerValue.Table(List.of(row)));
        } else {
            edits.make(key, new Change.AddRow(key, given().size(), row));
        }
    }

    void remove(RowId id) {
        List<Row> rows = given();
        int index = index(rows, id);
        if (index >= 0) {
            edits.make(key, new Change.RemoveRow(key, index, rows.get(index)));
        }
    }

    /** Moves a row up (-1) or down (+1), as far as there is room. */
    void move(RowId id, int by) {
        List<Row> rows = given();
        int from = index(rows, id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            edits.make(key, new Change.MoveRow(key, id, from, to));
        }
    }

    void cell(RowId id, String column, @Nullable AnswerValue value) {
        List<Row> rows = given();
        int index = index(rows, id);
        if (index >= 0) {
            AnswerValue before = rows.get(index).cells().get(column);
            if (!Objects.equals(before, value)) {
                edits.make(key, new Change.SetCell(key, id, column, before, value));
            }
        } else if (value != null) {
            add(new Row(id, Map.of(column, value)));
        }
    }

    private static int index(List<Row> rows, RowId id) {
        return rows.stream().map(Row::id).toList().indexOf(id);
    }

    /**
     * Fills many cells as one change.
     *
     * @param changed rows that show, with the cells that they now have
     * @param added the cells of rows to come after them
     */
    void fill(List<Row> changed, List<Map<String, AnswerValue>> added) {
        List<Change> changes = new ArrayList<>(withoutState());
        List<Row> given = given();
        int end = given.size();
        for (Row row : changed) {
            int index = index(given, row.id());
            if (index >= 0) {
                changes.addAll(changes(given.get(index), row.cells()));
            } else if (!row.cells().isEmpty()) {
                changes.add(new Change.AddRow(key, end++, row));
            }
        }
        for (Map<String, AnswerValue> cells : added) {
            changes.add(new Change.AddRow(key, end++, new Row(newId(), cells)));
        }
        if (!changes.isEmpty()) {
            edits.make(key, new Change.Several(changes));
        }
    }

    /** Rows take the place of “don't know”. */
    private List<Change> withoutState() {
        Answer answer = open.assessment().answers().given().get(key);
        if (answer == null || answer.value() != null || answer.state() == null) {
            return List.of();
        }
        boolean bare = answer.note() == null && answer.evidence().isEmpty();
        return List.of(new Change.SetAnswer(key, answer, bare ? null : new Answer(null, null, answer.note(), answer.evidence())));
    }

    private List<Change> changes(Row row, Map<String, AnswerValue> cells) {
        List<Change> changes = new ArrayList<>();
        cells.forEach((column, value) -> {
            AnswerValue before = row.cells().get(column);
            if (!value.equals(before)) {
                changes.add(new Change.SetCell(key, row.id(), column, before, value));
            }
        });
        return changes;
    }
}
