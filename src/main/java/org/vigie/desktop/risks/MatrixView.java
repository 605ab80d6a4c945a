package org.vigie.desktop.risks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.risks.RisksViewModel.Cell;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.RiskMatrix;

/** The matrix: each cell says its level in a word and a shape and holds the risks placed there; the way of the selected risk is drawn over it. */
final class MatrixView {
    private static final int MOST_CHIPS = 4;
    private static final double CELL_WIDTH = 150;
    private static final double CELL_HEIGHT = 104;
    private static final Map<LevelKind, String> MARKS =
            Map.of(LevelKind.INHERENT, "○", LevelKind.CURRENT, "●", LevelKind.AT_START, "◆", LevelKind.TARGET, "□");

    private final RisksViewModel model;
    private final Words words;
    private final Runnable filtered;
    private final GridPane grid = new GridPane(4, 4);
    private final Pane way = new Pane();
    private final StackPane node = new StackPane(grid, way);
    private final Map<Cell, ToggleButton> cells = new HashMap<>();

    MatrixView(RisksViewModel model, Runnable filtered) {
        this.model = model;
        this.words = model.open().words();
        this.filtered = filtered;
        way.setMouseTransparent(true);
        grid.setId("risk-matrix");
        build();
        grid.layoutBoundsProperty().subscribe(this::drawWay);
        grid.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                drawWay();
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
            column.setPrefWidth(CELL_WIDTH);
            column.setMinWidth(CELL_WIDTH / 2);
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
        Label across = Ui.label(words.text("register.matrix.likelihood"), "strong", "small-text");
        GridPane.setHalignment(across, HPos.CENTER);
        grid.add(across, 1, rows + 1, matrix.likelihood().size(), 1);
    }

    private ToggleButton cell(Cell place) {
        ToggleButton cell = new ToggleButton();
        cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        cell.getStyleClass().addAll("matrix-cell", LevelBadge.of(words, model.open().template(), level(place)).getStyleClass().getLast());
        cell.setPrefSize(CELL_WIDTH, CELL_HEIGHT);
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

    /** Shows the risks where they stand now. */
    void refresh() {
        cells.forEach((place, cell) -> {
            List<Risk> here = model.at(place);
            Label level = new Label(LevelBadge.of(words, model.open().template(), level(place)).getText());
            level.getStyleClass().add("matrix-level");
            FlowPane chips = new FlowPane(4, 4);
            chips.setAlignment(Pos.CENTER);
            here.stream().limit(here.size() > MOST_CHIPS ? MOST_CHIPS - 1 : MOST_CHIPS).forEach(risk -> chips.getChildren().add(chip(risk)));
            if (here.size() > MOST_CHIPS) {
                chips.getChildren().add(new Label("+" + (here.size() - MOST_CHIPS + 1)));
            }
            VBox content = new VBox(4, level, chips);
            content.setAlignment(Pos.TOP_CENTER);
            cell.setGraphic(content);
            cell.setSelected(place.equals(model.cell()));
            cell.setAccessibleText(words.text(
                    "register.matrix.cell",
                    model.names().severity(place.severity()),
                    model.names().likelihood(place.likelihood()),
                    model.names().level(level(place)),
                    here.size()));
        });
        drawWay();
    }

    private Label chip(Risk risk) {
        Label chip = new Label(risk.code());
        chip.getStyleClass().add("risk-chip");
        if (risk.code().equals(model.selected())) {
            chip.getStyleClass().add("selected-chip");
        }
        return chip;
    }

    /** From inherent over current to at start and target, for the risk that is selected. */
    private void drawWay() {
        way.getChildren().clear();
        Risk risk = model.risk();
        if (risk == null) {
            return;
        }
        List<Node> marks = new ArrayList<>();
        double[] before = null;
        Map<Cell, Integer> taken = new HashMap<>();
        for (LevelKind kind : LevelKind.values()) {
            Cell place = Cell.of(risk.level(kind));
            double[] point = point(place, taken.merge(place, 1, Integer::sum));
            if (point == null) {
                return;
            }
            if (before != null) {
                Line line = new Line(before[0], before[1], point[0], point[1]);
                line.getStyleClass().add("matrix-way");
                way.getChildren().add(line);
            }
            Label mark = new Label(MARKS.getOrDefault(kind, ""));
            mark.getStyleClass().add("matrix-mark");
            mark.relocate(point[0] - 9, point[1] - 11);
            marks.add(mark);
            before = point;
        }
        way.getChildren().addAll(marks);
    }

    private double @Nullable [] point(Cell place, int turn) {
        ToggleButton cell = cells.get(place);
        if (cell == null || cell.getWidth() < 1) {
            return null;
        }
        Bounds bounds = cell.getBoundsInParent();
        return new double[] {bounds.getMinX() + bounds.getWidth() * turn / 5, bounds.getMaxY() - 16};
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
