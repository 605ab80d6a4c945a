package org.vigie.domain.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts questions and computed values in an order in which each comes after what it reads. */
final class DependencyOrder {
    private final Map<String, Set<String>> reads;
    private final Set<String> begun = new HashSet<>();
    private final List<String> order = new ArrayList<>();

    private DependencyOrder(Map<String, Set<String>> reads) {
        this.reads = reads;
    }

    /** Ids in the template's order but for what must come earlier; a cycle, which the linter refuses, is cut where it closes. */
    static List<String> of(List<Section> sections, List<ComputedRule> computed) {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Question question : section.questions()) {
                reads.put(question.id(), reads(section, question));
            }
        }
        computed.forEach(rule -> reads.put(rule.id(), new TreeSet<>(rule.formula().dependencies())));
        DependencyOrder result = new DependencyOrder(reads);
        reads.keySet().forEach(result::add);
        return List.copyOf(result.order);
    }

    private static Set<String> reads(Section section, Question question) {
        Set<String> result = new TreeSet<>();
        addAll(result, section.visibleIf());
        if (section.repeatFor() != null) {
            result.add(section.repeatFor());
        }
        addAll(result, question.visibleIf());
        if (question.type() instanceof QuestionType.Table table) {
            table.columns().forEach(column -> addAll(result, column.visibleIf()));
        }
        return result;
    }

    private static void addAll(Collection<String> into, @Nullable Formula formula) {
        if (formula != null) {
            into.addAll(formula.dependencies());
        }
    }

    /** Depth first without recursion: a chain may be as long as the template. */
    private void add(String start) {
        Deque<String> path = new ArrayDeque<>();
        Map<String, Iterator<String>> open = new HashMap<>();
        enter(start, path, open);
        while (!path.isEmpty()) {
            String id = path.getLast();
            Iterator<String> rest = open.getOrDefault(id, List.<String>of().iterator());
            if (rest.hasNext()) {
                enter(rest.next(), path, open);
            } else {
                order.add(path.removeLast());
            }
        }
    }

    private void enter(String id, Deque<String> path, Map<String, Iterator<String>> open) {
        Set<String> needed = reads.get(id);
        if (needed != null && begun.add(id)) {
            path.addLast(id);
            open.put(id, needed.iterator());
        }
    }
}
