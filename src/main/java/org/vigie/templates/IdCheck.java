package org.vigie.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ids and codes are unique, are no reserved words, and no dotted id is a prefix of another (decision 5). */
final class IdCheck {
    private static final Set<String> RESERVED = Set.of(
            "row", "answer", "today", "true", "false", "null", "in", "answered", "isUnknown", "size", "date", "months", "days");
    /** Words that CEL keeps for other languages' sake: no name may begin with one. */
    private static final Set<String> RESERVED_BY_CEL = Set.of(
            "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return",
            "var", "void", "while");
    private static final Set<String> NEVER = Set.of("true", "false", "null", "in");

    private final Problems problems;

    IdCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Item root) {
        Map<String, Item> sections = new HashMap<>();
        Map<String, Item> codes = new HashMap<>();
        Map<String, Item> checks = new HashMap<>();
        SortedMap<String, Item> dotted = new TreeMap<>();
        for (Item section : root.list("sections")) {
            unique(section.at("id"), sections);
            for (Item question : section.list("questions")) {
                unique(question.at("id"), dotted);
                unique(question.at("code"), codes);
                question.list("checks").forEach(check -> unique(check.at("id"), checks));
                table(question);
            }
        }
        root.list("computed").forEach(computed -> unique(computed.at("id"), dotted));
        root.list("checks").forEach(check -> unique(check.at("id"), checks));
        uniqueIn(root.list("risks"), "id");
        uniqueIn(root.list("measures"), "id");
        uniqueIn(root.list("decisions"), "id");
        root.list("decisions").forEach(decision -> uniqueIn(decision.list("levels"), "level"));
        dotted.forEach((id, item) -> word(id, item));
        prefixes(dotted);
    }

    /** Ids of a library's risks and measures. */
    void checkLibrary(Item root) {
        uniqueIn(root.list("risks"), "id");
        uniqueIn(root.list("measures"), "id");
    }

    private void table(Item question) {
        uniqueIn(question.list("columns"), "id");
        for (Item column : question.list("columns")) {
            if (NEVER.contains(column.text("id"))) {
                problems.error("reserved-word", column.at("id"), "templates.id.reserved", column.text("id"));
            }
        }
    }

    private void uniqueIn(List<Item> items, String key) {
        Map<String, Item> seen = new HashMap<>();
        items.forEach(item -> unique(item.at(key), seen));
    }

    private void unique(Item id, Map<String, Item> seen) {
        if (seen.putIfAbsent(id.text(), id) != null) {
            problems.error("duplicate-id", id, "templates.id.twice", id.text());
        }
    }

    private void word(String id, Item where) {
        String[] words = id.split("\\.", -1);
        for (int i = 0; i < words.length; i++) {
            boolean reserved = i == 0 ? RESERVED.contains(words[i]) || RESERVED_BY_CEL.contains(words[i]) : NEVER.contains(words[i]);
            if (reserved) {
                problems.error("reserved-word", where, "templates.id.reserved", words[i]);
            }
        }
    }

    private void prefixes(SortedMap<String, Item> dotted) {
        dotted.forEach((id, item) -> {
            for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
                String prefix = id.substring(0, dot);
                if (dotted.containsKey(prefix)) {
                    problems.error("prefix", item, "templates.id.prefix", prefix, id);
                }
            }
        });
    }
}
