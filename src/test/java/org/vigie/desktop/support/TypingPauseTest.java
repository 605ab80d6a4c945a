package org.vigie.desktop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;

import static org.assertj.core.api.Assertions.assertThat;

class TypingPauseTest {
    @Test
    void who_types_on_without_a_pause_is_saved_all_the_same() {
        AtomicInteger saves = new AtomicInteger();
        AtomicBoolean typing = new AtomicBoolean(true);
        TypingPause pause = Fx.get(() -> new TypingPause(new TextField(), saves::incrementAndGet));

        typeOn(pause, typing);

        Fx.await("typing that never pauses is saved", () -> saves.get() >= 2);
        typing.set(false);
    }

    /** A key at every turn of the event loop. */
    private static void typeOn(TypingPause pause, AtomicBoolean typing) {
        Platform.runLater(() -> {
            if (typing.get()) {
                pause.typed();
                typeOn(pause, typing);
            }
        });
    }

    @Test
    void the_window_is_told_once_that_typing_waits_and_once_that_it_no_longer_does() {
        List<EventType<?>> told = new CopyOnWriteArrayList<>();
        List<String> saved = new ArrayList<>();
        TextField input = Fx.get(TextField::new);
        TypingPause pause = Fx.get(() -> {
            input.addEventHandler(TypingEvent.ANY, event -> told.add(event.getEventType()));
            return new TypingPause(input, () -> saved.add("saved"));
        });

        Fx.run(pause::typed);
        Fx.run(pause::typed);
        assertThat(told).containsExactly(TypingEvent.BEGUN);
        Fx.await("the pause is over", () -> told.size() == 2);

        assertThat(told).containsExactly(TypingEvent.BEGUN, TypingEvent.ENDED);
        assertThat(saved).containsExactly("saved");
        Fx.run(pause::end);
        assertThat(told).hasSize(2);
    }
}
