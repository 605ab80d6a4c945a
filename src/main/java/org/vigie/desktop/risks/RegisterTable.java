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
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;

/** The register of risks with all four levels. */
final class RegisterTable {
    private static final double ROW = 44;
    private static final int MOST_ROWS = 14;

    private final RisksViewModel model;
    private final Words words;
    private final TableView<Risk> table = new TableView<>();
    private final Label empty = Ui.label("", "muted");
    private boolean filling;

    RegisterTable(RisksViewModel model, Runnable selected) {
        this.model = model;
        this.words = model.open().words();
        table.setId("risk-register");
        table.setAccessibleText(words.text("register.risks.table"));
        table.setPlaceholder(empty);
        table.setFixedCellSize(ROW);
        table.getColumns().add(column("register.column.code", 98, risk -> Ui.label(risk.code(), "code"), Risk::code));
        table.getColumns().add(column("register.column.risk", 180, this::title, risk -> model.names().risk(risk.code())));
        for (LevelKind kind : LevelKind.values()) {
            table.getColumns().add(level(kind));
        }
        table.getColumns().add(column(
                "register.column.status", 84, risk -> Ui.label(status(risk)), this::status));
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
        return title;
    }

    private String status(Risk risk) {
        return model.names().of("register.status.", risk.status());
    }

    private TableColumn<Risk, Risk> level(LevelKind kind) {
        TableColumn<Risk, Risk> column = column(
                null, kind == LevelKind.AT_START ? 120 : 92, risk -> LevelBadge.of(words, model.open().template(), risk.level(kind)),
                risk -> String.format(Locale.ROOT, "%03d", risk.level(kind).level()));
        column.setText(model.names().kind(kind));
        return column;
    }

    private TableColumn<Risk, Risk> column(
            @Nullable String key, double width, Function<Risk, Node> show, Function<Risk, String> order) {
        TableColumn<Risk, Risk> column = new TableColumn<>(key == null ? "" : words.text(key));
        column.setPrefWidth(width);
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

    void refresh() {
        filling = true;
        empty.setText(words.text(model.isEmpty() ? "register.risks.none" : "register.risks.empty"));
        table.getItems().setAll(model.register());
        table.sort();
        table.setPrefHeight(ROW * (Math.clamp(table.getItems().size(), 2, MOST_ROWS) + 1) + 4);
        table.setMinHeight(table.getPrefHeight());
        table.getItems().stream()
                .filter(risk -> risk.code().equals(model.selected()))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        filling = false;
    }
}
