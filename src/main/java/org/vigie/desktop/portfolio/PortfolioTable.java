package org.vigie.desktop.portfolio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.vigie.desktop.support.RowDeed;
import org.vigie.desktop.support.Words;

/** Assessments in rows; Enter or a double click opens one. */
public final class PortfolioTable {
    /** In pixels, at the usual size of text. */
    private static final double ROW = 56;

    /** The part of its width that a column of names keeps; what it cuts has a tooltip. */
    private static final double LEAST = 0.38;

    private static final double WHOLE = 1;

    private final Words words;
    private final ZoneId zone;
    private final Cells cells;
    private final TableView<PortfolioRow> table = new TableView<>();

    /**
     * A table of these rows.
     *
     * @param full with owner and day of the last change
     * @param open told which row is to be opened
     */
    public PortfolioTable(Words words, ZoneId zone, ObservableList<PortfolioRow> rows, boolean full, Consumer<PortfolioRow> open) {
        this.words = words;
        this.zone = zone;
        this.cells = new Cells(words);
        table.setItems(rows);
        table.setId("assessments");
        table.setAccessibleText(words.text("desktop.place.assessments"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStylesheets().add("/org/vigie/desktop/portfolio.css");
        table.getStyleClass().add("portfolio-table");
        columns(full);
        RowDeed.on(table, 2, open);
    }

    public TableView<PortfolioRow> table() {
        return table;
    }

    private void columns(boolean full) {
        column("title", 380, LEAST, cells::title, Comparator.comparing(row -> row.summary().title(), String.CASE_INSENSITIVE_ORDER));
        if (full) {
            column("owner", 120, LEAST, () -> cells.text(row -> row.listed().owner()), Comparator.comparing(row -> row.listed().owner()));
        }
        column("status", 101, WHOLE, () -> cells.text(this::status), Comparator.comparing(row -> row.summary().status()));
        column("progress", 116, WHOLE, cells::progress, Comparator.comparingDouble(PortfolioRow::progress));
        column("level", 102, WHOLE, cells::level, Comparator.comparingInt(PortfolioRow::level));
        column("actions", 104, WHOLE, cells::actions, Comparator.comparingInt(PortfolioTable::urgency));
        column("review", 112, WHOLE, () -> cells.text(this::day), Comparator.comparing(PortfolioTable::review));
        if (full) {
            column("modified", 112, WHOLE, () -> cells.text(this::modified), Comparator.comparing(row -> row.summary().modified()));
        }
    }

    private void column(
            String name,
            double width,
            double least,
            Supplier<TableCell<PortfolioRow, PortfolioRow>> cell,
            Comparator<PortfolioRow> order) {
        TableColumn<PortfolioRow, PortfolioRow> column = new TableColumn<>(words.text("portfolio.column." + name));
        column.setId("column-" + name);
        // The style sheet makes a row four times as high as its text: larger text needs wider columns, and scrolls sideways where they are too many.
        table.fixedCellSizeProperty().subscribe(row -> {
            double scale = Math.max(1, row.doubleValue() / ROW);
            column.setPrefWidth(width * scale);
            column.setMinWidth(width * least * scale);
        });
        column.setComparator(order);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
    }

    private String status(PortfolioRow row) {
        return words.text("portfolio.status." + row.summary().status());
    }

    private String modified(PortfolioRow row) {
        return words.day(LocalDate.ofInstant(row.summary().modified(), zone));
    }

    private String day(PortfolioRow row) {
        LocalDate review = row.review();
        return review == null ? "" : words.day(review);
    }

    private static LocalDate review(PortfolioRow row) {
        LocalDate review = row.review();
        return review == null ? LocalDate.MAX : review;
    }

    private static int urgency(PortfolioRow row) {
        return row.overview() == null ? -1 : row.overview().due().overdue() * 1000 + row.overview().due().open();
    }
}
