package org.vigie.domain.action;

import java.util.Map;

/**
 * The plan and what else is known of measures.
 *
 * @param actions by measure code
 * @param confirmed measures that a person confirmed in place, and how far, by measure code
 * @param added measures that people added, by code
 */
public record ActionPlan(
        Map<String, Action> actions, Map<String, Confirmation> confirmed, Map<String, AddedMeasure> added) {
    public static final ActionPlan EMPTY = new ActionPlan(Map.of(), Map.of(), Map.of());

    public ActionPlan {
        actions = Map.copyOf(actions);
        confirmed = Map.copyOf(confirmed);
        added = Map.copyOf(added);
    }

    /** How far a person says that a measure is in place; {@code NOT} overrules answers that say it is. */
    public enum Confirmation {
        IN_PLACE,
        PARTLY,
        NOT
    }
}
