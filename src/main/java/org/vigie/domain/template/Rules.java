package org.vigie.domain.template;

import java.util.List;

/** The rules of a template; computed values in the order in which they may build on one another. */
public record Rules(
        List<ComputedRule> computed,
        List<CheckRule> checks,
        List<RiskRule> risks,
        List<MeasureRule> measures,
        List<DecisionRule> decisions,
        List<Migration> migrations) {
    public Rules {
        computed = List.copyOf(computed);
        checks = List.copyOf(checks);
        risks = List.copyOf(risks);
        measures = List.copyOf(measures);
        decisions = List.copyOf(decisions);
        migrations = List.copyOf(migrations);
    }
}
