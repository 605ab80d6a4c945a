package org.vigie.application.port;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;

/**
 * Keeps assessments, their history and their evidence. Every call that returns normally is durable. Faults of the disk and of the file are
 * {@link UserFault}s.
 */
public interface AssessmentStore {

    /**
     * Summaries, latest change first.
     *
     * @param search words that title, or any answer, must hold; null for all
     */
    List<Summary> list(@Nullable String search);

    /**
     * An assessment as it is stored.
     *
     * @throws UserFault when the stored content does not match its content hash
     */
    Optional<Assessment> load(AssessmentId id);

    /**
     * Stores a new assessment, as created or as imported.
     *
     * @throws UserFault when one with this id is there already
     */
    void create(Assessment assessment, Origin origin, Author author, Instant at);

    /**
     * Appends changes to the log and makes the rows follow, in one transaction.
     *
     * @param before what is stored now: another state is refused
     * @param frozen one for each version that the changes record, in order
     * @return the assessment after the changes
     */
    Assessment apply(Assessment before, List<Change> changes, List<Frozen> frozen, Author author, Instant at);

    /**
     * The log of an assessment, oldest first.
     *
     * @param key only what touched this answer; null for all
     */
    List<LoggedChange> history(AssessmentId id, @Nullable AnswerKey key);

    /**
     * Who changed an assessment, by its log: those who did so first come first, each once, named as in their latest change. Empty when
     * nothing changed since it was created.
     */
    List<Author> authors(AssessmentId id);

    /**
     * The number of the next risk or measure that a person adds; numbers are never reused.
     *
     * @param prefix {@code R-USR-} or {@code M-USR-}
     */
    int nextNumber(AssessmentId id, String prefix);

    /** The frozen content and evaluation of a decided version. */
    Optional<Frozen> version(AssessmentId id, int number);

    /** Encrypts and keeps a file. The assessment names it only once an {@link Change.EditEvidence} says so. */
    Evidence storeEvidence(String fileName, String mediaType, InputStream content, Author author, Instant at);

    /** The decrypted content of an evidence file. */
    Optional<InputStream> evidence(String evidenceId);

    /**
     * Deletes an undecided assessment, or an archived one whose retention has ended, leaving a contentless tombstone in the log.
     *
     * @throws UserFault when it is decided and not archived, or on legal hold
     */
    void delete(AssessmentId id, String reason, Author author, Instant at);

    /** The content hash of what is stored. */
    String contentHash(AssessmentId id);

    /** Verifies database, content hashes, log chain and evidence. Empty when all is well. */
    List<InputProblem> verify();

    /**
     * What an assessment brings with it: from another workspace, or from an earlier one.
     *
     * @param frozen its decided versions
     * @param history how its answers came about before it stood here: kept with authors and times, and chained anew
     */
    record Origin(List<Frozen> frozen, List<LoggedChange> history) {
        public static final Origin NEW = new Origin(List.of(), List.of());

        public Origin {
            frozen = List.copyOf(frozen);
            history = List.copyOf(history);
        }
    }

    /** What a list shows. */
    record Summary(
            AssessmentId id, String title, String templateId, String templateVersion, String status, int answers, Instant modified) {}

    /**
     * A change as it was applied.
     *
     * @param sequence within the workspace's chain, from 1
     * @param hash lower-case hex, of this entry and the one before
     */
    record LoggedChange(long sequence, AssessmentId assessment, Author author, Instant at, Change change, String hash) {}

    /** A decided version as it was: never re-evaluated. */
    record Frozen(int number, Assessment assessment, Evaluation evaluation) {}
}
