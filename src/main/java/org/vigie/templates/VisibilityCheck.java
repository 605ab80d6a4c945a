package org.vigie.templates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;

/** No question decides, through others or not, whether it is shown itself: a hidden one counts as not answered. */
final class VisibilityCheck {
    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    private final Map<String, Boolean> done = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<List<String>> cycles = new ArrayList<>();

    private VisibilityCheck(List<Section> sections) {
        for (Section section : sections) {
            for (Question question : section.questions()) {
                Set<String> needs = new TreeSet<>();
                add(section.visibleIf(), needs);
                add(question.visibleIf(), needs);
                if (section.repeatFor() != null) {
                    needs.add(section.repeatFor());
                }
                dependencies.put(question.id(), needs);
            }
        }
        dependencies.values().forEach(needs -> needs.retainAll(dependencies.keySet()));
    }

    private static void add(@Nullable Formula formula, Set<String> needs) {
        if (formula != null) {
            needs.addAll(formula.dependencies());
        }
    }

    static void check(List<Section> sections, Outline outline, Problems problems) {
        VisibilityCheck check = new VisibilityCheck(sections);
        check.dependencies.keySet().forEach(check::visit);
        Set<Set<String>> told = new HashSet<>();
        for (List<String> cycle : check.cycles) {
            Item first = outline.question(cycle.getFirst());
            if (first != null && told.add(Set.copyOf(cycle))) {
                Item where = first.has("visibleIf") ? first.at("visibleIf") : first;
                problems.error("cycle", where, "templates.cycle.visibility", String.join(" → ", cycle));
            }
        }
    }

    /** Depth first; an iterative walk would only hide what the ids' number, a few thousand, keeps small. */
    private void visit(String id) {
        Boolean state = done.get(id);
        if (Boolean.TRUE.equals(state)) {
            return;
        }
        if (state != null) {
            List<String> cycle = new ArrayList<>(path.reversed().stream().dropWhile(step -> !step.equals(id)).toList());
            cycle.add(id);
            cycles.add(cycle);
            return;
        }
        done.put(id, false);
        path.push(id);
        dependencies.getOrDefault(id, Set.of()).forEach(this::visit);
        path.pop();
        done.put(id, true);
    }
}
