package org.vigie.domain.action;

/** How far an action is, in the three words of the EDPB's DPIA template. */
public enum ActionStatus {
    PLANNED,
    PARTIALLY_IMPLEMENTED,
    IMPLEMENTED
}
