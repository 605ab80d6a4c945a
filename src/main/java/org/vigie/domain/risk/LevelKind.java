package org.vigie.domain.risk;

/** The four levels of a risk (decision L2). */
public enum LevelKind {
    /** Before measures. */
    INHERENT,
    /** With what is implemented or confirmed in place. */
    CURRENT,
    /** With what is implemented and the conditions precedent of the decision: what an approval reads. */
    AT_START,
    /** With everything planned. */
    TARGET
}
