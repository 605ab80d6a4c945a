package org.vigie.desktop.support;

import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * When what is typed into a field is saved: 400 ms after the last key, and every two seconds while someone types on. Until then the window is
 * told, with a {@link TypingEvent}, that not everything is saved.
 */
public final class TypingPause {
    private static final Duration PAUSE = Duration.millis(400);
    private static final Duration LONGEST = Duration.seconds(2);

    private final Node input;
    private final Runnable save;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private long begun;

    /**
     * Waits for typing.
     *
     * @param input the field, from which the window is told
     * @param save hands over what was typed
     */
    public TypingPause(Node input, Runnable save) {
        this.input = input;
        this.save = save;
        pause.setOnFinished(_ -> {
            this.save.run();
            tell(TypingEvent.ENDED);
        });
    }

    /** Something was typed. */
    public void typed() {
        if (isWaiting()) {
            pause.stop();
        } else {
            begun = System.nanoTime();
            tell(TypingEvent.BEGUN);
        }
        double left = LONGEST.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        pause.setDuration(Duration.millis(Math.clamp(left, 1, PAUSE.toMillis())));
        pause.play();
    }

    /** Nothing waits any more: it is saved, or gave way to something else. */
    public void end() {
        if (isWaiting()) {
            pause.stop();
            tell(TypingEvent.ENDED);
        }
    }

    private boolean isWaiting() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    private void tell(EventType<TypingEvent> type) {
        input.fireEvent(new TypingEvent(type));
    }
}
