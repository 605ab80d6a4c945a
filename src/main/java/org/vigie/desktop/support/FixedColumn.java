package org.vigie.desktop.support;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A column of one width, for buttons and cells: they ask how high their picture is before they know how wide it may be. */
public final class FixedColumn extends VBox {
    private final double width;

    public FixedColumn(double width, double gap, Node... nodes) {
        super(gap, nodes);
        this.width = width;
        setPrefWidth(width);
        setMaxWidth(width);
    }

    @Override
    protected double computePrefHeight(double asked) {
        return super.computePrefHeight(asked < 0 ? width : asked);
    }

    @Override
    protected double computeMinHeight(double asked) {
        return computePrefHeight(asked);
    }
}
