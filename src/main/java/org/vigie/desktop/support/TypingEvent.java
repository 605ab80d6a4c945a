package org.vigie.desktop.support;

import javafx.event.Event;
import javafx.event.EventType;

/** Tells the window that a field holds typing which is not handed over to be saved yet, or no longer does. */
public final class TypingEvent extends Event {
    public static final EventType<TypingEvent> ANY = new EventType<>(Event.ANY, "VIGIE_TYPING");
    public static final EventType<TypingEvent> BEGUN = new EventType<>(ANY, "VIGIE_TYPING_BEGUN");
    public static final EventType<TypingEvent> ENDED = new EventType<>(ANY, "VIGIE_TYPING_ENDED");

    private static final long serialVersionUID = 1L;

    TypingEvent(EventType<TypingEvent> type) {
        super(type);
    }
}
