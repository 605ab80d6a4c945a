package org.vigie.desktop.questionnaire;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/**
 * A text field that saves 400 ms after the last key and when the focus leaves it. What is shown while someone types is never replaced by
 * what they typed a moment ago.
 */
final class TypedText {
    private static final Duration PAUSE = Duration.millis(400);

    private final TextInputControl input;
    private final Consumer<String> typed;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String shown = "";
    private String saved = "";

    /**
     * Watches an input.
     *
     * @param typed takes the whole text each time it is to be saved
     */
    TypedText(TextInputControl input, Consumer<String> typed) {
        this.input = input;
        this.typed = typed;
        pause.setOnFinished(_ -> commit());
        input.textProperty().subscribe(() -> {
            if (!input.getText().equals(saved)) {
                pause.playFromStart();
            }
        });
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
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
