package org.vigie.application.port;

import java.util.List;
import java.util.SortedMap;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Evaluation;

/**
 * The one text form of what an assessment holds (decision 18): UTF-8, NFC, keys in the order of RFC 8785, decimals as plain strings, instants
 * in UTC milliseconds. Equal things have equal bytes. What is stored, exchanged, hashed and fingerprinted goes through it.
 */
public interface CanonicalForm {

    /** A whole assessment, its comments and its decided versions' headers included. */
    byte[] write(Assessment assessment);

    /**
     * Reads what {@link #write(Assessment)} wrote.
     *
     * @param file how problems name where the bytes come from
     * @throws InputRefused when the bytes are no assessment, too large or too deep
     */
    Assessment readAssessment(byte[] json, String file);

    /** One line of JSON. */
    String write(Change change);

    /**
     * Reads what {@link #write(Change)} wrote.
     *
     * @throws InputRefused when the text is no change
     */
    Change readChange(String json);

    /**
     * The change as it reads when it was written: its texts in NFC, its instants cut to milliseconds. Changes that come from a person pass
     * through here before they are applied, so that what is in memory equals what is stored.
     */
    default Change normal(Change change) {
        return readChange(write(change));
    }

    String write(Answer answer);

    /**
     * Reads what {@link #write(Answer)} wrote.
     *
     * @throws InputRefused when the text is no answer
     */
    Answer readAnswer(String json);

    byte[] write(Evaluation evaluation);

    /**
     * Reads what {@link #write(Evaluation)} wrote.
     *
     * @throws InputRefused when the bytes are no evaluation
     */
    Evaluation readEvaluation(byte[] json);

    /**
     * The content of an assessment as independent lines, by path: {@code answers/consent.granular}, {@code actions/M-CONS-01},
     * {@code judgements/R-CONS-01}, {@code details}, {@code template}, {@code review/opinion}… A change touches few of them; comments
     * stand under {@code comments/}, and are left out of hashes.
     */
    SortedMap<String, String> lines(Assessment assessment);

    /** The paths of {@link #lines} that a change may touch. */
    List<String> touched(Change change);

    /** Puts an assessment together again from its lines. */
    Assessment fromLines(SortedMap<String, String> lines);

    /** Lower-case hex SHA-256 of one line's value, as {@link #contentHash} reads it. */
    String lineHash(String value);

    /**
     * The content hash (decision 18): SHA-256 over the sorted pairs of path and hash of the value, comments left out.
     *
     * @param lineHashes by path, as {@link #lineHash} gives them
     * @return lower-case hex
     */
    String contentHash(SortedMap<String, String> lineHashes);
}
