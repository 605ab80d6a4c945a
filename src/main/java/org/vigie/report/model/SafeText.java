package org.vigie.report.model;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Text from people, made fit for XML and split by its direction of writing. */
public final class SafeText {
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /** Characters that XML 1.0 can't hold are dropped (controls) or replaced (halves of surrogate pairs). */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(c).append(text.charAt(++at));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else if (c == '\t' || c == '\n' || (c >= ' ' && c < '\uFFFE' && c != '\u007F')) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** A stretch of text written in one direction. */
    public record Stretch(String text, boolean rightToLeft) {}

    public static List<Stretch> stretches(String text) {
        char[] chars = text.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return List.of(new Stretch(text, false));
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<Stretch> stretches = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            stretches.add(new Stretch(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), (bidi.getRunLevel(run) & 1) == 1));
        }
        return stretches;
    }

    /** Whether a paragraph that begins with this text is written from right to left. */
    public static boolean rightToLeft(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length)
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
