package org.vigie.desktop.support;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A column of one width that grows with the text, for buttons and cells: they ask how high their picture is before they know how wide it may be. */
public final class FixedColumn extends VBox {
    /**
     * A column.
     *
     * @param ems its width in sizes of the text
     */
    public FixedColumn(double ems, double gap, Node... nodes) {
        super(gap, nodes);
        setStyle("-fx-pref-width: " + ems + "em; -fx-max-width: " + ems + "em;");
    }

    /** A column as wide as its style class says. */
    public FixedColumn(String style, double gap, Node... nodes) {
        super(gap, nodes);
        getStyleClass().add(style);
    }

    @Override
    protected double computePrefHeight(double asked) {
        return super.computePrefHeight(asked < 0 ? getPrefWidth() : asked);
    }

    @Override
    protected double computeMinHeight(double asked) {
        return computePrefHeight(asked);
    }
}
