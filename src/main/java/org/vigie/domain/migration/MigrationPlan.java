package org.vigie.domain.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.identity.AnswerKey;

/**
 * What becomes of each answer.
 *
 * @param entries one per answer of the older version, in the order of their keys
 */
public record MigrationPlan(List<Entry> entries) {
    public MigrationPlan {
        entries = List.copyOf(entries);
    }

    /** What happens to an answer. */
    public enum Fate {
        KEPT,
        MOVED,
        NEEDS_REVIEW,
        SET_ASIDE
    }

    /**
     * @param original the answer as it was given
     * @param now where it stands on the newer version, with its options renamed; empty when set aside
     */
    public record Entry(AnswerKey from, Answer original, Fate fate, Map<AnswerKey, Answer> now) {
        public Entry {
            now = Map.copyOf(now);
        }
    }

    /** The answers on the newer version. */
    public Map<AnswerKey, Answer> answers() {
        var all = new TreeMap<AnswerKey, Answer>();
        entries.forEach(entry -> all.putAll(entry.now()));
        return all;
    }
}
