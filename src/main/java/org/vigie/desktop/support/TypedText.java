package org.vigie.desktop.support;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;

/**
 * A text field that saves when typing pauses and when the focus leaves it. What is shown while someone types is never replaced by
 * what they typed a moment ago.
 */
public final class TypedText {
    private final TextInputControl input;
    private final Consumer<String> typed;
    private final TypingPause pause;
    private final TypingUndo undo;
    private String shown = "";
    private String saved = "";

    /**
     * Watches an input.
     *
     * @param takingBack runs a save of what the person took back of their own typing
     * @param typed takes the whole text each time it is to be saved
     */
    public TypedText(TextInputControl input, Consumer<Runnable> takingBack, Consumer<String> typed) {
        this.input = input;
        this.typed = typed;
        TypingUndo.Typing typing = new TypingUndo.Typing(input::getText, this::back, this::forth);
        this.undo = new TypingUndo(typing, () -> takingBack.accept(this::commit), this::commit);
        FieldUndo.on(input, undo);
        this.pause = new TypingPause(input, this::commit);
        input.textProperty().subscribe(() -> {
            if (!input.getText().equals(saved)) {
                pause.typed();
            }
        });
        input.focusedProperty().subscribe(focused -> {
            if (focused) {
                undo.begin();
            } else {
                commit();
            }
        });
    }

    private boolean back() {
        boolean can = input.isUndoable();
        input.undo();
        return can;
    }

    private boolean forth() {
        boolean can = input.isRedoable();
        input.redo();
        return can;
    }

    /** Shows a text from outside, unless it is the one that came from here. */
    public void show(String text) {
        if (!text.equals(shown)) {
            replace(text);
        }
    }

    /** Shows a text in place of whatever was typed meanwhile. */
    public void replace(String text) {
        shown = text;
        saved = text;
        pause.end();
        if (!text.equals(input.getText())) {
            input.setText(text);
            if (input.isFocused()) {
                input.end();
            } else {
                input.home();
            }
        }
        undo.rebase();
    }

    /** What the text that was just saved will read as, so that it is not taken for someone else's. */
    public void expect(String text) {
        shown = text;
    }

    /** Saves what is not saved yet. */
    public void commit() {
        pause.end();
        String text = input.getText();
        if (!text.equals(saved)) {
            saved = text;
            typed.accept(text);
        }
    }
}
