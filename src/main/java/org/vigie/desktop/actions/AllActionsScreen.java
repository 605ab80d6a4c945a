package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;

/** Actions of all assessments. */
public final class AllActionsScreen implements Screen {
    private final Workroom workroom;
    private final Words words;
    private final AllActionsViewModel model;
    private final FlowPane filters = new FlowPane(8, 8);
    private final TableView<ListedAction> table = new TableView<>();
    private final Label empty = Ui.label("", "muted");
    private final VBox page;

    public AllActionsScreen(Workroom workroom) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new AllActionsViewModel(workroom, this::refresh);
        this.page = new VBox(Ui.heading(title(), 2), filters, table);
        page.getStyleClass().add("page");
        page.getStylesheets().add("/org/vigie/desktop/actions.css");
        VBox.setVgrow(table, Priority.ALWAYS);
        table();
        refresh();
        model.load();
    }

    private void table() {
        table.setId("all-actions");
        table.setAccessibleText(title());
        table.setPlaceholder(empty);
        table.setFixedCellSize(44);
        table.getColumns().add(column("due", 130, this::due, Comparator.comparing(AllActionsScreen::day)));
        table.getColumns().add(column("measure", 330, ListedAction::measure, Comparator.comparing(ListedAction::measure)));
        table.getColumns().add(column("assessment", 220, entry -> entry.action().of().title(), Comparator.comparing(entry -> entry.action().of().title())));
        table.getColumns().add(column(
                "owner", 150, entry -> Objects.requireNonNullElse(entry.action().owner(), words.text("report.action.noOwner")),
                Comparator.comparing(entry -> Objects.requireNonNullElse(entry.action().owner(), ""))));
        table.getColumns().add(column(
                "priority", 100, entry -> word("report.priority.", entry.action().state().priority()),
                Comparator.comparing(entry -> entry.action().state().priority())));
        table.getColumns().add(column(
                "status", 180, entry -> word("report.action.status.", entry.action().state().status()),
                Comparator.comparing(entry -> entry.action().state().status())));
        table.setRowFactory(_ -> {
            TableRow<ListedAction> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    open(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            ListedAction entry = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry != null) {
                open(entry);
            }
        });
    }

    private static LocalDate day(ListedAction entry) {
        return Objects.requireNonNullElse(entry.action().due(), LocalDate.MAX);
    }

    private String due(ListedAction entry) {
        LocalDate due = entry.action().due();
        if (due == null) {
            return words.text("report.action.noDate");
        }
        return model.overdue(entry) ? "⚠ " + words.day(due) : words.day(due);
    }

    private String word(String prefix, Enum<?> value) {
        return words.text(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private TableColumn<ListedAction, ListedAction> column(String name, double width, Function<ListedAction, String> text, Comparator<ListedAction> order) {
        TableColumn<ListedAction, ListedAction> column = new TableColumn<>(words.text("register.column." + name));
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ListedAction entry, boolean nothing) {
                super.updateItem(entry, nothing);
                setText(nothing || entry == null ? null : text.apply(entry));
            }
        });
        return column;
    }

    private void open(ListedAction entry) {
        workroom.navigator().go(new Place.InAssessment(entry.action().of().id(), Place.Room.ACTIONS, null));
    }

    private void refresh() {
        filters.getChildren().clear();
        for (ActionFilter filter : ActionFilter.values()) {
            ToggleButton chip = new ToggleButton(words.text("register.chip", word("register.filter.", filter), model.count(filter)));
            chip.setSelected(model.filter() == filter);
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("filter-chip");
            chip.setOnAction(_ -> {
                model.filter(filter);
                refresh();
            });
            filters.getChildren().add(chip);
        }
        empty.setText(words.text(model.loading() ? "register.all.loading" : "register.all.none"));
        table.getItems().setAll(model.shown());
        table.sort();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public String title() {
        return words.text("desktop.place.actions");
    }

    @Override
    public void close() {
        model.close();
    }
}
