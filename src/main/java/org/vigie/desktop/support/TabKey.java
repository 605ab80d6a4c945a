package org.vigie.desktop.support;

import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tab goes on to the next control from texts of many lines too: nobody indents an answer, and the keyboard must leave every field (WCAG 2.1.2). */
public final class TabKey {
    private TabKey() {}

    /** Makes it so in a window. */
    public static void leavesTexts(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown();
            if (plain && scene.getFocusOwner() instanceof TextArea area) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }
}
