package org.vigie.desktop.questionnaire;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips that are made when the mouse first comes: a page has hundreds, and few are ever seen. */
final class Tips {
    private Tips() {}

    /** Explains a control, in place of what explained it before. */
    static void on(Control control, String text) {
        boolean known = control.getProperties().put(Tips.class, text) != null;
        control.setTooltip(null);
        if (!known) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
                if (control.getTooltip() == null) {
                    control.setTooltip(new Tooltip(String.valueOf(control.getProperties().get(Tips.class))));
                }
            });
        }
    }
}
