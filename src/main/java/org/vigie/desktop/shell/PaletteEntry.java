package org.vigie.desktop.shell;

import org.vigie.desktop.support.Place;

/**
 * Something that the palette finds.
 *
 * @param kind in words: what it is
 * @param code what people call it, or empty
 * @param goal what choosing it does
 */
record PaletteEntry(String kind, String code, String text, Goal goal) {

    sealed interface Goal {}

    /** Goes there. */
    record To(Place place) implements Goal {}

    /** Does that, and stays. */
    record Do(Command command) implements Goal {}
}
