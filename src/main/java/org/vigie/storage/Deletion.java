package org.vigie.storage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;

/** What may be deleted, and what goes with it (decision L10). */
final class Deletion {
    /** What evidence is named by, wherever it is named: the hash of its content. Other hashes name no file. */
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private Deletion() {}

    static void require(Assessment assessment, String reason) {
        if (reason.isBlank()) {
            throw new UserFault(UserFault.Kind.USAGE, "storage.deleteNeedsReason");
        }
        if (assessment.details().legalHold() != null) {
            throw Faults.input("storage.deleteOnHold", assessment.id());
        }
        if (!assessment.versions().isEmpty() && assessment.details().status() != AssessmentStatus.ARCHIVED) {
            throw Faults.input("storage.deleteDecided", assessment.id());
        }
    }

    /**
     * Removes the rows of an assessment and empties its entries in the log.
     *
     * @param isEvidence whether a hash is that of evidence: only then is it looked for in all that others say
     * @return the evidence that is named nowhere any more
     */
    static List<String> delete(Handle handle, AssessmentId id, ChangeLog.Told deletion, Predicate<String> isEvidence) {
        Set<String> named = hashes(handle, id);
        named.removeIf(isEvidence.negate());
        Rows.delete(handle, id);
        ChangeLog.forget(handle, id, deletion);
        return named.stream().filter(each -> !isNamed(handle, each)).toList();
    }

    /** All that an assessment ever named: evidence that was taken out again still stands in its log or in a decided version. */
    private static Set<String> hashes(Handle handle, AssessmentId id) {
        Set<String> hashes = new TreeSet<>();
        for (String table : List.of("answer", "action", "other_line", "frozen_version", "change_log")) {
            handle.createQuery("SELECT content FROM " + table + " WHERE assessment = :id AND content IS NOT NULL")
                    .bind("id", id.value())
                    .mapTo(String.class)
                    .forEach(content -> HASH.matcher(content).results().map(MatchResult::group).forEach(hashes::add));
        }
        return hashes;
    }

    private static boolean isNamed(Handle handle, String evidence) {
        return Stream.of("answer", "action", "other_line", "frozen_version", "change_log")
                .anyMatch(table -> handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE content LIKE :pattern")
                                .bind("pattern", "%" + evidence + "%")
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
