package org.vigie.domain.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.TemplateRef;

/**
 * What becomes of an assessment on another version of its template.
 *
 * @param entries one for each answer, in the order in which the older version asks
 * @param registers judgements, actions and confirmations whose risk or measure is gone
 * @param change all of it, made and undone as one
 */
public record MigrationPlan(TemplateRef from, TemplateRef to, List<Entry> entries, List<SetAside> registers, Change change) {
    public MigrationPlan {
        entries = List.copyOf(entries);
        registers = List.copyOf(registers);
    }

    /** What happens to an answer. */
    public enum Fate {
        KEPT,
        MOVED,
        NEEDS_REVIEW,
        SET_ASIDE
    }

    /** Why it does. */
    public enum Why {
        SAME(Fate.KEPT),
        /** The question is the same, under another id. */
        RENAMED(Fate.MOVED),
        /** Options or columns are the same, under other codes. */
        RECODED(Fate.MOVED),
        /** Several questions now ask for what one did: each begins with its answer. */
        SPLIT(Fate.NEEDS_REVIEW),
        /** The question takes another kind of answer, or has this option no more: it is open again. */
        NO_LONGER_FITS(Fate.NEEDS_REVIEW),
        /** Rows or cells of a table have no place any more; the others stand. */
        PARTLY(Fate.NEEDS_REVIEW),
        REMOVED(Fate.SET_ASIDE),
        /** Another answer stands where it would. */
        TAKEN(Fate.SET_ASIDE);

        private final Fate fate;

        Why(Fate fate) {
            this.fate = fate;
        }
    }

    /**
     * An answer's way.
     *
     * @param original the answer as it was given
     * @param now where and how it stands then; may be empty
     * @param kept what is set aside of it, or null where all of it stands
     */
    public record Entry(AnswerKey from, Answer original, Why why, Map<AnswerKey, Answer> now, @Nullable SetAside kept) {
        public Entry {
            now = Map.copyOf(now);
        }

        public Fate fate() {
            return why.fate;
        }
    }

    public List<Entry> of(Fate fate) {
        return entries.stream().filter(entry -> entry.fate() == fate).toList();
    }
}
