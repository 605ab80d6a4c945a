package org.vigie.desktop.risks;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.FittingColumns;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.RowDeed;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;

/** The register of risks with all four levels. */
final class RegisterTable {
    /** As high as the style sheet makes a row at the usual size of text, in pixels; larger text makes all of it larger. */
    private static final double ROW = 44;

    private static final int MOST_ROWS = 14;

    /** Widths of the table from which on a column shows; the detail says all of it. */
    private static final double INHERENT = 540;

    private static final double AT_START = 690;
    private static final double STATUS = 780;


    private final RisksViewModel model;
    private final Words words;
    private final TableView<Risk> table = new TableView<>();
    private final FittingColumns<Risk> columns;
    private final Label empty = Ui.label("", "muted");
    private boolean filling;

    /**
     * The register.
     *
     * @param selected told when another risk is selected
     * @param opened told when one is to be shown in full
     */
    RegisterTable(RisksViewModel model, Runnable selected, Runnable opened) {
        this.model = model;
        this.words = model.open().words();
        table.setId("risk-register");
        table.setAccessibleText(words.text("register.risks.table"));
        table.setPlaceholder(empty);
        table.getStyleClass().add("register-table");
        columns = new FittingColumns<>(table, ROW, this::size);
        columns.add(column("register.column.code", risk -> Ui.label(risk.code(), "code"), Risk::code), 98);
        columns.growing(column("register.column.risk", this::title, risk -> model.names().risk(risk.code())), 150, 1);
        for (LevelKind kind : LevelKind.values()) {
            switch (kind) {
                case INHERENT -> columns.from(INHERENT, level(kind), 92);
                case AT_START -> columns.from(AT_START, level(kind), 130);
                case CURRENT, TARGET -> columns.add(level(kind), 92);
            }
        }
        columns.from(STATUS, column("register.column.status", risk -> Ui.label(status(risk)), this::status), 84);
        RowDeed.on(table, 1, _ -> opened.run());
        table.getSelectionModel().selectedItemProperty().subscribe(risk -> {
            if (!filling && risk != null) {
                model.select(risk.code());
                selected.run();
            }
        });
    }

    Node node() {
        return table;
    }

    private Node title(Risk risk) {
        var title = Ui.label(model.names().risk(risk.code()), "strong");
        title.setMinHeight(0);
        Ui.tellWhole(title);
        return title;
    }

    private String status(Risk risk) {
        return model.names().of("register.status.", risk.status());
    }

    private TableColumn<Risk, Risk> level(LevelKind kind) {
        TableColumn<Risk, Risk> column = column(
                null, risk -> LevelBadge.of(words, model.open().template(), risk.level(kind)),
                risk -> String.format(Locale.ROOT, "%03d", risk.level(kind).level()));
        column.setText(model.names().kind(kind));
        return column;
    }

    private TableColumn<Risk, Risk> column(
            @Nullable String key, Function<Risk, Node> show, Function<Risk, String> order) {
        TableColumn<Risk, Risk> column = new TableColumn<>(key == null ? "" : words.text(key));
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setComparator((a, b) -> order.apply(a).compareTo(order.apply(b)));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Risk risk, boolean empty) {
                super.updateItem(risk, empty);
                setText(null);
                setGraphic(empty || risk == null ? null : show.apply(risk));
            }
        });
        return column;
    }

    private void size() {
        table.setPrefHeight(columns.scale() * ROW * (Math.clamp(table.getItems().size(), 2, MOST_ROWS) + 1) + 4);
        table.setMinHeight(table.getPrefHeight());
    }

    void refresh() {
        filling = true;
        empty.setText(words.text(model.isEmpty() ? "register.risks.none" : "register.risks.empty"));
        table.getItems().setAll(model.register());
        table.sort();
        size();
        table.getItems().stream()
                .filter(risk -> risk.code().equals(model.selected()))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        filling = false;
    }
}
