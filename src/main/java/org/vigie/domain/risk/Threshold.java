package org.vigie.domain.risk;

/** Where a level stands against the threshold set by the organisation (decision 12): never "acceptable" by law. */
public enum Threshold {
    ACCEPTABLE,
    TOLERABLE,
    ABOVE
}
