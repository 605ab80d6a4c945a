package org.vigie.desktop.home;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.RiskMatrix;

/** How many risks stand where, over all assessments. */
final class HeatMap {
    private static final int SHADES = 4;

    private final Words words;
    private final RiskMatrix matrix;
    private final int[][] heat;

    HeatMap(Words words, RiskMatrix matrix, int[][] heat) {
        this.words = words;
        this.matrix = matrix;
        this.heat = heat;
    }

    Node node() {
        GridPane grid = new GridPane(4, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        grid.getColumnConstraints().add(names);
        int columns = matrix.likelihood().size();
        int rows = matrix.severity().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints even = new ColumnConstraints(0, 64, Double.MAX_VALUE);
            even.setHgrow(Priority.ALWAYS);
            even.setFillWidth(true);
            grid.getColumnConstraints().add(even);
            Label below = name("likelihood", matrix.likelihood().get(column));
            GridPane.setHalignment(below, HPos.CENTER);
            grid.add(below, column + 1, rows);
        }
        for (int severity = 0; severity < rows; severity++) {
            int row = rows - 1 - severity;
            Label before = name("severity", matrix.severity().get(severity));
            GridPane.setHalignment(before, HPos.RIGHT);
            grid.add(before, 0, row);
            for (int likelihood = 0; likelihood < columns; likelihood++) {
                grid.add(cell(severity, likelihood), likelihood + 1, row);
            }
        }
        Label axes = Ui.label(words.text("portfolio.home.axes"), "small-text", "muted");
        axes.setMaxWidth(Double.MAX_VALUE);
        axes.setAlignment(Pos.CENTER);
        return new VBox(8, grid, axes);
    }

    private Label name(String scale, String code) {
        Label label = new Label(words.textOr("report." + scale + "." + code, code));
        label.getStyleClass().addAll("small-text", "muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Label cell(int severity, int likelihood) {
        int level = matrix.level(severity, likelihood);
        int levels = matrix.levels().size();
        int shade = levels < 2 ? 0 : Math.round(level * (SHADES - 1f) / (levels - 1));
        int count = heat[severity][likelihood];
        Label cell = new Label(count == 0 ? "" : String.valueOf(count));
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setStyle("-fx-min-height: 3.1em;");
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().addAll("heat", "level-" + shade);
        cell.setAccessibleText(words.text(
                "portfolio.home.cell",
                count,
                words.textOr("report.severity." + matrix.severity().get(severity), matrix.severity().get(severity)),
                words.textOr("report.likelihood." + matrix.likelihood().get(likelihood), matrix.likelihood().get(likelihood)),
                LevelBadge.word(words, matrix.levels().get(level))));
        return cell;
    }
}
