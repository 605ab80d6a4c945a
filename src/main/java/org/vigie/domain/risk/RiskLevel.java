package org.vigie.domain.risk;

/**
 * A level of a risk; numbers are indexes into the template's scales.
 *
 * @param severity index into the severity scale
 * @param likelihood index into the likelihood scale
 * @param level index into the levels
 */
public record RiskLevel(int severity, int likelihood, int level, Threshold threshold) {}
