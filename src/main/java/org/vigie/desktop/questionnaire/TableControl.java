package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** A table, edited in place: Tab goes from cell to cell, Enter to the row below; rows pasted from a spreadsheet fill it from the cell on. */
final class TableControl implements AnswerControl {
    private static final double SCROLL_BAR = 16;

    private final QuestionType.Table type;
    private final Field field;
    private final TableEdits edits;
    private final GridPane grid = new GridPane();
    private final Label message = Ui.label("", "small-text", "muted");
    private final Button add;
    private final VBox node;
    private final Map<RowId, TableRow> rows = new HashMap<>();
    private List<RowId> shown = List.of();

    TableControl(QuestionType.Table type, Field field, TableEdits edits) {
        this.type = type;
        this.field = field;
        this.edits = edits;
        grid.getStyleClass().add("table-grid");
        grid.setId(field.key() + "/table");
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.minHeightProperty().bind(grid.heightProperty().add(SCROLL_BAR));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("table-scroll");
        scroll.setFocusTraversable(false);
        this.add = Ui.button(field.words().text("questionnaire.table.add"), this::addRow, "small");
        add.setGraphic(Ui.icon(Feather.PLUS));
        add.setId(field.key() + "/add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setVisible(edits.isFree());
        add.managedProperty().bind(add.visibleProperty());
        this.node = Ui.column(8, scroll, Ui.row(12, add, message));
        columns();
    }

    private void columns() {
        grid.getColumnConstraints().add(new ColumnConstraints(edits.isFree() ? 24 : 160));
        type.columns().forEach(column -> grid.getColumnConstraints().add(new ColumnConstraints(width(column.type()))));
    }

    private static double width(QuestionType type) {
        return switch (type) {
            case QuestionType.Text _ -> 190;
            case QuestionType.Number _, QuestionType.Money _ -> 110;
            case QuestionType.Duration _ -> 172;
            case QuestionType.Person _ -> 240;
            case QuestionType.Choice _,
                    QuestionType.Multi _,
                    QuestionType.Date _,
                    QuestionType.Country _,
                    QuestionType.File _,
                    QuestionType.Ref _,
                    QuestionType.Table _ -> 170;
        };
    }

    String columnLabel(QuestionType.Column column) {
        return field.open().template().texts().column(field.words().language(), field.key().question(), column.id());
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
            TableRow row = rows.get(id);
            if (row != null) {
                row.focus(column);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.V && event.isShortcutDown()) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null && PastedCells.isTable(text)) {
                place(event).ifPresent(place -> {
                    event.consume();
                    paste(place, text);
                });
            }
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            place(event).ifPresent(place -> {
                event.consume();
                below(place);
            });
        }
    }

    /** A cell by its row and the index of its column. */
    private record Place(RowId row, int column) {}

    private java.util.Optional<Place> place(KeyEvent event) {
        Node at = event.getTarget() instanceof Node target ? target : null;
        for (RowId id : shown) {
            int column = Objects.requireNonNull(rows.get(id)).columnOf(at);
            if (column >= 0) {
                return java.util.Optional.of(new Place(id, column));
            }
        }
        return java.util.Optional.empty();
    }

    private void below(Place place) {
        int next = shown.indexOf(place.row()) + 1;
        Objects.requireNonNull(rows.get(place.row())).commit();
        if (next < shown.size()) {
            focus(shown.get(next), place.column());
        } else if (edits.isFree()) {
            RowId id = edits.add();
            if (id != null) {
                focus(id, place.column());
            }
        }
    }

    /** Takes a text from a spreadsheet, from this cell on. */
    private void paste(Place place, String text) {
        CellReading reading = new CellReading(field.key(), field.texts(), field.words().language().locale());
        TableEdits.Pasted pasted =
                edits.paste(place.row(), type.columns().get(place.column()).id(), PastedCells.read(text), reading);
        String said = field.words().text("questionnaire.table.pasted", pasted.rows());
        message.setText(pasted.unread() == 0 ? said : said + " " + field.words().text("questionnaire.table.unread", pasted.unread()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return shown.isEmpty() ? add : Objects.requireNonNull(rows.get(shown.getFirst())).first();
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        List<Row> now = edits.rows();
        List<RowId> ids = now.stream().map(Row::id).toList();
        Map<RowId, Set<String>> hidden = edits.hidden();
        now.forEach(row -> rows.computeIfAbsent(row.id(), id -> new TableRow(this, type, field, edits, id))
                .show(row, hidden.getOrDefault(row.id(), Set.of())));
        if (!ids.equals(shown) || grid.getChildren().isEmpty()) {
            shown = ids;
            rows.keySet().retainAll(ids);
            place();
        }
        if (message.getText().isEmpty() && !ids.isEmpty() && edits.isFree()) {
            message.setText(field.words().text("questionnaire.table.hint"));
        }
        add.setDisable(edits.isFull());
    }

    private void place() {
        Node focused = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
        List<Node> nodes = new ArrayList<>();
        if (!shown.isEmpty()) {
            nodes.addAll(head());
        }
        for (int i = 0; i < shown.size(); i++) {
            nodes.addAll(Objects.requireNonNull(rows.get(shown.get(i))).nodes(i));
        }
        grid.getChildren().setAll(nodes);
        if (focused != null && focused.getScene() != null && !focused.isFocused()) {
            focused.requestFocus();
        }
    }

    private List<Node> head() {
        List<Node> head = new ArrayList<>();
        for (int i = 0; i < type.columns().size(); i++) {
            Label label = Ui.label(columnLabel(type.columns().get(i)), "table-head");
            GridPane.setConstraints(label, i + 1, 0);
            head.add(label);
        }
        return head;
    }

    @Override
    public void commit() {
        List.copyOf(rows.values()).forEach(TableRow::commit);
    }
}
