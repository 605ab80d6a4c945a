package org.vigie.domain.assessment;

/** A change does not find what it was made for: the assessment is another one by now. Nothing was applied. */
public final class StaleChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleChangeException(String what) {
        super("the change was made for another state of " + what);
    }
}
