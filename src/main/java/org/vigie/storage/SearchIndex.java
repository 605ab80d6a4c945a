package org.vigie.storage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;

/**
 * Which assessments hold which words, kept in the transaction of each change: every word that occurs anywhere once, with a number, and for
 * each assessment one row of the numbers of its words, each with how many answers (and the title) hold it. A search looks through the words
 * and these short rows, a thirtieth of what was written, instead of through all answers.
 */
final class SearchIndex {
    /** So many words are asked for or written with one statement. */
    private static final int AT_ONCE = 250;

    private SearchIndex() {}

    static void insert(Handle handle, Assessment assessment) {
        put(handle, assessment.id().value(), numbered(handle, counts(assessment)));
    }

    /** Words, each with how many texts hold it; each text's words are counted once. */
    static Map<String, Integer> counts(Collection<Set<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static Map<String, Integer> counts(Assessment assessment) {
        List<Set<String>> texts = new ArrayList<>();
        texts.add(Words.in(Words.normalise(assessment.details().title())));
        assessment.answers().given().values().forEach(answer -> texts.add(Words.in(Words.of(answer))));
        return counts(texts);
    }

    /** Follows a change of the title and of the answers at these keys. */
    static void update(Handle handle, Assessment before, Assessment after, Collection<AnswerKey> changed) {
        Map<String, Integer> steps = new HashMap<>();
        if (!before.details().title().equals(after.details().title())) {
            count(steps, Words.in(Words.normalise(before.details().title())), -1);
            count(steps, Words.in(Words.normalise(after.details().title())), 1);
        }
        for (AnswerKey key : changed) {
            count(steps, words(before, key), -1);
            count(steps, words(after, key), 1);
        }
        steps.values().removeIf(step -> step == 0);
        if (steps.isEmpty()) {
            return;
        }
        UUID id = after.id().value();
        SortedMap<Integer, Integer> counts = stored(handle, id).map(WordCounts::decode).orElseGet(TreeMap::new);
        numbered(handle, steps).forEach((word, step) -> counts.merge(word, step, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        put(handle, id, counts);
    }

    private static Set<String> words(Assessment assessment, AnswerKey key) {
        Answer answer = assessment.answers().given().get(key);
        return answer == null ? Set.of() : Words.in(Words.of(answer));
    }

    private static void count(Map<String, Integer> steps, Set<String> words, int step) {
        words.forEach(word -> steps.merge(word, step, Integer::sum));
    }

    /** Forgets an assessment, and all words that no other holds. */
    static void delete(Handle handle, AssessmentId id) {
        handle.createUpdate("DELETE FROM search_entry WHERE assessment = :id").bind("id", id.value()).execute();
        BitSet unused = new BitSet();
        handle.createQuery("SELECT id FROM search_word").mapTo(Integer.class).forEach(unused::set);
        BitSet used = new BitSet();
        handle.createQuery("SELECT words FROM search_entry").mapTo(byte[].class).forEach(words -> WordCounts.addTo(used, words));
        unused.andNot(used);
        List<Integer> words = unused.stream().boxed().toList();
        for (int from = 0; from < words.size(); from += AT_ONCE) {
            handle.createUpdate("DELETE FROM search_word WHERE id IN (<ids>)")
                    .bindList("ids", words.subList(from, Math.min(words.size(), from + AT_ONCE)))
                    .execute();
        }
    }

    /** Whether the index says of an assessment what its answers say. */
    static boolean isSound(Handle handle, Assessment assessment) {
        Map<String, Integer> counts = counts(assessment);
        Map<Integer, Integer> expected = new HashMap<>();
        known(handle, List.copyOf(counts.keySet())).forEach((word, number) -> expected.put(number, counts.get(word)));
        return expected.size() == counts.size()
                && stored(handle, assessment.id().value()).filter(bytes -> expected.equals(WordCounts.decode(bytes))).isPresent();
    }

    static void put(Handle handle, UUID assessment, SortedMap<Integer, Integer> counts) {
        handle.createUpdate("MERGE INTO search_entry (assessment, words) VALUES (:id, :words)")
                .bind("id", assessment)
                .bind("words", WordCounts.encode(counts))
                .execute();
    }

    private static Optional<byte[]> stored(Handle handle, UUID assessment) {
        return handle.createQuery("SELECT words FROM search_entry WHERE assessment = :id")
                .bind("id", assessment)
                .mapTo(byte[].class)
                .findOne();
    }

    /** By the numbers of the words, which those that are new get. */
    static SortedMap<Integer, Integer> numbered(Handle handle, Map<String, Integer> counts) {
        Map<String, Integer> numbers = known(handle, List.copyOf(counts.keySet()));
        List<String> fresh = counts.keySet().stream().filter(word -> !numbers.containsKey(word)).sorted().toList();
        if (!fresh.isEmpty()) {
            try (PreparedBatch batch = handle.prepareBatch("INSERT INTO search_word (word) VALUES (:word)")) {
                fresh.forEach(word -> batch.bind("word", word).add());
                batch.execute();
            }
            numbers.putAll(known(handle, fresh));
        }
        SortedMap<Integer, Integer> numbered = new TreeMap<>();
        numbers.forEach((word, number) -> numbered.put(number, counts.getOrDefault(word, 0)));
        return numbered;
    }

    private static Map<String, Integer> known(Handle handle, List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int from = 0; from < words.size(); from += AT_ONCE) {
            handle.createQuery("SELECT id, word FROM search_word WHERE word IN (<words>)")
                    .bindList("words", words.subList(from, Math.min(words.size(), from + AT_ONCE)))
                    .map((row, context) -> Map.entry(row.getString("word"), row.getInt("id")))
                    .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        }
        return numbers;
    }
}
