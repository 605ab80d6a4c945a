package org.vigie.desktop.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.vigie.desktop.support.FieldUndo;

/** Keys that work everywhere: the palette, what was told last, and undo and redo of edits, unless a text field has the focus and its own words to undo. */
final class Keys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final Shell shell;

    Keys(Shell shell) {
        this.shell = shell;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                shell.find();
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.F6) {
                shell.visitNotices();
                event.consume();
                return;
            }
            if (UNDO.match(event) || REDO.match(event)) {
                undo(scene, event);
            }
        });
    }

    private void undo(Scene scene, KeyEvent event) {
        boolean again = REDO.match(event);
        FieldUndo own = FieldUndo.of(scene.getFocusOwner());
        if (own != null) {
            event.consume();
            boolean done = again ? own.redo() : own.undo();
            if (!done) {
                shell.undo(again);
            }
            return;
        }
        boolean writing = scene.getFocusOwner() instanceof TextInputControl text && (again ? text.isRedoable() : text.isUndoable());
        if (!writing) {
            event.consume();
            shell.undo(again);
        }
    }
}
