package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState.Effect;

/**
 * How far measures together lower a risk (decision 13). On each axis the strongest counts in full and all others together one step
 * more; severity falls by one step at most, and likelihood reaches its lowest step only with two effective measures.
 */
final class Reductions {
    private static final int LOWEST = 0;

    private Reductions() {}

    /**
     * A measure that acts on the risk.
     *
     * @param reduction what it does when fully effective
     */
    record Contribution(String measure, Reduction reduction, Effect effect) {
        int severity() {
            return steps(reduction.severity());
        }

        int likelihood() {
            return steps(reduction.likelihood());
        }

        private int steps(int whenFull) {
            return switch (effect) {
                case NONE -> 0;
                case PARTIAL -> -whenFull / 2;
                case FULL -> -whenFull;
            };
        }
    }

    /**
     * What is left.
     *
     * @param measures that lowered it, strongest first
     */
    record Lowered(int severity, int likelihood, List<String> measures) {}

    static Lowered apply(int severity, int likelihood, List<Contribution> contributions) {
        List<Contribution> effective = new ArrayList<>();
        List<Integer> severitySteps = new ArrayList<>();
        List<Integer> likelihoodSteps = new ArrayList<>();
        for (Contribution each : contributions) {
            addIfAny(each.severity(), severitySteps);
            addIfAny(each.likelihood(), likelihoodSteps);
            if (each.severity() + each.likelihood() > 0) {
                effective.add(each);
            }
        }
        effective.sort(Comparator.comparingInt((Contribution each) -> -each.severity() - each.likelihood()));
        int loweredSeverity = Math.max(LOWEST, severity - Math.min(1, together(severitySteps)));
        int floor = likelihoodSteps.size() >= 2 ? LOWEST : Math.min(LOWEST + 1, likelihood);
        int loweredLikelihood = Math.max(floor, likelihood - together(likelihoodSteps));
        return new Lowered(
                loweredSeverity, loweredLikelihood, effective.stream().map(Contribution::measure).toList());
    }

    private static void addIfAny(int steps, List<Integer> into) {
        if (steps > 0) {
            into.add(steps);
        }
    }

    private static int together(List<Integer> steps) {
        int strongest = steps.stream().mapToInt(Integer::intValue).max().orElse(0);
        return steps.size() > 1 ? strongest + 1 : strongest;
    }
}
