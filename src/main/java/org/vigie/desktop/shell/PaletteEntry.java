package org.vigie.desktop.shell;

import org.vigie.desktop.support.Place;

/**
 * Something that the palette finds.
 *
 * @param kind in words: what it is
 * @param code what people call it, or empty
 * @param place where choosing it goes
 */
record PaletteEntry(String kind, String code, String text, Place place) {}
