package org.vigie.application;

import java.util.List;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.template.Template;

/** The gates of the decision do not let it pass (decisions L1, L3, L4, L6, L9); nothing was decided. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Template template;
    private final transient List<Obstacle> obstacles;

    /**
     * Refuses a decision.
     *
     * @param template whose law it is, and the words for it
     * @param obstacles at least one, each blocking
     */
    public DecisionRefused(Template template, List<Obstacle> obstacles) {
        super(obstacles.size() + " obstacle(s)");
        this.template = template;
        this.obstacles = List.copyOf(obstacles);
    }

    public Template template() {
        return template;
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
