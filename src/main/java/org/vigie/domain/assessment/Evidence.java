package org.vigie.domain.assessment;

import java.time.Instant;
import org.vigie.domain.identity.Author;

/**
 * A file that supports an answer or shows an action; its bytes lie encrypted beside the database.
 *
 * @param id lower-case hex SHA-256 of the content
 * @param size in bytes
 */
public record Evidence(String id, String fileName, String mediaType, long size, Author addedBy, Instant addedAt) {}
