package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Chooses elements of least cost, and fewest among those, so that of each goal at least one of its sets is chosen whole. Branch and bound:
 * exact, and fast where goals are few or share little, as risks do.
 */
final class LeastChoice {
    private final List<List<Set<String>>> goals;
    private final ToIntFunction<String> cost;
    private final Set<Set<String>> seen = new HashSet<>();
    private Set<String> best = Set.of();
    private int bestCost = Integer.MAX_VALUE;

    /**
     * A choice.
     *
     * @param goals each with the sets that reach it; none of them empty
     * @param cost of an element; at least 1
     */
    LeastChoice(List<List<Set<String>>> goals, ToIntFunction<String> cost) {
        this.goals = goals;
        this.cost = cost;
    }

    Set<String> find() {
        search(Set.of(), 0);
        return best;
    }

    private void search(Set<String> chosen, int spent) {
        List<List<Set<String>>> open = goals.stream().filter(goal -> goal.stream().noneMatch(chosen::containsAll)).toList();
        if (open.isEmpty()) {
            if (spent < bestCost || (spent == bestCost && chosen.size() < best.size())) {
                best = chosen;
                bestCost = spent;
            }
            return;
        }
        int least = open.stream()
                .mapToInt(goal -> goal.stream().mapToInt(set -> cost(set, chosen)).min().orElse(0))
                .max()
                .orElse(0);
        int atLeast = spent + least;
        if (atLeast > bestCost || (atLeast == bestCost && chosen.size() + 1 >= best.size())) {
            return;
        }
        if (!seen.add(chosen)) {
            return;
        }
        List<Set<String>> narrowest = open.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        List<Set<String>> cheapestFirst = new ArrayList<>(narrowest);
        cheapestFirst.sort(Comparator.comparingInt((Set<String> set) -> cost(set, chosen)).thenComparing(set -> new TreeSet<>(set).toString()));
        for (Set<String> set : cheapestFirst) {
            Set<String> next = new HashSet<>(chosen);
            next.addAll(set);
            search(next, spent + cost(set, chosen));
        }
    }

    private int cost(Set<String> set, Set<String> chosen) {
        return set.stream().filter(each -> !chosen.contains(each)).mapToInt(cost).sum();
    }
}
