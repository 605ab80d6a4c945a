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
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.MeasureState;

/** The actions of a plan; the one that is selected is edited beside. Columns that find no room stand in the detail only. */
final class PlanTable {
    private static final double ROW = 64;
    private static final int MOST_ROWS = 16;
    private static final double BAR = 14;
    private static final double WIDE = 980;
    private static final double ROOMY = 780;
    private static final double OWNED = 620;

    private final ActionsViewModel model;
    private final Words words;
    private final Runnable ticked;
    private final TableView<MeasureState> table = new TableView<>();
    private final TableColumn<MeasureState, MeasureState> measure;
    private final TableColumn<MeasureState, MeasureState> owner;
    private final List<TableColumn<MeasureState, MeasureState>> wide;
    private final List<TableColumn<MeasureState, MeasureState>> roomy;
    private final Label empty = Ui.label("", "muted");
    private boolean filling;

    PlanTable(ActionsViewModel model, Runnable ticked, Runnable shown) {
        this.model = model;
        this.words = model.open().words();
        this.ticked = ticked;
        table.setId("plan");
        table.getStyleClass().add("plan-table");
        table.setAccessibleText(words.text("desktop.room.actions"));
        table.setPlaceholder(empty);
        table.setFixedCellSize(ROW);
        var choose = column(null, 40, this::choice, Comparator.comparing(MeasureState::code));
        choose.setSortable(false);
        measure = column("measure", 220, this::title, Comparator.comparing(each -> model.names().measure(each.code())));
        var risks = column("risk", 110, this::risks, Comparator.comparing(each -> String.join(" ", actsOn(each))));
        owner = column("owner", 132, this::owner, Comparator.comparing(each -> said(action(each).owner())));
        var due = column("due", 124, this::due, Comparator.comparing(each -> Objects.requireNonNullElse(action(each).due(), LocalDate.MAX)));
        var priority = column(
                "priority", 84, each -> Ui.label(model.names().of("report.priority.", action(each).priority())),
                Comparator.comparing(each -> action(each).priority()));
        var effort = column(
                "effort", 80, each -> Ui.label(model.names().of("report.effort.", action(each).effort())),
                Comparator.comparing(each -> action(each).effort()));
        var status = column("status", 128, this::status, Comparator.comparing(each -> action(each).status()));
        table.getColumns().addAll(List.of(choose, measure, risks, owner, due, priority, effort, status));
        wide = List.of(risks, effort);
        roomy = List.of(priority);
        table.widthProperty().subscribe(this::fit);
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

    private void fit(Number width) {
        double room = width.doubleValue();
        wide.forEach(column -> column.setVisible(room >= WIDE));
        roomy.forEach(column -> column.setVisible(room >= ROOMY));
        owner.setVisible(room >= OWNED);
        double others = table.getColumns().stream()
                .filter(column -> column.isVisible() && !column.equals(measure))
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        measure.setPrefWidth(Math.max(150, room - others - BAR));
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
        title.setMaxHeight(40);
        VBox box = new VBox(Ui.label(measure.code(), "code"), title);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxHeight(ROW - 4);
        return box;
    }

    private Node risks(MeasureState measure) {
        return clipped(String.join(", ", actsOn(measure)), "code");
    }

    private Node owner(MeasureState measure) {
        String owner = action(measure).owner();
        return owner == null ? clipped(words.text("report.action.noOwner"), "muted") : clipped(owner);
    }

    private static Label clipped(String text, String... styles) {
        Label label = Ui.label(text, styles);
        label.setMinHeight(0);
        label.setMaxHeight(ROW - 8);
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
    private static Node bar(ActionStatus status) {
        Region done = new Region();
        done.getStyleClass().add("progress-done");
        StackPane bar = new StackPane(done);
        bar.getStyleClass().add("progress-track");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(92);
        done.setMaxWidth(switch (status) {
            case PLANNED -> 0;
            case PARTIALLY_IMPLEMENTED -> 46;
            case IMPLEMENTED -> 92;
        });
        return bar;
    }

    private TableColumn<MeasureState, MeasureState> column(
            @Nullable String key, double width, Function<MeasureState, Node> show, Comparator<MeasureState> order) {
        TableColumn<MeasureState, MeasureState> column = new TableColumn<>(key == null ? "" : words.text("register.column." + key));
        column.setPrefWidth(width);
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

    void refresh() {
        filling = true;
        empty.setText(words.text(model.count(ActionFilter.ALL) == 0 ? "register.actions.none" : "register.actions.noMatch"));
        table.getItems().setAll(model.planned());
        table.sort();
        table.setPrefHeight(ROW * Math.clamp(table.getItems().size(), 2, MOST_ROWS) + 46);
        table.setMinHeight(table.getPrefHeight());
        model.current().ifPresentOrElse(
                each -> table.getItems().stream()
                        .filter(other -> other.code().equals(each.code()))
                        .findFirst()
                        .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection),
                table.getSelectionModel()::clearSelection);
        filling = false;
    }
}
