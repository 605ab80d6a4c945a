package org.vigie.desktop.support;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Equal columns, as many as the width holds at the size of the text; what does not fit goes on below. */
public final class Columns extends GridPane {
    private final List<? extends Region> nodes;
    private final double least;
    private final int most;
    private final Label probe = new Label();
    private int columns;

    /**
     * Nodes in columns.
     *
     * @param least of a column, in widths of a letter M
     * @param most columns that there are in the widest window
     */
    public Columns(List<? extends Region> nodes, double least, int most) {
        this.nodes = List.copyOf(nodes);
        this.least = least;
        this.most = most;
        probe.setManaged(false);
        probe.setVisible(false);
        setHgap(16);
        setVgap(16);
        setMinWidth(0);
        place(1);
        widthProperty().subscribe(this::arrange);
        probe.fontProperty().subscribe(this::arrange);
    }

    private void arrange() {
        int fit = (int) Math.floor((getWidth() + getHgap()) / (least * probe.getFont().getSize() + getHgap()));
        int wanted = Math.clamp(fit, 1, most);
        // None stands alone below three or more.
        if (wanted > 2 && nodes.size() % wanted == 1) {
            wanted--;
        }
        if (wanted != columns) {
            place(wanted);
        }
    }

    private void place(int wanted) {
        columns = wanted;
        getColumnConstraints().clear();
        for (int column = 0; column < wanted; column++) {
            ColumnConstraints even = new ColumnConstraints();
            even.setPercentWidth(100.0 / wanted);
            getColumnConstraints().add(even);
        }
        getChildren().setAll(probe);
        for (int at = 0; at < nodes.size(); at++) {
            Region node = nodes.get(at);
            node.setMinWidth(0);
            node.setMaxWidth(Double.MAX_VALUE);
            add(node, at % wanted, at / wanted);
        }
    }
}
