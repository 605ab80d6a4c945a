package org.vigie.domain.risk;

import java.util.Map;

/**
 * What people decided of risks.
 *
 * @param judgements by risk code ({@code R-…}), for rules and added risks alike
 * @param added by code
 */
public record RiskRegister(Map<String, Judgement> judgements, Map<String, AddedRisk> added) {
    public static final RiskRegister EMPTY = new RiskRegister(Map.of(), Map.of());

    public RiskRegister {
        judgements = Map.copyOf(judgements);
        added = Map.copyOf(added);
    }
}
