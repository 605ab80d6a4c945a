package org.vigie.domain.assessment;

import java.time.Instant;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Decision;

/**
 * A decided version: its content and evaluation are kept frozen under its number (decision 19).
 *
 * @param number from 1
 * @param contentHash lower-case hex content hash of the frozen content (decision 18)
 * @param engine version of the evaluation engine that made the frozen evaluation
 * @param fingerprint lower-case hex integrity fingerprint over content, evaluation, template and decision (decision L7)
 */
public record Version(
        int number, String label, Decision.Kind decision, Instant at, Author by, String contentHash, String engine, String fingerprint) {}
