package org.vigie.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what someone probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest edits from what was written, if few enough to be a slip. */
    static Optional<String> of(String written, Collection<String> candidates) {
        if (written.length() > JsonLimits.NAME / 5) {
            return Optional.empty();
        }
        int limit = Math.max(2, written.length() / 3);
        record Distant(String candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Distant(candidate, distance(written, candidate)))
                .filter(each -> each.distance() <= limit)
                .min(Comparator.comparingInt(Distant::distance).thenComparing(Distant::candidate))
                .map(Distant::candidate);
    }

    /** Levenshtein's distance. */
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
