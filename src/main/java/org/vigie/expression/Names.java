package org.vigie.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Scope;
import org.vigie.domain.text.Nearest;

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
        Set<String> known = new HashSet<>(variables);
        known.addAll(scope.questions().keySet());
        known.addAll(scope.computed().keySet());
        known.add(TODAY);
        return Nearest.of(name, known).orElse(null);
    }
}
