package org.vigie.desktop.support;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A page with the detail of what is selected: beside it where there is room for both, otherwise below it. */
public final class DetailSplit {
    private static final double DIVIDER = 8;
    private static final double BELOW = 0.55;

    private DetailSplit() {}

    /**
     * Puts a page and a detail together; each scrolls by itself.
     *
     * @param share the part of the width that the page has at first
     * @param sheet the style sheet of the screen, as a resource name
     */
    public static SplitPane of(Region page, Region detail, double share, String sheet) {
        ScrollPane left = Ui.scroll(page);
        ScrollPane right = Ui.scroll(detail);
        // Fitting the height would lay the words out as if there were no scroll bar.
        detail.minHeightProperty().bind(right.heightProperty().subtract(2));
        left.getStyleClass().add("split-page");
        right.getStyleClass().add("split-detail");
        SplitPane split = adaptive(left, right, share);
        split.getStylesheets().add(sheet);
        return split;
    }

    /** Puts two parts of a screen beside each other where there is room for the widths that both prefer, otherwise one below the other. */
    public static SplitPane adaptive(Region left, Region right, double share) {
        SplitPane split = new SplitPane(left, right);
        split.setDividerPositions(share);
        split.getStyleClass().add("detail-split");
        split.widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() == 0 || width.doubleValue() >= left.prefWidth(-1) + right.prefWidth(-1) + DIVIDER;
            Orientation wanted = room ? Orientation.HORIZONTAL : Orientation.VERTICAL;
            if (split.getOrientation() != wanted) {
                split.setOrientation(wanted);
                split.setDividerPositions(room ? share : BELOW);
            }
        });
        return split;
    }
}
