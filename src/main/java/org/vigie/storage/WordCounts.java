package org.vigie.storage;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers of an assessment hold which words, as bytes: for each word, smallest number first, the step from the number before and the
 * count, both in groups of seven bits with the lowest first, and the eighth bit set where more follow.
 */
final class WordCounts {
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private WordCounts() {}

    static byte[] encode(SortedMap<Integer, Integer> counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(counts.size() * 3);
        int before = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            write(out, each.getKey() - before);
            write(out, each.getValue());
            before = each.getKey();
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int number) {
        int left = number;
        while (left >= MORE) {
            out.write((left & (MORE - 1)) | MORE);
            left >>>= GROUP;
        }
        out.write(left);
    }

    static SortedMap<Integer, Integer> decode(byte[] bytes) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        Reader reader = new Reader(bytes);
        while (reader.next()) {
            counts.put(reader.word, reader.count);
        }
        return counts;
    }

    /** Adds the words to a set. */
    static void addTo(BitSet words, byte[] bytes) {
        Reader reader = new Reader(bytes);
        while (reader.next()) {
            words.set(reader.word);
        }
    }

    /** Whether each of these sets has one of the words. */
    static boolean meets(byte[] bytes, BitSet[] wanted) {
        boolean[] met = new boolean[wanted.length];
        int left = wanted.length;
        Reader reader = new Reader(bytes);
        while (left > 0 && reader.next()) {
            for (int i = 0; i < wanted.length; i++) {
                if (!met[i] && wanted[i].get(reader.word)) {
                    met[i] = true;
                    left--;
                }
            }
        }
        return left == 0;
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        private int word;
        private int count;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean next() {
            if (at >= bytes.length) {
                return false;
            }
            word += number();
            count = number();
            return true;
        }

        private int number() {
            int number = 0;
            int shift = 0;
            int group;
            do {
                group = bytes[at++];
                number |= (group & (MORE - 1)) << shift;
                shift += GROUP;
            } while (group < 0);
            return number;
        }
    }
}
