package org.vigie.domain.risk;

/** Where a risk stands with the people who judge it. */
public enum RiskStatus {
    SUGGESTED,
    RETAINED,
    DISMISSED
}
