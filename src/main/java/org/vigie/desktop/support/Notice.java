package org.vigie.desktop.support;

import java.util.List;

/**
 * Something that is told without taking the focus.
 *
 * @param deeds what can be done with it at once, the likeliest first
 */
public record Notice(Kind kind, String text, List<Deed> deeds) {
    public Notice {
        deeds = List.copyOf(deeds);
    }

    /** Whether work is done, something did not work and stays told until it is dismissed, or neither. */
    public enum Kind {
        SAID,
        DONE,
        PROBLEM
    }

    /**
     * What can be done.
     *
     * @param name of its button
     * @param action on the window's thread
     */
    public record Deed(String name, Runnable action) {}

    public static Notice said(String text) {
        return new Notice(Kind.SAID, text, List.of());
    }

    public static Notice done(String text, Deed... deeds) {
        return new Notice(Kind.DONE, text, List.of(deeds));
    }

    public static Notice problem(String text, Deed... deeds) {
        return new Notice(Kind.PROBLEM, text, List.of(deeds));
    }
}
