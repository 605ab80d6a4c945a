package org.vigie.domain.template;

/** How bad a finding is; an error blocks the decision (decision L9). */
public enum FindingSeverity {
    ERROR,
    WARNING,
    INFO
}
