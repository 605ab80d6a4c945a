package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** A row of a table: its number or name, its cells, and what can be done with it. */
final class TableRow {
    private final Field field;
    private final TableEdits edits;
    private final QuestionType.Table type;
    private final List<TableCell> cells = new ArrayList<>();
    private final Label name = Ui.label("", "grid-number");
    private final TableLine line;
    private RowId id;

    TableRow(List<String> columns, QuestionType.Table type, Field field, TableEdits edits, RowId id) {
        this.field = field;
        this.edits = edits;
        this.id = id;
        this.type = type;
        List<Node> nodes = new ArrayList<>(List.of(name));
        for (int i = 0; i < type.columns().size(); i++) {
            TableCell cell = cell(type.columns().get(i), i, columns.get(i));
            cells.add(cell);
            nodes.add(cell);
        }
        if (edits.isFree()) {
            nodes.add(menu());
        }
        this.line = new TableLine("grid-line", nodes);
    }

    private TableCell cell(QuestionType.Column column, int index, String label) {
        return new TableCell(id, index, label, row -> Controls.of(
                column.type(),
                new Field(field.open(), field.edits(), field.texts(), field.key(), column.id(), label, value -> edits.cell(row, column.id(), value))));
    }

    private Button menu() {
        Button menu = new Button("", Ui.icon(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll("button-icon", "flat", "row-button");
        menu.setMinSize(0, 0);
        menu.setOnAction(_ -> {
            ContextMenu items = new ContextMenu(
                    item("questionnaire.table.move.up", () -> edits.move(id, -1)),
                    item("questionnaire.table.move.down", () -> edits.move(id, 1)),
                    item("questionnaire.table.remove", () -> edits.remove(id)));
            items.show(menu, Side.BOTTOM, 0, 0);
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(field.words().text(key, place()));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private int place() {
        return edits.rows().stream().map(AnswerValue.Row::id).toList().indexOf(id) + 1;
    }

    RowId id() {
        return id;
    }

    /** Stands for another row from now on: making one anew takes many times as long. */
    void become(RowId other) {
        id = other;
        cells.forEach(cell -> cell.become(other));
    }

    TableLine line() {
        return line;
    }

    /** Its place, from 0. */
    void number(int index) {
        String place = field.words().text("questionnaire.row", index + 1);
        name.setText(edits.isFree() ? String.valueOf(index + 1) : field.texts().row(field.key(), id));
        cells.forEach(cell -> cell.setAccessibleHelp(place));
        if (edits.isFree()) {
            line.nodes().getLast().setAccessibleText(field.words().text("questionnaire.table.menu", index + 1));
        }
    }

    void show(AnswerValue.Row row, Set<String> hidden) {
        for (int i = 0; i < cells.size(); i++) {
            String column = type.columns().get(i).id();
            AnswerValue value = row.cells().get(column);
            cells.get(i).show(value, value == null ? "" : field.texts().value(field.key(), column, value));
            cells.get(i).setDisable(hidden.contains(column));
        }
    }

    /** The cell in which the keyboard begins. */
    Node first() {
        return cells.stream().filter(cell -> !cell.isDisabled()).findFirst().orElse(cells.getFirst());
    }

    void focus(int column) {
        cells.get(Math.min(column, cells.size() - 1)).requestFocus();
    }

    void commit() {
        cells.forEach(TableCell::commit);
    }

    void close() {
        cells.forEach(TableCell::close);
    }
}
