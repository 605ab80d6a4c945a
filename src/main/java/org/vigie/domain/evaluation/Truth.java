package org.vigie.domain.evaluation;

/** What is known of a condition while answers are missing (decision 8). */
public enum Truth {
    /** It holds whatever the missing answers turn out to be. */
    TRUE,
    /** It does not hold, whatever they turn out to be. */
    FALSE,
    UNDETERMINED
}
