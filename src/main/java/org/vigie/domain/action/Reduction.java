package org.vigie.domain.action;

/** Steps down on each axis of the matrix when fully effective: 0 or negative. */
public record Reduction(int severity, int likelihood) {
    public Reduction {
        if (severity > 0 || likelihood > 0) {
            throw new IllegalArgumentException("a reduction lowers");
        }
    }
}
