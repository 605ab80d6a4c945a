package org.vigie.templates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Compiled;
import org.vigie.application.port.ExpressionCompiler.Refused;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Value;
import org.vigie.templates.PlacedFormula.Place;
import org.vigie.templates.PlacedFormula.Role;

/** Compiles the expressions of one template and remembers where each stands. */
final class Compilation {
    static final Formula ALWAYS = new Formula("true", new Expression.Literal(Value.TRUE), Set.of());
    /** Stands in for what was refused; a template with an error is never handed out. */
    private static final Formula REFUSED = new Formula("false", new Expression.Literal(Value.FALSE), Set.of());

    private final List<PlacedFormula> placed = new ArrayList<>();
    private final Set<String> laterComputed = new LinkedHashSet<>();
    private final ExpressionCompiler compiler;
    private final Outline outline;
    private final Problems problems;

    Compilation(ExpressionCompiler compiler, Outline outline, Problems problems) {
        this.compiler = compiler;
        this.outline = outline;
        this.problems = problems;
    }

    /** The condition under this key, or null where there is none. */
    @Nullable Formula optional(Role role, Item owner, String key, Place place) {
        return owner.has(key) ? condition(role, owner, key, place) : null;
    }

    /** The condition under this key. */
    Formula condition(Role role, Item owner, String key, Place place) {
        String id = role == Role.LEVEL ? owner.text("level") : owner.text("id");
        return compile(role, id, owner.at(key), place, ExpressionCompiler.Type.BOOL);
    }

    Formula compile(Role role, String owner, Item source, Place place, ExpressionCompiler.Type expected) {
        ExpressionCompiler.Result result = compiler.compile(source.text(), outline.scope(place), expected);
        return switch (result) {
            case Compiled(Formula formula) -> {
                placed.add(new PlacedFormula(role, owner, formula, source, place));
                yield formula;
            }
            case Refused refused -> {
                report(source, refused);
                yield REFUSED;
            }
        };
    }

    private void report(Item source, Refused refused) {
        for (String later : laterComputed) {
            if (source.text().matches("(?s).*(?<![\\w.])" + later.replace(".", "\\.") + "(?![\\w.]).*")) {
                problems.error("cycle", source, "templates.cycle.computed", later);
                return;
            }
        }
        problems.error("expression", source, refused.key(), refused.arguments().toArray(String[]::new));
    }

    /** Names the computed values that may not be used yet, so that using one is told as the cycle that it is. */
    void setLaterComputed(List<String> ids) {
        laterComputed.clear();
        laterComputed.addAll(ids);
    }

    List<PlacedFormula> placed() {
        return List.copyOf(placed);
    }
}
