package org.vigie.domain.text;

/** Tells whether a text says nothing. */
public final class Blank {
    private Blank() {}

    /**
     * Whether nothing of a text shows: it is empty, or all spaces, no-break spaces (which word processors leave and
     * {@link String#isBlank} lets pass), controls and invisible characters.
     */
    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
