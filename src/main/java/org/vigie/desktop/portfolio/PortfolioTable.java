package org.vigie.desktop.portfolio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Due;
import org.vigie.application.Overviews.Overview;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.RiskLevel;

/** Assessments in rows; Enter or a double click opens one. */
public final class PortfolioTable {
    private static final String NONE = "—";

    private final Words words;
    private final ZoneId zone;
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
        table.setItems(rows);
        table.setId("assessments");
        table.setAccessibleText(words.text("desktop.place.assessments"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
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

    private void columns(boolean full) {
        column("title", 260, this::title, Comparator.comparing(row -> row.summary().title(), String.CASE_INSENSITIVE_ORDER));
        if (full) {
            column("owner", 120, row -> text(row.listed().owner()), Comparator.comparing(row -> row.listed().owner()));
        }
        column("status", 115, row -> text(words.text("portfolio.status." + row.summary().status())), Comparator.comparing(row -> row.summary().status()));
        column("progress", 125, this::progress, Comparator.comparingDouble(PortfolioRow::progress));
        column("level", 110, this::level, Comparator.comparingInt(PortfolioRow::level));
        column("actions", 115, this::actions, Comparator.comparingInt(PortfolioTable::urgency));
        column("review", 125, row -> text(day(row)), Comparator.comparing(PortfolioTable::review));
        if (full) {
            column("modified", 120, row -> text(words.day(LocalDate.ofInstant(row.summary().modified(), zone))), Comparator.comparing(row -> row.summary().modified()));
        }
    }

    private void column(String name, double width, Function<PortfolioRow, Node> content, Comparator<PortfolioRow> order) {
        TableColumn<PortfolioRow, PortfolioRow> column = new TableColumn<>(words.text("portfolio.column." + name));
        column.setId("column-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setComparator(order);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PortfolioRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
            }
        });
        table.getColumns().add(column);
    }

    private static Label text(String text) {
        return new Label(text.isEmpty() ? NONE : text);
    }

    private Node title(PortfolioRow row) {
        Overview overview = row.overview();
        Label title = new Label(row.summary().title());
        title.getStyleClass().add("strong");
        String template = overview == null ? row.summary().templateId() : overview.template().texts().title(words.language());
        Label below = new Label(template);
        below.getStyleClass().addAll("small-text", "muted");
        return new VBox(2, title, below);
    }

    private Node progress(PortfolioRow row) {
        if (row.progress() < 0) {
            return text("");
        }
        ProgressBar bar = new ProgressBar(row.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        Label share = new Label(words.percent(row.progress()));
        share.getStyleClass().add("small-text");
        bar.setAccessibleText(share.getText());
        return new VBox(2, share, bar);
    }

    private Node level(PortfolioRow row) {
        RiskLevel highest = row.highest().orElse(null);
        Overview overview = row.overview();
        return highest == null || overview == null ? text("") : LevelBadge.of(words, overview.template(), highest);
    }

    private Node actions(PortfolioRow row) {
        Overview overview = row.overview();
        if (overview == null || overview.due().open() == 0) {
            return text("");
        }
        Due due = overview.due();
        Label open = new Label(words.text("portfolio.actions.open", due.open()));
        if (due.overdue() == 0) {
            return open;
        }
        return new VBox(2, open, Ui.label(words.text("portfolio.actions.overdue", due.overdue()), "small-text", "overdue"));
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
