package org.vigie.domain.evaluation;

import java.util.List;

/**
 * What stands in the way of a decision, or what whoever decides must be warned of.
 *
 * @param gate the decision that it holds: L1, L3, L4, L6, L9, 12 or 14
 * @param blocks false for a warning
 * @param key of {@code Messages}, area {@code evaluation}
 * @param arguments of that message: codes, names of roles, never answers
 */
public record Obstacle(String gate, boolean blocks, String key, List<String> arguments) {
    public Obstacle {
        arguments = List.copyOf(arguments);
    }
}
