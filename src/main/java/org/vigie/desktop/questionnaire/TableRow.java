package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** A row of a table, with a control a cell. */
final class TableRow {
    private final Field field;
    private final TableEdits edits;
    private final RowId id;
    private final QuestionType.Table type;
    private final List<AnswerControl> cells = new ArrayList<>();
    private final Label name = new Label();
    private final List<Button> buttons = new ArrayList<>();

    TableRow(TableControl table, QuestionType.Table type, Field field, TableEdits edits, RowId id) {
        this.field = field;
        this.edits = edits;
        this.id = id;
        this.type = type;
        name.getStyleClass().add("table-row-number");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        for (QuestionType.Column column : type.columns()) {
            Field cell = new Field(
                    field.open(),
                    field.edits(),
                    field.texts(),
                    field.key(),
                    column.id(),
                    table.columnLabel(column),
                    value -> edits.cell(id, column.id(), value));
            AnswerControl control = Controls.of(column.type(), cell);
            control.node().setId(field.key() + "/" + id + "/" + column.id());
            if (control.node() instanceof TextField input) {
                Tooltip whole = new Tooltip();
                whole.textProperty().bind(input.textProperty());
                whole.setWrapText(true);
                whole.setMaxWidth(420);
                input.tooltipProperty().bind(input.textProperty().map(text -> text.isBlank() ? null : whole));
            }
            cells.add(control);
        }
    }

    /** Its nodes, where it stands now. */
    List<Node> nodes(int index) {
        List<Node> nodes = new ArrayList<>();
        name.setText(edits.isFree() ? String.valueOf(index + 1) : field.texts().row(field.key(), id));
        nodes.add(placed(name, 0, index));
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i).node();
            cell.setAccessibleHelp(field.words().text("questionnaire.row", index + 1));
            nodes.add(placed(cell, i + 1, index));
        }
        if (edits.isFree()) {
            buttons.clear();
            buttons.add(button(Feather.ARROW_UP, "questionnaire.table.move.up", index, () -> edits.move(id, -1)));
            buttons.add(button(Feather.ARROW_DOWN, "questionnaire.table.move.down", index, () -> edits.move(id, 1)));
            buttons.add(button(Feather.TRASH_2, "questionnaire.table.remove", index, () -> edits.remove(id)));
            nodes.add(placed(Ui.row(0, buttons.toArray(Node[]::new)), cells.size() + 1, index));
        }
        return nodes;
    }

    private Button button(Ikon icon, String key, int index, Runnable action) {
        Button button = Ui.iconButton(icon, field.words().text(key, index + 1), action);
        button.getStyleClass().add("row-button");
        return button;
    }

    private static Node placed(Node node, int column, int row) {
        GridPane.setConstraints(node, column, row + 1);
        return node;
    }

    void show(AnswerValue.Row row, Set<String> hidden) {
        for (int i = 0; i < cells.size(); i++) {
            String column = type.columns().get(i).id();
            cells.get(i).show(row.cells().get(column));
            cells.get(i).node().setVisible(!hidden.contains(column));
        }
    }

    Node first() {
        return cells.getFirst().first();
    }

    void focus(int column) {
        cells.get(Math.min(column, cells.size() - 1)).first().requestFocus();
    }

    /** Index of the column whose cell holds this node, or -1. */
    int columnOf(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).node().equals(at)) {
                    return i;
                }
            }
        }
        return -1;
    }

    void commit() {
        cells.forEach(AnswerControl::commit);
    }
}
