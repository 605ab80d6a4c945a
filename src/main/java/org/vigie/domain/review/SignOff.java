package org.vigie.domain.review;

import java.time.Instant;
import org.vigie.domain.identity.Author;

/**
 * Who decides for the controller, as declared: no signature, and no proof of identity.
 *
 * @param capacity in which they decide, e.g. "managing director"; may be empty
 * @param recordedBy the workspace profile that entered it
 */
public record SignOff(String name, String capacity, Instant at, Author recordedBy) {}
