package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.FittingColumns;
import org.vigie.desktop.support.RowDeed;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.MeasureState;

/** The actions of a plan; the one that is selected is edited beside. Columns that find no room stand in the detail only. */
final class PlanTable {
    /** As high as the style sheet makes a row at the usual size of text, in pixels; larger text makes all of it larger. */
    private static final double ROW = 64;

    private static final double HEAD = 46;
    private static final int MOST_ROWS = 16;
    private static final double WIDE = 980;
    private static final double ROOMY = 780;
    private static final double OWNED = 620;
    private static final double WHOLE_BAR = 92;

    private final ActionsViewModel model;
    private final Words words;
    private final Runnable ticked;
    private final TableView<MeasureState> table = new TableView<>();
    private final FittingColumns<MeasureState> columns;
    private final Label empty = Ui.label("", "muted");
    private boolean filling;

    /**
     * The plan.
     *
     * @param ticked told when another action is to be edited in bulk, or none
     * @param shown told when another action is selected
     * @param opened told when one is to be shown in full
     */
    PlanTable(ActionsViewModel model, Runnable ticked, Runnable shown, Runnable opened) {
        this.model = model;
        this.words = model.open().words();
        this.ticked = ticked;
        table.setId("plan");
        table.getStyleClass().add("plan-table");
        table.setAccessibleText(words.text("desktop.room.actions"));
        table.setPlaceholder(empty);
        columns = new FittingColumns<>(table, ROW, this::resized);
        var choose = column(null, this::choice, Comparator.comparing(MeasureState::code));
        choose.setSortable(false);
        columns.add(choose, 40);
        var measure = column("measure", this::title, Comparator.comparing(each -> model.names().measure(each.code())));
        columns.growing(measure, 112, 1);
        var risks = column("risk", this::risks, Comparator.comparing(each -> String.join(" ", actsOn(each))));
        columns.from(WIDE, risks, 110);
        var owner = column("owner", this::owner, Comparator.comparing(each -> said(action(each).owner())));
        columns.from(OWNED, owner, 132);
        var due = column("due", this::due, Comparator.comparing(each -> Objects.requireNonNullElse(action(each).due(), LocalDate.MAX)));
        columns.add(due, 120);
        var priority = column(
                "priority", each -> Ui.label(model.names().of("report.priority.", action(each).priority())),
                Comparator.comparing(each -> action(each).priority()));
        columns.from(ROOMY, priority, 88);
        var effort = column(
                "effort", each -> Ui.label(model.names().of("report.effort.", action(each).effort())),
                Comparator.comparing(each -> action(each).effort()));
        columns.from(WIDE, effort, 80);
        columns.add(column("status", this::status, Comparator.comparing(each -> action(each).status())), 118);
        RowDeed.on(table, 1, _ -> opened.run());
        table.getSelectionModel().selectedItemProperty().subscribe(each -> {
            if (!filling && each != null) {
                model.show(each.code());
                shown.run();
            }
        });
    }

    Node node() {
        return table;
    }

    private static Action action(MeasureState measure) {
        return ActionsViewModel.action(measure);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static List<String> actsOn(MeasureState measure) {
        return measure.mitigates().isEmpty() ? measure.suggestedFor() : measure.mitigates();
    }

    private Node choice(MeasureState measure) {
        CheckBox box = new CheckBox();
        box.setId("choose-" + measure.code());
        box.setAccessibleText(words.text("register.actions.choose", model.names().measure(measure.code())));
        box.setSelected(model.selected().contains(measure.code()));
        box.setOnAction(_ -> {
            model.select(measure.code(), box.isSelected());
            ticked.run();
        });
        return box;
    }

    private Node title(MeasureState measure) {
        Label title = clipped(model.names().measure(measure.code()), "strong");
        title.setMaxHeight(40 * columns.scale());
        VBox box = new VBox(Ui.label(measure.code(), "code"), title);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxHeight(ROW * columns.scale() - 4);
        return box;
    }

    private Node risks(MeasureState measure) {
        return clipped(String.join(", ", actsOn(measure)), "code");
    }

    private Node owner(MeasureState measure) {
        String owner = action(measure).owner();
        return owner == null ? clipped(words.text("report.action.noOwner"), "muted") : clipped(owner);
    }

    private Label clipped(String text, String... styles) {
        Label label = Ui.label(text, styles);
        label.setMinHeight(0);
        label.setMaxHeight(ROW * columns.scale() - 8);
        Ui.tellWhole(label);
        return label;
    }

    private Node due(MeasureState measure) {
        Action action = action(measure);
        if (action.due() == null) {
            return Ui.label(words.text("report.action.noDate"), "muted");
        }
        String day = words.day(action.due());
        if (!model.overdue(action)) {
            return Ui.label(day);
        }
        VBox late = new VBox(Ui.label(day, "strong"), Ui.label("⚠ " + words.text("report.action.overdue"), "overdue"));
        late.setAlignment(Pos.CENTER_LEFT);
        return late;
    }

    private Node status(MeasureState measure) {
        ActionStatus status = action(measure).status();
        Label word = clipped(model.names().of("report.action.status.", status), "small-text");
        VBox box = new VBox(3, word, bar(status));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** How far it is; the word stands above. */
    private Node bar(ActionStatus status) {
        Region done = new Region();
        done.getStyleClass().add("progress-done");
        StackPane bar = new StackPane(done);
        bar.getStyleClass().add("progress-track");
        bar.setAlignment(Pos.CENTER_LEFT);
        double whole = WHOLE_BAR * columns.scale();
        bar.setMaxWidth(whole);
        done.setMaxWidth(switch (status) {
            case PLANNED -> 0;
            case PARTIALLY_IMPLEMENTED -> whole / 2;
            case IMPLEMENTED -> whole;
        });
        return bar;
    }

    private TableColumn<MeasureState, MeasureState> column(
            @Nullable String key, Function<MeasureState, Node> show, Comparator<MeasureState> order) {
        TableColumn<MeasureState, MeasureState> column = new TableColumn<>(key == null ? "" : words.text("register.column." + key));
        column.setComparator(order);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable MeasureState each, boolean nothing) {
                super.updateItem(each, nothing);
                setText(null);
                setGraphic(nothing || each == null ? null : show.apply(each));
            }
        });
        return column;
    }

    private void resized() {
        size();
        // What cells show was made for the text as large as it was.
        table.refresh();
    }

    private void size() {
        table.setPrefHeight(columns.scale() * (ROW * Math.clamp(table.getItems().size(), 2, MOST_ROWS) + HEAD));
        table.setMinHeight(table.getPrefHeight());
    }

    void refresh() {
        filling = true;
        empty.setText(words.text(model.count(ActionFilter.ALL) == 0 ? "register.actions.none" : "register.actions.noMatch"));
        table.getItems().setAll(model.planned());
        table.sort();
        size();
        model.current().ifPresentOrElse(
                each -> table.getItems().stream()
                        .filter(other -> other.code().equals(each.code()))
                        .findFirst()
                        .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection),
                table.getSelectionModel()::clearSelection);
        filling = false;
    }
}
