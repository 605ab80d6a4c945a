package org.vigie.domain.action;

public enum Priority {
    LOW,
    MEDIUM,
    HIGH
}
