package org.vigie.storage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.PortfolioStore.Part;
import org.vigie.domain.identity.AssessmentId;

/** Searches the index. Remembers the words of the workspace: their numbers never change, and those that are forgotten are in no row. */
final class Searching {
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final List<String> words = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /**
     * Those of the next thousand that hold all words of a search.
     *
     * @param after the last of those looked at before, or null at first
     */
    Part next(Handle handle, String search, @Nullable AssessmentId after) {
        BitSet[] wanted = wanted(handle, search);
        List<Map.Entry<UUID, byte[]>> rows = handle.createQuery(
                        "SELECT assessment, words FROM search_entry WHERE assessment > :after ORDER BY assessment LIMIT " + AT_ONCE)
                .bind("after", after == null ? FIRST : after.value())
                .map((row, context) -> Map.entry(row.getObject("assessment", UUID.class), row.getBytes("words")))
                .list();
        Set<AssessmentId> found = new HashSet<>();
        for (Map.Entry<UUID, byte[]> row : rows) {
            if (WordCounts.meets(row.getValue(), wanted)) {
                found.add(new AssessmentId(row.getKey()));
            }
        }
        return new Part(found, rows.size() < AT_ONCE ? null : new AssessmentId(rows.getLast().getKey()));
    }

    /** All that hold all words of a search. */
    Set<AssessmentId> all(Handle handle, String search) {
        Set<AssessmentId> found = new HashSet<>();
        Part part = next(handle, search, null);
        found.addAll(part.found());
        while (part.last() != null) {
            part = next(handle, search, part.last());
            found.addAll(part.found());
        }
        return found;
    }

    /** For each word of a search, the words of the workspace in which it stands. */
    private BitSet[] wanted(Handle handle, String search) {
        handle.createQuery("SELECT id, word FROM search_word WHERE id > :last ORDER BY id")
                .bind("last", numbers.isEmpty() ? 0 : numbers.getLast())
                .map((row, context) -> Map.entry(row.getInt("id"), row.getString("word")))
                .forEach(each -> {
                    numbers.add(each.getKey());
                    words.add(each.getValue());
                });
        return Words.sought(search).stream().map(this::holding).toArray(BitSet[]::new);
    }

    private BitSet holding(String part) {
        BitSet holding = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).contains(part)) {
                holding.set(numbers.get(i));
            }
        }
        return holding;
    }
}
