package org.vigie.application;

import java.util.List;
import org.vigie.domain.evaluation.Obstacle;

/** The gates of the decision do not let it pass (decisions L1, L3, L4, L6, L9); nothing was decided. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    /**
     * Refuses a decision.
     *
     * @param obstacles at least one, each blocking
     */
    public DecisionRefused(List<Obstacle> obstacles) {
        super(obstacles.size() + " obstacle(s)");
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
