package org.vigie.domain.assessment;

public enum AssessmentStatus {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    /** Decided, whatever the decision. */
    APPROVED,
    ARCHIVED
}
