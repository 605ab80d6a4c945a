package org.vigie.desktop.support;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Undo and redo of typing, within the field that has the keyboard, before the assessment's edits are undone. */
public interface FieldUndo {

    /** Takes back a step of the typing since the keyboard came here; false when none is left, with everything handed on by then. */
    boolean undo();

    /** Makes a step again that was taken back here; false when the assessment's edits come first. */
    boolean redo();

    /** Says that this node undoes its own typing. */
    static void on(Node node, FieldUndo undo) {
        node.getProperties().put(FieldUndo.class, undo);
    }

    /** How the node undoes its own typing, or null when it has no part in it. */
    static @Nullable FieldUndo of(@Nullable Node node) {
        return node != null && node.hasProperties() && node.getProperties().get(FieldUndo.class) instanceof FieldUndo undo ? undo : null;
    }
}
