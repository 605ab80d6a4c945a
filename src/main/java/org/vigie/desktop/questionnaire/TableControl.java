package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** A table, edited in place: Tab goes from cell to cell, Enter to the row below; rows pasted from a spreadsheet fill it from the cell on. */
final class TableControl implements AnswerControl {
    private static final double TALLEST_EMS = 34;
    private static final double BAR = 14;

    private final QuestionType.Table type;
    private final Field field;
    private final TableEdits edits;
    private final List<String> columns;
    private final ColumnWidths widths;
    private final TableRows rows;
    private final TableLine head;
    private final Pane headPane;
    private final Label message = Ui.label("", "small-text", "muted");
    private final Button add;
    private final PasteRefusal refusal;
    private final VBox grid;
    private final VBox node;
    private Map<RowId, Row> shown = Map.of();
    private List<RowId> order = List.of();
    private Map<RowId, Set<String>> hidden = Map.of();

    TableControl(QuestionType.Table type, Field field, TableEdits edits) {
        this.type = type;
        this.field = field;
        this.edits = edits;
        this.columns = type.columns().stream().map(this::columnLabel).toList();
        this.widths = new ColumnWidths(type.columns(), columns, !edits.isFree());
        this.rows = new TableRows(this::made, this::show);
        this.head = new TableLine("grid-head", heads());
        this.headPane = clipped(head);
        this.add = Ui.button(field.words().text("questionnaire.table.add"), this::addRow, "small");
        add.setGraphic(Ui.icon(Feather.PLUS));
        add.setId(field.key() + "/add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        this.grid = new VBox(headPane, rows.scroll());
        grid.getStyleClass().add("table-grid");
        grid.setId(field.key() + "/table");
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        grid.widthProperty().subscribe(this::measure);
        message.fontProperty().subscribe(this::measure);
        rows.heightProperty().subscribe(this::limit);
        this.refusal = new PasteRefusal(field, type, columns);
        Button pasteRows = Ui.button(field.words().text("questionnaire.table.paste"), this::pasteBelow, "small", "flat");
        pasteRows.setGraphic(Ui.icon(Feather.CLIPBOARD));
        pasteRows.setId(field.key() + "/paste");
        pasteRows.setMinWidth(Region.USE_PREF_SIZE);
        VBox tools = Ui.column(4, new FlowPane(8, 8, add, pasteRows), message);
        tools.setVisible(edits.isFree());
        tools.managedProperty().bind(tools.visibleProperty());
        this.node = Ui.column(8, grid, refusal.node(), tools);
    }

    private List<Node> heads() {
        List<Node> heads = new ArrayList<>(List.of(new Label()));
        columns.forEach(label -> heads.add(Ui.label(label, "table-head")));
        return heads;
    }

    /** The head follows the rows sideways. */
    private Pane clipped(TableLine line) {
        Pane pane = new Pane(line);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.setMinWidth(0);
        pane.setPrefWidth(0);
        Runnable follow = () -> {
            double over = Math.max(0, rows.getWidth() - rows.scroll().getViewportBounds().getWidth());
            line.setTranslateX(-rows.scroll().getHvalue() * over);
        };
        rows.scroll().hvalueProperty().subscribe(follow);
        rows.scroll().viewportBoundsProperty().subscribe(follow);
        return pane;
    }

    private String columnLabel(QuestionType.Column column) {
        return field.open().template().texts().column(field.words().language(), field.key().question(), column.id());
    }

    private void measure() {
        double em = message.getFont().getSize() / 0.88;
        double room = grid.getWidth() - 2 - (rows.scrolls() ? BAR : 0);
        double[] now = widths.within(room, em);
        head.widths(now);
        headPane.setMinHeight(head.prefHeight(-1));
        headPane.setPrefHeight(head.prefHeight(-1));
        rows.widths(now, em);
        limit();
    }

    /** A short table stands on the page whole; a long one scrolls in its own window. */
    private void limit() {
        double em = message.getFont().getSize() / 0.88;
        ScrollPane scroll = rows.scroll();
        double all = rows.prefHeight(-1);
        boolean wide = rows.prefWidth(-1) > grid.getWidth();
        double height = (rows.scrolls() ? Math.min(all, TALLEST_EMS * em) : all) + (wide ? BAR : 0) + 2;
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        scroll.setMaxHeight(height);
    }

    private void addRow() {
        RowId id = edits.add();
        if (id == null) {
            message.setText(field.words().text("questionnaire.table.full", type.maxRows()));
        } else {
            focus(id, 0);
        }
    }

    private void focus(RowId id, int column) {
        Platform.runLater(() -> {
            TableRow row = rows.reveal(id);
            if (row != null) {
                row.focus(column);
            }
        });
    }

    private void pressed(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        switch (event.getCode()) {
            case V -> {
                String text = event.isShortcutDown() ? Clipboard.getSystemClipboard().getString() : null;
                if (text != null && PastedCells.isTable(text)) {
                    cell(event).ifPresent(cell -> {
                        event.consume();
                        paste(cell, text);
                    });
                }
            }
            case ENTER -> {
                if (writing && !event.isShiftDown() && !event.isAltDown()) {
                    cell(event).ifPresent(cell -> {
                        event.consume();
                        below(cell);
                    });
                }
            }
            default -> {
                // Other keys are the cell's own.
            }
        }
    }

    private static Optional<TableCell> cell(KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node target ? target : null; at != null; at = at.getParent()) {
            if (at instanceof TableCell cell) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private void below(TableCell cell) {
        cell.commit();
        int next = order.indexOf(cell.row()) + 1;
        if (next < order.size()) {
            focus(order.get(next), cell.column());
        } else if (edits.isFree()) {
            RowId id = edits.add();
            if (id != null) {
                focus(id, cell.column());
            }
        }
    }

    /** Takes a text from a spreadsheet, from this cell on. */
    private void paste(TableCell cell, String text) {
        cell.close();
        paste(cell.row(), cell.column(), text);
        focus(cell.row(), cell.column());
    }

    /** Takes rows of a spreadsheet below those that are there. */
    private void pasteBelow() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            message.setText(field.words().text("questionnaire.table.nothing"));
        } else {
            paste(null, 0, text);
        }
    }

    private void paste(@Nullable RowId row, int column, String text) {
        TablePaste paste = new TablePaste(edits, type, new CellReading(field.key(), field.texts(), field.words().language()));
        TablePaste.Outcome outcome = paste.paste(row, column, text, columns);
        refusal.show(outcome.problems());
        if (outcome.problems().isEmpty()) {
            String said = field.words().text("questionnaire.table.pasted", outcome.rows());
            message.setText(outcome.headings() ? said + " " + field.words().text("questionnaire.table.headings") : said);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        TableRow row = order.isEmpty() ? null : rows.row(order.getFirst());
        return row == null ? add : row.first();
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        Map<RowId, Row> now = new HashMap<>();
        List<RowId> ids = new ArrayList<>();
        edits.rows().forEach(row -> {
            now.put(row.id(), row);
            ids.add(row.id());
        });
        if (!now.equals(shown)) {
            refusal.settled();
        }
        shown = now;
        hidden = edits.hidden();
        boolean moved = !ids.equals(order);
        order = ids;
        rows.built().forEach(row -> show(row));
        if (moved) {
            rows.show(ids);
            measure();
        }
        limit();
        grid.setVisible(!ids.isEmpty());
        grid.setManaged(!ids.isEmpty());
        if (message.getText().isEmpty() && !ids.isEmpty() && edits.isFree()) {
            message.setText(field.words().text("questionnaire.table.hint"));
        }
        add.setDisable(edits.isFull());
    }

    private void refused(TableCell cell, String typed) {
        refusal.cell(new TablePaste.Problem(TablePaste.Reason.VALUE, order.indexOf(cell.row()), cell.column(), typed));
    }

    private TableRow made(RowId id) {
        TableRow row = new TableRow(columns, type, field, edits, id, this::refused);
        show(row);
        return row;
    }

    private void show(TableRow row) {
        Row now = shown.get(row.id());
        if (now != null) {
            row.show(now, hidden.getOrDefault(row.id(), Set.of()));
        }
    }

    @Override
    public void commit() {
        rows.built().forEach(TableRow::commit);
    }
}
