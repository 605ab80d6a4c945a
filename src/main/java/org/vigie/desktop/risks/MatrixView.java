package org.vigie.desktop.risks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.risks.RisksViewModel.Cell;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.TextScale;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.RiskMatrix;

/** The matrix: each cell says its level in a word and a shape and the way of each is drawn over it. */
final class MatrixView {
    private static final double CELL_EMS = 10.7;
    /** In pixels at the usual size of text. */
    private static final double CELL_HEIGHT = 64;
    private static final Map<LevelKind, String> MARKS =
            Map.of(LevelKind.INHERENT, "○", LevelKind.CURRENT, "●", LevelKind.AT_START, "◆", LevelKind.TARGET, "□");

    private final RisksViewModel model;
    private final Words words;
    private final Runnable filtered;
    private final GridPane grid = new GridPane(4, 4);
    private final TextScale scale;
    private final MatrixWays ways;
    private final StackPane node;
    private final Map<Cell, ToggleButton> cells = new HashMap<>();

    /**
     * The matrix.
     *
     * @param filtered told when a cell was chosen, or none
     * @param opened told when a risk is to be shown in full
     */
    MatrixView(RisksViewModel model, Runnable filtered, Runnable opened) {
        this.model = model;
        this.words = model.open().words();
        this.filtered = filtered;
        this.scale = new TextScale(this::refresh);
        this.ways = new MatrixWays(model, this::place, scale::get, opened);
        this.node = new StackPane(grid, ways.node(), scale.probe());
        grid.setId("risk-matrix");
        build();
        grid.layoutBoundsProperty().subscribe(ways::draw);
        grid.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                ways.draw();
            }
        });
    }

    Node node() {
        return node;
    }

    private void build() {
        RiskMatrix matrix = model.open().template().matrix();
        int rows = matrix.severity().size();
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int likelihood = 0; likelihood < matrix.likelihood().size(); likelihood++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
            Label name = Ui.label(model.names().likelihood(likelihood), "muted", "small-text");
            GridPane.setHalignment(name, HPos.CENTER);
            grid.add(name, likelihood + 1, rows);
        }
        for (int severity = 0; severity < rows; severity++) {
            int row = rows - 1 - severity;
            Label name = Ui.label(model.names().severity(severity), "muted", "small-text");
            name.setWrapText(false);
            grid.add(name, 0, row);
            for (int likelihood = 0; likelihood < matrix.likelihood().size(); likelihood++) {
                Cell place = new Cell(severity, likelihood);
                ToggleButton cell = cell(place);
                cells.put(place, cell);
                grid.add(cell, likelihood + 1, row);
            }
        }
        Label up = Ui.label(words.text("register.matrix.severity"), "strong", "small-text");
        up.setWrapText(false);
        grid.add(up, 0, rows + 1);
        Label across = Ui.label(words.text("register.matrix.likelihood"), "strong", "small-text");
        GridPane.setHalignment(across, HPos.CENTER);
        grid.add(across, 1, rows + 1, matrix.likelihood().size(), 1);
    }

    private ToggleButton cell(Cell place) {
        ToggleButton cell = Ui.wide(CELL_EMS, new ToggleButton());
        cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        cell.getStyleClass().addAll("matrix-cell", LevelBadge.of(words, model.open().template(), level(place)).getStyleClass().getLast());
        cell.setMinWidth(0);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setMinHeight(CELL_HEIGHT);
        cell.setId("cell-" + place.severity() + "-" + place.likelihood());
        cell.setOnAction(_ -> {
            model.filter(cell.isSelected() ? place : null);
            filtered.run();
        });
        return cell;
    }

    private RiskLevel level(Cell place) {
        int level = model.open().template().matrix().level(place.severity(), place.likelihood());
        return new RiskLevel(place.severity(), place.likelihood(), level, Threshold.ACCEPTABLE);
    }

    /** Shows the risks where they stand now; a row is as high as the risks that pass through it need. */
    void refresh() {
        List<Risk> shown = model.inMatrix();
        cells.forEach((place, cell) -> {
            cell.setMinHeight(
                    scale.get() * Math.max(CELL_HEIGHT, MatrixWays.TOP + MatrixWays.LANE * MatrixWays.lanes(shown, place.severity()) + 6));
            Label level = new Label(LevelBadge.of(words, model.open().template(), level(place)).getText());
            level.getStyleClass().add("matrix-level");
            cell.setGraphic(level);
            cell.setSelected(place.equals(model.cell()));
            cell.setAccessibleText(words.text(
                    "register.matrix.cell",
                    model.names().severity(place.severity()),
                    model.names().likelihood(place.likelihood()),
                    model.names().level(level(place)),
                    model.at(place).size()));
        });
        ways.draw();
    }

    private @Nullable Bounds place(Cell place) {
        ToggleButton cell = cells.get(place);
        return cell == null || cell.getWidth() < 1 ? null : cell.getBoundsInParent();
    }

    /** What the marks mean. */
    Node legend() {
        FlowPane legend = new FlowPane(16, 4);
        for (LevelKind kind : LevelKind.values()) {
            legend.getChildren().add(Ui.label(MARKS.get(kind) + " " + model.names().kind(kind), "muted", "small-text"));
        }
        legend.getChildren().add(Ui.label(words.text("register.matrix.hint"), "muted", "small-text"));
        return legend;
    }
}
