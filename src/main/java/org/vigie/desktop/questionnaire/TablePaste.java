package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** Fills a table from a spreadsheet: everything, as one change, or nothing at all and every reason why. */
final class TablePaste {
    private final TableEdits edits;
    private final QuestionType.Table type;
    private final CellReading reading;
    private final List<Problem> problems = new ArrayList<>();

    TablePaste(TableEdits edits, QuestionType.Table type, CellReading reading) {
        this.edits = edits;
        this.type = type;
        this.reading = reading;
    }

    /** Why something does not fit. */
    enum Reason {
        /** A text that the column does not take. */
        VALUE,
        /** Cells to the right of the last column. */
        COLUMNS,
        /** Rows below the last one that may be. */
        ROWS,
        /** More text than any table takes. */
        LENGTH
    }

    /**
     * Something that does not fit.
     *
     * @param row place in the table, from 0
     * @param column index of the column, or -1 where no column is meant
     * @param text what stands in the cell; of rows and columns, how many there is room for
     */
    record Problem(Reason reason, int row, int column, String text) {}

    /**
     * What a paste came to.
     *
     * @param rows how many rows were filled; none when there is a problem
     * @param headings whether a first line that repeats the columns' headings was left out
     */
    record Outcome(int rows, boolean headings, List<Problem> problems) {
        Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** A row as it will be. */
    private record Filled(@Nullable Row before, Map<String, AnswerValue> cells) {}

    /**
     * Fills cells from one on; rows that are missing are added, and an empty cell leaves what is there.
     *
     * @param at the row to begin at, or null to begin below the last one
     * @param headings of the columns
     */
    Outcome paste(@Nullable RowId at, int column, String text, List<String> headings) {
        if (text.length() > PastedCells.MOST_CHARACTERS) {
            return new Outcome(0, false, List.of(new Problem(Reason.LENGTH, 0, -1, "")));
        }
        List<List<String>> lines = withoutBlankEnd(PastedCells.read(text));
        boolean titled = lines.size() > 1 && isHeading(lines.getFirst(), headings.subList(column, headings.size()));
        List<List<String>> texts = titled ? lines.subList(1, lines.size()) : lines;
        List<Row> now = edits.rows();
        int first = at == null ? now.size() : now.stream().map(Row::id).toList().indexOf(at);
        int room = (edits.isFree() ? Math.max(type.maxRows(), now.size()) : now.size()) - first;
        if (texts.size() > room) {
            problems.add(new Problem(Reason.ROWS, first + room, -1, String.valueOf(room)));
        }
        List<Filled> filled = new ArrayList<>();
        for (int r = 0; r < Math.min(texts.size(), room); r++) {
            Row before = first + r < now.size() ? now.get(first + r) : null;
            filled.add(new Filled(before, cells(first + r, column, withoutBlankEndOf(texts.get(r)), before)));
        }
        if (problems.isEmpty()) {
            edits.fill(filled.stream().filter(each -> each.before() != null).map(each -> row(each.before(), each.cells())).toList(),
                    filled.stream().filter(each -> each.before() == null).map(Filled::cells).toList());
        }
        return new Outcome(problems.isEmpty() ? texts.size() : 0, titled, problems);
    }

    private static Row row(@Nullable Row before, Map<String, AnswerValue> cells) {
        return new Row(java.util.Objects.requireNonNull(before).id(), cells);
    }

    private Map<String, AnswerValue> cells(int row, int column, List<String> texts, @Nullable Row before) {
        Map<String, AnswerValue> cells = new HashMap<>(before == null ? Map.of() : before.cells());
        int room = type.columns().size() - column;
        if (texts.size() > room) {
            problems.add(new Problem(Reason.COLUMNS, row, -1, String.valueOf(room)));
        }
        for (int c = 0; c < Math.min(texts.size(), room); c++) {
            String text = texts.get(c).strip();
            QuestionType.Column target = type.columns().get(column + c);
            AnswerValue value = text.isEmpty() ? null : reading.read(target, text);
            if (value != null) {
                cells.put(target.id(), value);
            } else if (!text.isEmpty()) {
                problems.add(new Problem(Reason.VALUE, row, column + c, text));
            }
        }
        return cells;
    }

    private static boolean isHeading(List<String> line, List<String> headings) {
        boolean same = line.stream().anyMatch(cell -> !cell.isBlank());
        for (int i = 0; i < line.size(); i++) {
            String cell = line.get(i).strip();
            same = same && (cell.isEmpty() || (i < headings.size() && cell.equalsIgnoreCase(headings.get(i).strip())));
        }
        return same;
    }

    private static List<List<String>> withoutBlankEnd(List<List<String>> lines) {
        int size = lines.size();
        while (size > 0 && lines.get(size - 1).stream().allMatch(String::isBlank)) {
            size--;
        }
        return lines.subList(0, size);
    }

    private static List<String> withoutBlankEndOf(List<String> line) {
        int size = line.size();
        while (size > 0 && line.get(size - 1).isBlank()) {
            size--;
        }
        return line.subList(0, size);
    }
}
