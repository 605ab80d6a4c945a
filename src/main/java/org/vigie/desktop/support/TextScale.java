package org.vigie.desktop.support;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How large the text is in some part of a screen, for what is drawn there rather than laid out by a style sheet. */
public final class TextScale {
    /** The usual size of text, in pixels. */
    public static final double USUAL = 14;

    private final Label probe = new Label();
    private boolean known;

    /**
     * Watches the size of the text.
     *
     * @param changed told a moment after it changed: while styles are applied, nothing may come or go
     */
    public TextScale(Runnable changed) {
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener((_, _, _) -> {
            known = true;
            Platform.runLater(changed);
        });
    }

    /** What must stand in that part of the screen; it shows nothing and takes no room. */
    public Node probe() {
        return probe;
    }

    /** Where 1 is the usual size. */
    public double get() {
        return known ? probe.getFont().getSize() / USUAL : 1;
    }
}
