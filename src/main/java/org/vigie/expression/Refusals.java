package org.vigie.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.application.port.ExpressionCompiler.Refused;
import org.vigie.expression.SourceTree.Position;

/** The refusals of one expression; the first is told. */
final class Refusals {
    private final List<Refused> all = new ArrayList<>();

    /** Arguments of every such message: line, column, then what it names. */
    void add(String key, Position position, String... arguments) {
        all.add(refused(key, position, arguments));
    }

    static Refused refused(String key, Position position, String... arguments) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(position.line()), String.valueOf(position.column())));
        all.addAll(Arrays.asList(arguments));
        return new Refused("expression." + key, all);
    }

    boolean none() {
        return all.isEmpty();
    }

    Refused first() {
        return all.getFirst();
    }
}
