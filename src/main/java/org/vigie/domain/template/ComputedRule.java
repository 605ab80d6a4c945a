package org.vigie.domain.template;

/** A value computed from answers and earlier computed values, e.g. {@code wp248.count}. */
public record ComputedRule(String id, Formula formula) {}
