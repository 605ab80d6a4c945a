package org.vigie.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Scope;

/** What names in an expression stand for. */
final class Names {
    static final String ROW = "row";
    static final String ANSWER = "answer";
    static final String TODAY = "today";
    /** Words that no macro may bind (docs/template-format.md). */
    static final Set<String> RESERVED = Set.of(
            ROW, ANSWER, TODAY, "true", "false", "null", "in", "answered", "isUnknown", "size", "date", "months", "days");

    private final Scope scope;

    Names(Scope scope) {
        this.scope = scope;
    }

    /** What a name stands for. */
    sealed interface Meaning {}

    /** A question; {@code fields} follow its id. */
    record QuestionName(String id, ExpressionCompiler.Type type, List<String> fields) implements Meaning {}

    record ComputedName(String id, ExpressionCompiler.Type type, List<String> fields) implements Meaning {}

    /** A variable of a macro, or {@code row}. */
    record VariableName(String name, List<String> fields) implements Meaning {}

    record TodayName(List<String> fields) implements Meaning {}

    record UnknownName(String name) implements Meaning {}

    Meaning meaning(List<String> chain, Set<String> variables) {
        String first = chain.getFirst();
        List<String> rest = chain.subList(1, chain.size());
        if (variables.contains(first) || (first.equals(ROW) && scope.row() != null)) {
            return new VariableName(first, rest);
        }
        if (first.equals(TODAY)) {
            return new TodayName(rest);
        }
        if (first.equals(ANSWER) && scope.answer() != null) {
            return question(scope.answer(), rest);
        }
        for (int words = chain.size(); words > 0; words--) {
            String id = String.join(".", chain.subList(0, words));
            Meaning meaning = known(id, chain.subList(words, chain.size()));
            if (meaning != null) {
                return meaning;
            }
        }
        return new UnknownName(String.join(".", chain));
    }

    private @Nullable Meaning known(String id, List<String> fields) {
        if (scope.questions().containsKey(id)) {
            return question(id, fields);
        }
        ExpressionCompiler.Type computed = scope.computed().get(id);
        return computed == null ? null : new ComputedName(id, computed, List.copyOf(fields));
    }

    private Meaning question(String id, List<String> fields) {
        ExpressionCompiler.Type type = scope.questions().get(id);
        return type == null ? new UnknownName(id) : new QuestionName(id, type, List.copyOf(fields));
    }

    /** Whether a variable of this name would hide questions or computed values. */
    boolean hides(String variable) {
        String start = variable + ".";
        return scope.questions().keySet().stream().anyMatch(id -> id.equals(variable) || id.startsWith(start))
                || scope.computed().keySet().stream().anyMatch(id -> id.equals(variable) || id.startsWith(start));
    }

    /** The known name that looks most like this one, or null when none comes near. */
    @Nullable String nearest(String name, Set<String> variables) {
        List<String> known = new ArrayList<>(new TreeSet<>(scope.questions().keySet()));
        known.addAll(new TreeSet<>(scope.computed().keySet()));
        known.addAll(new TreeSet<>(variables));
        known.add(TODAY);
        return nearest(name, known);
    }

    static @Nullable String nearest(String name, List<String> known) {
        String best = null;
        int least = Math.max(1, Math.min(name.length() / 3, 6)) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = distance(name, candidate);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Levenshtein distance: insertions, deletions and replacements of one character. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
