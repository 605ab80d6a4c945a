package org.vigie.domain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what someone probably meant by a word that is not known. */
public final class Nearest {
    /** What is longer than any id or code is no slip of the pen, and would take long to compare. */
    private static final int LONGEST = 200;

    private static final int MOST_EDITS = 6;

    private Nearest() {}

    /**
     * The known word with the fewest edits from what was written (Levenshtein's distance), the first by alphabet among equals.
     *
     * @return empty when none is near enough to have been meant: a third of what was written may differ, at most six characters
     */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, Math.min(written.length() / 3, MOST_EDITS));
        record Distant(String word, int distance) {}
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= limit)
                .map(word -> new Distant(word, distance(written, word)))
                .filter(each -> each.distance() <= limit)
                .min(Comparator.comparingInt(Distant::distance).thenComparing(Distant::word))
                .map(Distant::word);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
