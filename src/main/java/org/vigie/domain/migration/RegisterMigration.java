package org.vigie.domain.migration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.risk.RiskRegister;

/**
 * Parts the registers: what still has its rule, or was added by people, and what is set aside because its rule is gone.
 *
 * @param risks codes of the newer version's risks
 * @param measures codes of the newer version's measures
 */
public record RegisterMigration(Set<String> risks, Set<String> measures) {
    public RegisterMigration {
        risks = Set.copyOf(risks);
        measures = Set.copyOf(measures);
    }

    /** Both parts together are the whole. */
    public record Parted<T>(T kept, T setAside) {}

    public Parted<RiskRegister> part(RiskRegister register) {
        Predicate<String> stays = code -> risks.contains(code) || register.added().containsKey(code);
        return new Parted<>(
                new RiskRegister(only(register.judgements(), stays), register.added()),
                new RiskRegister(only(register.judgements(), stays.negate()), Map.of()));
    }

    public Parted<ActionPlan> part(ActionPlan plan) {
        Predicate<String> stays = code -> measures.contains(code) || plan.added().containsKey(code);
        return new Parted<>(
                new ActionPlan(only(plan.actions(), stays), only(plan.confirmed(), stays), plan.added()),
                new ActionPlan(only(plan.actions(), stays.negate()), only(plan.confirmed(), stays.negate()), Map.of()));
    }

    private static <V> Map<String, V> only(Map<String, V> all, Predicate<String> stays) {
        var some = new TreeMap<>(all);
        some.keySet().removeIf(stays.negate());
        return some;
    }
}
