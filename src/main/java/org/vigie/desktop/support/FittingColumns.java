package org.vigie.desktop.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Widths of a table's columns that follow the size of the text and the room there is. All widths are in pixels at the usual size of text;
 * the style sheet gives the table's rows a height in ems, from which the size is known.
 */
public final class FittingColumns<S> {
    private static final double BAR = 16;

    private final TableView<S> table;
    private final double usualRow;
    private final List<Fit<S>> fits = new ArrayList<>();

    /**
     * Columns to be added to this table.
     *
     * @param usualRow how high the style sheet makes a row at the usual size of text
     * @param resized told when the size of the text changed
     */
    public FittingColumns(TableView<S> table, double usualRow, Runnable resized) {
        this.table = table;
        this.usualRow = usualRow;
        table.widthProperty().subscribe(_ -> fit());
        table.fixedCellSizeProperty().addListener((_, _, _) -> {
            fit();
            resized.run();
        });
    }

    private record Fit<S>(TableColumn<S, ?> column, double width, int share, double from) {}

    /** A column of this width. */
    public void add(TableColumn<S, ?> column, double width) {
        add(column, width, 0, 0);
    }

    /** A column that takes its share of the room that is left, and is at least this wide. */
    public void growing(TableColumn<S, ?> column, double least, int share) {
        add(column, least, share, 0);
    }

    /** A column that shows in tables of this width or more. */
    public void from(double tableWidth, TableColumn<S, ?> column, double width) {
        add(column, width, 0, tableWidth);
    }

    /** A column that shows in tables of this width or more; it takes its share of the room that is left, and is at least this wide. */
    public void growingFrom(double tableWidth, TableColumn<S, ?> column, double least, int share) {
        add(column, least, share, tableWidth);
    }

    private void add(TableColumn<S, ?> column, double width, int share, double from) {
        fits.add(new Fit<>(column, width, share, from));
        table.getColumns().add(column);
        fit();
    }

    /** How large the text is, where 1 is usual. */
    public double scale() {
        return table.getFixedCellSize() > 0 ? table.getFixedCellSize() / usualRow : 1;
    }

    private void fit() {
        double scale = scale();
        double room = table.getWidth() - BAR;
        fits.forEach(each -> each.column().setVisible(table.getWidth() >= each.from() * scale));
        List<Fit<S>> shown = fits.stream().filter(each -> each.column().isVisible()).toList();
        double left = room - scale * shown.stream().mapToDouble(Fit::width).sum();
        int shares = shown.stream().mapToInt(Fit::share).sum();
        for (Fit<S> each : shown) {
            double more = shares == 0 ? 0 : Math.max(0, left) * each.share() / shares;
            each.column().setPrefWidth(each.width() * scale + more);
        }
    }
}
