package org.vigie.domain.template;

import java.util.List;

/**
 * The scales of a template and the level of each pair: looked up, never computed (decision 12).
 *
 * @param severity codes in ascending order
 * @param likelihood codes in ascending order
 * @param levels codes in ascending order
 * @param table {@code table[severity][likelihood]} = index into levels
 * @param acceptableUpTo index of the highest acceptable level
 * @param tolerableUpTo index of the highest level tolerable with the controller's written reason
 */
public record RiskMatrix(
        List<String> severity,
        List<String> likelihood,
        List<String> levels,
        List<List<Integer>> table,
        int acceptableUpTo,
        int tolerableUpTo) {
    public RiskMatrix {
        severity = List.copyOf(severity);
        likelihood = List.copyOf(likelihood);
        levels = List.copyOf(levels);
        table = table.stream().map(List::copyOf).toList();
    }

    /** Index of the level at this severity and likelihood (indexes into their scales). */
    public int level(int severityIndex, int likelihoodIndex) {
        return table.get(severityIndex).get(likelihoodIndex);
    }
}
