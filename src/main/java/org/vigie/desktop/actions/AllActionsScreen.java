package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.desktop.actions.AllActionsViewModel.State;
import org.vigie.desktop.support.Alphabet;
import org.vigie.desktop.support.FittingColumns;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.RowDeed;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;

/** Actions of all assessments. */
public final class AllActionsScreen implements Screen {
    /** As high as the style sheet makes a row at the usual size of text, in pixels. */
    private static final double ROW = 48;

    /** Widths of the table from which on a column shows; the plan that an action opens says all of it. */
    private static final double STANDING = 540;

    private static final double OF = 625;

    private static final double OWNED = 745;
    private static final double WIDE = 824;

    private final Workroom workroom;
    private final Words words;
    private final AllActionsViewModel model;
    private final Map<ActionFilter, ToggleButton> filters = new EnumMap<>(ActionFilter.class);
    private final TableView<ListedAction> table = new TableView<>();
    private final Label reading = Ui.label("", "muted");
    private final Label empty = Ui.label("", "muted");
    private final Button again;
    private final VBox page;

    public AllActionsScreen(Workroom workroom) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new AllActionsViewModel(workroom, this::refresh);
        this.again = Ui.button(words.text("register.all.again"), this::load);
        again.setId("all-actions-again");
        reading.setId("all-actions-reading");
        this.page = new VBox(Ui.heading(title(), 2), filters(), table);
        page.getStyleClass().add("page");
        page.getStylesheets().add("/org/vigie/desktop/actions.css");
        VBox.setVgrow(table, Priority.ALWAYS);
        table();
        load();
    }

    private void load() {
        model.load();
        refresh();
    }

    private Node filters() {
        FlowPane chips = new FlowPane(8, 8);
        chips.setAlignment(Pos.CENTER_LEFT);
        for (ActionFilter filter : ActionFilter.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("filter-chip");
            chip.setOnAction(_ -> {
                model.filter(filter);
                refresh();
            });
            filters.put(filter, chip);
            chips.getChildren().add(chip);
        }
        chips.getChildren().add(reading);
        return chips;
    }

    private void table() {
        Alphabet alphabet = new Alphabet(words.language());
        VBox nothing = new VBox(12, empty, again);
        nothing.setAlignment(Pos.CENTER);
        table.setId("all-actions");
        table.setAccessibleText(title());
        table.setPlaceholder(nothing);
        table.getStyleClass().add("all-actions-table");
        FittingColumns<ListedAction> columns = new FittingColumns<>(table, ROW, () -> {});
        columns.add(text("due", this::due, Comparator.comparing(AllActionsScreen::day)), 126);
        TableColumn<ListedAction, ListedAction> assessment = text("assessment", AllActionsScreen::of, Comparator.comparing(AllActionsScreen::of, alphabet));
        columns.growing(
                column("measure", () -> new MeasureCell(assessment.visibleProperty()), Comparator.comparing(ListedAction::measure, alphabet)), 180, 4);
        columns.growingFrom(OF, assessment, 160, 2);
        columns.growingFrom(
                OWNED,
                text(
                        "owner", entry -> Objects.requireNonNullElse(entry.action().owner(), words.text("report.action.noOwner")),
                        Comparator.comparing(entry -> Objects.requireNonNullElse(entry.action().owner(), ""), alphabet)),
                120,
                1);
        columns.from(
                WIDE,
                text(
                        "priority", entry -> word("report.priority.", entry.action().state().priority()),
                        Comparator.comparing(entry -> entry.action().state().priority())),
                84);
        columns.growingFrom(
                STANDING,
                text(
                        "status", entry -> word("report.action.status.", entry.action().state().status()),
                        Comparator.comparing(entry -> entry.action().state().status())),
                122,
                1);
        // Sorted beside the window's thread.
        table.setSortPolicy(sorted -> {
            model.order(sorted.getSortOrder().isEmpty() ? null : sorted.getComparator());
            return true;
        });
        RowDeed.on(table, 2, this::open);
    }

    private static String of(ListedAction entry) {
        return entry.action().of().title();
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

    private TableColumn<ListedAction, ListedAction> text(String name, Function<ListedAction, String> text, Comparator<ListedAction> order) {
        return column(name, () -> new TextCell(text), order);
    }

    private TableColumn<ListedAction, ListedAction> column(
            String name, Supplier<TableCell<ListedAction, ListedAction>> cell, Comparator<ListedAction> order) {
        TableColumn<ListedAction, ListedAction> column = new TableColumn<>(words.text("register.column." + name));
        column.setId("column-" + name);
        column.setComparator(order);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /** Words in two lines at most. */
    private static final class TextCell extends TableCell<ListedAction, ListedAction> {
        private final Function<ListedAction, String> text;

        TextCell(Function<ListedAction, String> text) {
            this.text = text;
            setWrapText(true);
            Ui.tellWhole(this);
        }

        @Override
        protected void updateItem(@Nullable ListedAction entry, boolean nothing) {
            super.updateItem(entry, nothing);
            setText(nothing || entry == null ? null : text.apply(entry));
        }
    }

    /** A measure, and below it the assessment while that has no column of its own. */
    private static final class MeasureCell extends TableCell<ListedAction, ListedAction> {
        private final Label measure = new Label();
        private final Label assessment = new Label();
        private final VBox lines = new VBox(2, measure, assessment);

        MeasureCell(ObservableBooleanValue apart) {
            lines.setAlignment(Pos.CENTER_LEFT);
            measure.wrapTextProperty().bind(apart);
            measure.setMinHeight(0);
            assessment.getStyleClass().addAll("small-text", "muted");
            assessment.visibleProperty().bind(Bindings.not(apart));
            assessment.managedProperty().bind(assessment.visibleProperty());
            Ui.tellWhole(measure);
            Ui.tellWhole(assessment);
        }

        @Override
        protected void updateItem(@Nullable ListedAction entry, boolean nothing) {
            super.updateItem(entry, nothing);
            measure.setText(nothing || entry == null ? "" : entry.measure());
            assessment.setText(nothing || entry == null ? "" : of(entry));
            setGraphic(nothing || entry == null ? null : lines);
        }
    }

    private void open(ListedAction entry) {
        workroom.navigator().go(Place.InAssessment.action(entry.action().of().id(), entry.action().measure()));
    }

    private void refresh() {
        boolean complete = model.state() == State.COMPLETE;
        filters.forEach((filter, chip) -> {
            String name = word("register.filter.", filter);
            chip.setText(complete ? words.text("register.chip", name, model.count(filter)) : name);
            chip.setSelected(model.filter() == filter);
        });
        reading.setVisible(model.state() == State.LOADING);
        reading.setText(words.text("register.all.reading", model.count(ActionFilter.ALL)));
        again.setVisible(model.state() == State.FAILED);
        empty.setText(words.text(switch (model.state()) {
            case LOADING -> "register.all.loading";
            case COMPLETE -> "register.all.none";
            case FAILED -> "register.all.failed";
        }));
        show(model.shown());
    }

    /** What is selected stays so, where it is still shown. */
    private void show(List<ListedAction> shown) {
        ListedAction selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(shown);
        int at = selected == null ? -1 : shown.indexOf(selected);
        if (at >= 0) {
            table.getSelectionModel().select(at);
        }
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
