package org.vigie.desktop.questionnaire;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.TypingUndo;

/**
 * A text field that saves 400 ms after the last key and when the focus leaves it. What is shown while someone types is never replaced by
 * what they typed a moment ago.
 */
final class TypedText {
    private static final Duration PAUSE = Duration.millis(400);

    private final TextInputControl input;
    private final Consumer<String> typed;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final TypingUndo undo;
    private String shown = "";
    private String saved = "";

    /**
     * Watches an input.
     *
     * @param edits what saves the text in the end
     * @param typed takes the whole text each time it is to be saved
     */
    TypedText(TextInputControl input, AnswerEdits edits, Consumer<String> typed) {
        this.input = input;
        this.typed = typed;
        TypingUndo.Typing typing = new TypingUndo.Typing(input::getText, this::back, this::forth);
        this.undo = new TypingUndo(typing, () -> edits.takingBack(this::commit), this::commit);
        FieldUndo.on(input, undo);
        pause.setOnFinished(_ -> commit());
        input.textProperty().subscribe(() -> {
            if (!input.getText().equals(saved)) {
                pause.playFromStart();
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
    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        saved = text;
        pause.stop();
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
    void expect(String text) {
        shown = text;
    }

    void commit() {
        pause.stop();
        String text = input.getText();
        if (!text.equals(saved)) {
            saved = text;
            typed.accept(text);
        }
    }
}
