package org.vigie.domain.review;

import java.time.Instant;
import java.util.UUID;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.Author;

/** A remark on an answer. */
public record Comment(UUID id, AnswerKey on, String text, Author author, Instant at, boolean resolved) {}
