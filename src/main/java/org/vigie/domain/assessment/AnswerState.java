package org.vigie.domain.assessment;

/** What an answer may be instead of, or beside, a plain value (decision 1). */
public enum AnswerState {
    /** Has a value, counts as answered, is evaluated, and is listed until confirmed. */
    ASSUMPTION,
    UNKNOWN,
    ASK_LEGAL,
    NOT_APPLICABLE;

    /** Whether an answer in this state holds a value. */
    public boolean hasValue() {
        return this == ASSUMPTION;
    }
}
