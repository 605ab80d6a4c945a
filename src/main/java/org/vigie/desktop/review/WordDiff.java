package org.vigie.desktop.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a text, word by word. */
final class WordDiff {
    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private WordDiff() {}

    /** What became of a piece. */
    enum Fate {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }

    /** A run of the text that has one fate. */
    record Piece(Fate fate, String text) {}

    /** The pieces of both texts in order; what was taken out stands before what came in its place. */
    static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            String was = String.join("", delta.getSource().getLines());
            String is = String.join("", delta.getTarget().getLines());
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Fate.KEPT, was);
                case DELETE, INSERT, CHANGE -> {
                    add(pieces, Fate.TAKEN_OUT, was);
                    add(pieces, Fate.PUT_IN, is);
                }
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(fate, text));
        }
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(result -> result.group()).toList();
    }
}
