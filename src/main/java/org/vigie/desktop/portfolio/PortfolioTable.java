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
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.vigie.desktop.support.FittingColumns;
import org.vigie.desktop.support.Words;

/** Assessments in rows; Enter or a double click opens one. */
public final class PortfolioTable {
    /** In pixels, at the usual size of text. */
    private static final double ROW = 56;

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
        table.getStylesheets().add("/org/vigie/desktop/portfolio.css");
        table.getStyleClass().add("portfolio-table");
        columns(full);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            PortfolioRow row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                event.consume();
                open.accept(row);
            }
        });
        table.setRowFactory(_ -> {
            TableRow<PortfolioRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
    }

    public TableView<PortfolioRow> table() {
        return table;
    }

    /** Where there is no room for all, those that a title and its level can best do without are the first to go. */
    private void columns(boolean full) {
        FittingColumns<PortfolioRow> columns = new FittingColumns<>(table, ROW, () -> {});
        Comparator<PortfolioRow> byTitle = Comparator.comparing(row -> row.summary().title(), String.CASE_INSENSITIVE_ORDER);
        columns.growing(column("title", cells::title, byTitle), 260, 3);
        if (full) {
            TableColumn<PortfolioRow, ?> owner =
                    column("owner", () -> cells.text(row -> row.listed().owner()), Comparator.comparing(row -> row.listed().owner()));
            columns.growingFrom(1060, owner, 120, 1);
        }
        columns.from(583, column("status", () -> cells.text(this::status), Comparator.comparing(row -> row.summary().status())), 101);
        columns.from(700, column("progress", cells::progress, Comparator.comparingDouble(PortfolioRow::progress)), 116);
        columns.add(column("level", cells::level, Comparator.comparingInt(PortfolioRow::level)), 102);
        columns.add(column("actions", cells::actions, Comparator.comparingInt(PortfolioTable::urgency)), 104);
        columns.from(811, column("review", () -> cells.text(this::day), Comparator.comparing(PortfolioTable::review)), 112);
        if (full) {
            columns.from(
                    930, column("modified", () -> cells.text(this::modified), Comparator.comparing(row -> row.summary().modified())), 112);
        }
    }

    private TableColumn<PortfolioRow, PortfolioRow> column(
            String name, Supplier<TableCell<PortfolioRow, PortfolioRow>> cell, Comparator<PortfolioRow> order) {
        TableColumn<PortfolioRow, PortfolioRow> column = new TableColumn<>(words.text("portfolio.column." + name));
        column.setId("column-" + name);
        column.setComparator(order);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
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
