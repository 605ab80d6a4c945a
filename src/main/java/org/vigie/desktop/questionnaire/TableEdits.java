package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * What a paste came to.
     *
     * @param rows how many rows it filled
     * @param unread cells whose text fits nothing that may stand there
     */
    record Pasted(int rows, int unread) {}

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

    /** Fills cells from this one on with the texts of a spreadsheet; rows that are missing are added; all one change. */
    Pasted paste(RowId at, String column, List<List<String>> texts, CellReading reading) {
        List<String> columns = type.columns().stream().map(QuestionType.Column::id).toList();
        int firstRow = index(rows(), at);
        int firstColumn = columns.indexOf(column);
        List<Row> now = new ArrayList<>(rows());
        List<Change> changes = new ArrayList<>();
        int filled = 0;
        int unread = 0;
        int count = given().size();
        for (int r = 0; r < texts.size(); r++) {
            boolean fresh = firstRow + r >= now.size();
            if (fresh && (!isFree() || count >= type.maxRows())) {
                break;
            }
            Row row = fresh ? new Row(newId(), Map.of()) : now.get(firstRow + r);
            Map<String, AnswerValue> cells = new HashMap<>(row.cells());
            for (int c = 0; c < texts.get(r).size() && firstColumn + c < columns.size(); c++) {
                String text = texts.get(r).get(c).strip();
                QuestionType.Column target = type.columns().get(firstColumn + c);
                AnswerValue value = text.isEmpty() ? null : reading.read(target, text);
                unread += !text.isEmpty() && value == null ? 1 : 0;
                if (value != null) {
                    cells.put(target.id(), value);
                }
            }
            count += index(given(), row.id()) < 0 ? 1 : 0;
            changes.addAll(changes(row, cells, count - 1));
            filled++;
        }
        if (!changes.isEmpty()) {
            pasted(changes);
        }
        return new Pasted(filled, unread);
    }

    private void pasted(List<Change> changes) {
        Answer answer = open.assessment().answers().given().get(key);
        List<Change> all = new ArrayList<>();
        if (answer != null && answer.value() == null && answer.state() != null) {
            Answer bare = answer.note() == null && answer.evidence().isEmpty()
                    ? null
                    : new Answer(null, null, answer.note(), answer.evidence());
            all.add(new Change.SetAnswer(key, answer, bare));
        }
        all.addAll(changes);
        edits.make(key, new Change.Several(all));
    }

    private List<Change> changes(Row row, Map<String, AnswerValue> cells, int end) {
        if (index(given(), row.id()) < 0) {
            return List.of(new Change.AddRow(key, end, new Row(row.id(), cells)));
        }
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
