package org.vigie.storage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.application.port.CanonicalForm;
import org.vigie.domain.assessment.Assessment;

/**
 * An assessment with its canonical lines and their hashes.
 *
 * @param lines by path
 * @param hashes of the lines, by path
 * @param hash the content hash
 */
record Content(Assessment assessment, SortedMap<String, String> lines, SortedMap<String, String> hashes, String hash) {

    static Content of(CanonicalForm form, Assessment assessment) {
        return of(form, assessment, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The content that follows on this one; only lines that differ are hashed. */
    Content followedBy(CanonicalForm form, Assessment next) {
        return of(form, next, lines, hashes);
    }

    private static Content of(
            CanonicalForm form, Assessment assessment, SortedMap<String, String> known, SortedMap<String, String> knownHashes) {
        SortedMap<String, String> lines = form.lines(assessment);
        SortedMap<String, String> hashes = new TreeMap<>();
        lines.forEach((path, line) -> {
            String hash = line.equals(known.get(path)) ? knownHashes.get(path) : null;
            hashes.put(path, hash == null ? form.lineHash(line) : hash);
        });
        return new Content(assessment, lines, hashes, form.contentHash(hashes));
    }
}
