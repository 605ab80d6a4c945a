package org.vigie.desktop.questionnaire;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Nodes side by side in the columns of a table, all as high as the highest. */
final class TableLine extends Region {
    private final KnownHeight known = new KnownHeight();
    private double[] widths = {};

    TableLine(String style, List<Node> nodes) {
        getStyleClass().add(style);
        getChildren().setAll(nodes);
    }

    void widths(double[] now) {
        widths = now;
        requestLayout();
    }

    List<Node> nodes() {
        return getChildren();
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        // The superclass asks for a layout before there are fields.
        if (known != null) {
            known.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return known.of(width, _ -> highest());
    }

    private double highest() {
        double height = 0;
        for (int i = 0; i < getChildren().size() && i < widths.length; i++) {
            height = Math.max(height, getChildren().get(i).prefHeight(widths[i]));
        }
        return snapSizeY(height) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < getChildren().size() && i < widths.length; i++) {
            layoutInArea(
                    getChildren().get(i),
                    snapPositionX(x),
                    snappedTopInset(),
                    snapSizeX(widths[i]),
                    getHeight() - snappedTopInset() - snappedBottomInset(),
                    0,
                    javafx.geometry.HPos.LEFT,
                    javafx.geometry.VPos.TOP);
            x += widths[i];
        }
    }
}
