package org.vigie.domain.template;

import java.util.List;

/** A question that the answers settle, such as whether a DPIA is required: the first level that holds wins. */
public record DecisionRule(String id, List<Level> levels) {
    public DecisionRule {
        levels = List.copyOf(levels);
    }

    /** An outcome; {@code because} names questions to quote beside those that made it true. */
    public record Level(String level, Formula when, List<String> because) {
        public Level {
            because = List.copyOf(because);
        }
    }
}
