package org.vigie.desktop.risks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.risks.RisksViewModel.Cell;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;

/**
 * The way of each risk over the matrix: inherent, current, target, and at start too for the one that is selected. In each row of the
 * matrix a risk has a lane of its own, so that no mark covers another.
 */
final class MatrixWays {
    /** Height of a lane, as all lengths here in pixels at the usual size of text. */
    static final double LANE = 19;

    /** Room at the top of a cell for the word of its level. */
    static final double TOP = 24;

    private static final double LEFT = 42;
    private static final double APART = 14;
    private static final double SIZE = 5.5;
    private static final List<LevelKind> ALL = List.of(LevelKind.INHERENT, LevelKind.CURRENT, LevelKind.TARGET);

    private final RisksViewModel model;
    private final Words words;
    private final Function<Cell, @Nullable Bounds> places;
    private final DoubleSupplier scale;
    private final Runnable selected;
    private final Pane pane = new Pane();

    /**
     * Ways over a matrix.
     *
     * @param places where a cell lies, or null while it is not laid out
     * @param scale how large the text is, where 1 is usual
     * @param selected told when a risk was selected
     */
    MatrixWays(RisksViewModel model, Function<Cell, @Nullable Bounds> places, DoubleSupplier scale, Runnable selected) {
        this.model = model;
        this.words = model.open().words();
        this.places = places;
        this.scale = scale;
        this.selected = selected;
        pane.setPickOnBounds(false);
        pane.setId("matrix-ways");
    }

    Node node() {
        return pane;
    }

    /** How many risks pass through a row. */
    static int lanes(List<Risk> risks, int severity) {
        return (int) risks.stream().filter(risk -> passes(risk, severity)).count();
    }

    private static boolean passes(Risk risk, int severity) {
        return Stream.of(LevelKind.values()).anyMatch(kind -> risk.level(kind).severity() == severity);
    }

    void draw() {
        List<Node> lines = new ArrayList<>();
        List<Node> marks = new ArrayList<>();
        List<Risk> risks = model.inMatrix();
        Risk chosen = model.risk();
        Map<Integer, Integer> taken = new HashMap<>();
        List<Node> chosenLines = new ArrayList<>();
        List<Node> chosenMarks = new ArrayList<>();
        for (Risk risk : risks) {
            Map<Integer, Integer> lanes = new HashMap<>();
            for (int severity = 0; severity < model.open().template().matrix().severity().size(); severity++) {
                if (passes(risk, severity)) {
                    lanes.put(severity, taken.merge(severity, 1, Integer::sum) - 1);
                }
            }
            boolean isChosen = chosen != null && chosen.code().equals(risk.code());
            way(risk, lanes, isChosen, isChosen ? chosenLines : lines, isChosen ? chosenMarks : marks);
        }
        lines.addAll(chosenLines);
        lines.addAll(marks);
        lines.addAll(chosenMarks);
        pane.getChildren().setAll(lines);
    }

    private void way(Risk risk, Map<Integer, Integer> lanes, boolean chosen, List<Node> lines, List<Node> marks) {
        double[] before = null;
        double right = 0;
        for (LevelKind kind : chosen ? List.of(LevelKind.values()) : ALL) {
            Cell cell = Cell.of(risk.level(kind));
            double[] point = point(cell, kind, lanes.getOrDefault(cell.severity(), 0), chosen);
            if (point == null) {
                return;
            }
            if (before != null) {
                lines.addAll(arrow(before, point, chosen));
            }
            marks.add(styled(mark(kind, point), chosen, "mark-" + (kind == LevelKind.CURRENT || kind == LevelKind.AT_START ? "full" : "hollow")));
            before = point;
        }
        Cell named = Cell.of(risk.level(model.placedBy()));
        for (LevelKind kind : LevelKind.values()) {
            double[] point = point(named, kind, lanes.getOrDefault(named.severity(), 0), chosen);
            boolean shown = chosen || ALL.contains(kind);
            if (point != null && shown && Cell.of(risk.level(kind)).equals(named)) {
                right = Math.max(right, point[0]);
            }
        }
        double[] at = point(named, LevelKind.CURRENT, lanes.getOrDefault(named.severity(), 0), chosen);
        if (at != null) {
            marks.add(name(risk, Math.max(right, at[0] - scaled(APART)) + scaled(SIZE + 4), at[1], chosen));
        }
    }

    private double @Nullable [] point(Cell cell, LevelKind kind, int lane, boolean chosen) {
        Bounds bounds = places.apply(cell);
        if (bounds == null) {
            return null;
        }
        double x = bounds.getMinX() + scaled(LEFT) + scaled(APART) * switch (kind) {
            case INHERENT -> 1;
            case CURRENT -> 0;
            case AT_START -> chosen ? -1 : 0;
            case TARGET -> chosen ? -2 : -1;
        };
        return new double[] {x, bounds.getMinY() + scaled(TOP + LANE * (lane + 0.5))};
    }

    private double scaled(double length) {
        return scale.getAsDouble() * length;
    }

    private Shape mark(LevelKind kind, double[] at) {
        double size = scaled(SIZE);
        return switch (kind) {
            case INHERENT, CURRENT -> new Circle(at[0], at[1], size);
            case AT_START -> new Polygon(
                    at[0], at[1] - size - 1, at[0] + size + 1, at[1], at[0], at[1] + size + 1, at[0] - size - 1, at[1]);
            case TARGET -> new Rectangle(at[0] - size, at[1] - size, 2 * size, 2 * size);
        };
    }

    private static <T extends Node> T styled(T node, boolean chosen, String... styles) {
        node.getStyleClass().addAll(styles);
        if (chosen) {
            node.getStyleClass().add("chosen");
        }
        node.setMouseTransparent(true);
        return node;
    }

    /** A line from one mark to the next, its head where there is room for one. */
    private List<Node> arrow(double[] from, double[] to, boolean chosen) {
        double size = scaled(SIZE);
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (length < 2 * size + 4) {
            return List.of();
        }
        double ux = (to[0] - from[0]) / length;
        double uy = (to[1] - from[1]) / length;
        double tipX = to[0] - ux * (size + 2);
        double tipY = to[1] - uy * (size + 2);
        Line line = styled(new Line(from[0] + ux * size, from[1] + uy * size, tipX, tipY), chosen, "matrix-way");
        if (length < 40) {
            return List.of(line);
        }
        Polygon head = styled(
                new Polygon(
                        tipX, tipY,
                        tipX - ux * 8 - uy * 4, tipY - uy * 8 + ux * 4,
                        tipX - ux * 8 + uy * 4, tipY - uy * 8 - ux * 4),
                chosen, "matrix-head");
        return List.of(line, head);
    }

    /** The code of a risk where it stands: a click selects it. The register reaches the same by keyboard. */
    private Button name(Risk risk, double x, double y, boolean chosen) {
        Button name = new Button(risk.code());
        name.getStyleClass().add("risk-chip");
        if (chosen) {
            name.getStyleClass().add("chosen");
        }
        name.setId("way-" + risk.code());
        name.setFocusTraversable(false);
        name.setAccessibleText(words.text(
                "register.matrix.way",
                risk.code(),
                model.names().risk(risk.code()),
                model.names().level(risk.level(LevelKind.INHERENT)),
                model.names().level(risk.level(LevelKind.CURRENT)),
                model.names().level(risk.level(LevelKind.TARGET))));
        name.setOnAction(_ -> {
            model.select(risk.code());
            selected.run();
        });
        double height = scaled(LANE) - 3;
        name.setPrefHeight(height);
        name.setMinHeight(height);
        // In a narrow matrix the last column has less room than a code.
        name.layoutXProperty().bind(Bindings.max(0, Bindings.min(x, pane.widthProperty().subtract(name.widthProperty()))));
        name.setLayoutY(y - height / 2);
        return name;
    }
}
