package org.vigie.domain.identity;

import java.util.UUID;

/** Names an assessment for good, in every file and workspace. */
public record AssessmentId(UUID value) {
    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static AssessmentId parse(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
