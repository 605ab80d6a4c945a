package org.vigie.desktop.review;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.review.WordDiff.Fate;
import org.vigie.desktop.review.WordDiff.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTest {
    @Test
    void marksTheWordsThatChangedAndKeepsTheOthers() {
        assertThat(WordDiff.between("Kept for 24 months, then purged.", "Kept for 13 months, then purged at once."))
                .containsExactly(
                        new Piece(Fate.KEPT, "Kept for "),
                        new Piece(Fate.TAKEN_OUT, "24"),
                        new Piece(Fate.PUT_IN, "13"),
                        new Piece(Fate.KEPT, " months, then purged"),
                        new Piece(Fate.PUT_IN, " at once"),
                        new Piece(Fate.KEPT, "."));
    }

    @Property
    void bothTextsStandInThePieces(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = 'é') String before,
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = 'é') String after) {
        var pieces = WordDiff.between(before, after);

        assertThat(without(pieces, Fate.PUT_IN)).isEqualTo(before);
        assertThat(without(pieces, Fate.TAKEN_OUT)).isEqualTo(after);
    }

    private static String without(List<Piece> pieces, Fate fate) {
        return pieces.stream().filter(piece -> piece.fate() != fate).map(Piece::text).collect(Collectors.joining());
    }
}
