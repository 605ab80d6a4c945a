package org.vigie.desktop.shell;

import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.application.SaveState;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.TypingEvent;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Whether what is on the screen is on the disk, what was typed a moment ago included; and the way on when a save failed. */
final class SaveStateView {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Words words;
    private final Label label = new Label();
    private final Button retry;
    private final HBox slot = Ui.row(0);
    private final HBox problem = Ui.row(12);
    private final Set<EventTarget> typing = new HashSet<>();
    private @Nullable OpenAssessment watched;

    SaveStateView(Words words) {
        this.words = words;
        this.retry = Ui.button(words.text("desktop.save.retry"), this::saveAgain, "small");
        retry.setId("save-retry");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("save-state");
        label.setId("save-state");
        problem.getStyleClass().add("save-problem");
        Ui.tellWhole(label);
    }

    /** Where it stands in the top bar. */
    Node slot() {
        return slot;
    }

    /** A line of its own, in which a failed save is told whole in any window. */
    Node problem() {
        return problem;
    }

    /** Tells of this assessment from now on, or of none. */
    void watch(@Nullable OpenAssessment open, Subscriptions subscriptions) {
        typing.clear();
        watched = open;
        if (open == null) {
            label.setText("");
            place(false);
        } else {
            open.watch(subscriptions, this::tell);
        }
    }

    /** Takes to heart that there is typing somewhere which is not handed over yet, or no longer. */
    void typed(TypingEvent event) {
        boolean changed = event.getEventType() == TypingEvent.BEGUN ? typing.add(event.getTarget()) : typing.remove(event.getTarget());
        if (changed) {
            tell();
        }
    }

    private void tell() {
        OpenAssessment open = watched;
        if (open == null) {
            return;
        }
        // A field that is gone from the window has handed over what it held.
        typing.removeIf(target -> target instanceof Node node && node.getScene() == null);
        SaveState state = open.editor().saveState();
        label.setText(
                switch (state) {
                    case SaveState.Saved _ when !typing.isEmpty() -> words.text("desktop.save.saving");
                    case SaveState.Saved saved ->
                        words.text("desktop.save.saved", words.time(saved.at(), open.workroom().clock().getZone()));
                    case SaveState.Saving _ -> words.text("desktop.save.saving");
                    case SaveState.NotSaved notSaved -> words.text("desktop.save.notSaved", words.fault(notSaved.fault()));
                });
        place(state instanceof SaveState.NotSaved);
    }

    private void place(boolean failed) {
        label.pseudoClassStateChanged(FAILED, failed);
        label.setWrapText(failed);
        label.setMinWidth(failed ? 0 : Region.USE_PREF_SIZE);
        label.setMaxWidth(failed ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        HBox.setHgrow(label, failed ? Priority.ALWAYS : Priority.NEVER);
        if (failed) {
            problem.getChildren().setAll(label, retry);
        } else {
            problem.getChildren().clear();
            slot.getChildren().setAll(label);
        }
        problem.setVisible(failed);
        problem.setManaged(failed);
    }

    private void saveAgain() {
        if (watched != null) {
            watched.editor().save();
        }
    }
}
