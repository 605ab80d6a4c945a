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
import org.vigie.desktop.support.FittingColumns;
import org.vigie.desktop.support.RowDeed;
import org.vigie.desktop.support.Words;

/** Assessments in rows; Enter or a double click opens one. */
public final class PortfolioTable {
    /** In pixels, at the usual size of text. */
    private static final double ROW = 56;

    /** Widths of the table from which on a column shows; all that an assessment has stands in its overview. */
    private static final double PROGRESS = 552;

    private static final double ACTIONS = 652;
    private static final double REVIEW = 764;
    private static final double OWNER = 884;
    private static final double MODIFIED = 996;

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
        RowDeed.on(table, 2, open);
    }

    public TableView<PortfolioRow> table() {
        return table;
    }

    private void columns(boolean full) {
        FittingColumns<PortfolioRow> fit = new FittingColumns<>(table, ROW, () -> {});
        Comparator<PortfolioRow> byTitle = Comparator.comparing(row -> row.summary().title(), String.CASE_INSENSITIVE_ORDER);
        fit.growing(column("title", cells::title, byTitle), 220, 5);
        if (full) {
            var owner = column("owner", () -> cells.text(row -> row.listed().owner()), Comparator.comparing(row -> row.listed().owner()));
            fit.growingFrom(OWNER, owner, 120, 2);
        }
        fit.growing(column("status", () -> cells.text(this::status), Comparator.comparing(row -> row.summary().status())), 101, 1);
        fit.growingFrom(PROGRESS, column("progress", cells::progress, Comparator.comparingDouble(PortfolioRow::progress)), 112, 1);
        fit.add(column("level", cells::level, Comparator.comparingInt(PortfolioRow::level)), 102);
        fit.from(ACTIONS, column("actions", cells::actions, Comparator.comparingInt(PortfolioTable::urgency)), 100);
        fit.from(REVIEW, column("review", () -> cells.text(this::day), Comparator.comparing(PortfolioTable::review)), 112);
        if (full) {
            fit.from(MODIFIED, column("modified", () -> cells.text(this::modified), Comparator.comparing(row -> row.summary().modified())), 112);
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
