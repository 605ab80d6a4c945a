package org.vigie.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.vigie.application.port.ExpressionCompiler;
import org.vigie.domain.template.Expression;
import org.vigie.domain.text.Nearest;

/** Checks that an expression keeps to our part of CEL and names only what there is; collects the names that it uses. */
final class LanguageCheck {
    /** Of the tree that is interpreted by recursion. */
    static final int MAX_DEPTH = 100;

    private static final String OTHER_FUNCTIONS = "has, matches, endsWith, duration, timestamp";

    private final SourceTree tree;
    private final Names names;
    private final Refusals refusals;
    private final Map<String, ExpressionCompiler.Type> used = new LinkedHashMap<>();
    /** Macros around the part being checked. */
    private int loops;

    LanguageCheck(SourceTree tree, Names names, Refusals refusals) {
        this.tree = tree;
        this.names = names;
        this.refusals = refusals;
    }

    /** Checks the whole and returns the types of the questions and computed values that it names. */
    Map<String, ExpressionCompiler.Type> check() {
        check(tree.root(), Set.of(), 1);
        return used;
    }

    private void check(CelExpr node, Set<String> variables, int depth) {
        if (depth > MAX_DEPTH) {
            refusals.add("tooDeep", tree.position(node), String.valueOf(MAX_DEPTH));
            return;
        }
        switch (node.getKind()) {
            case CONSTANT -> constant(node);
            case IDENT, SELECT -> name(node, variables);
            case CALL -> call(node, node.call(), variables, depth);
            case LIST -> parts(node, variables, depth);
            case STRUCT, MAP, COMPREHENSION, NOT_SET -> refusals.add("literal", tree.position(node));
        }
    }

    private void parts(CelExpr node, Set<String> variables, int depth) {
        for (CelExpr part : tree.parts(node)) {
            check(part, variables, depth + 1);
        }
    }

    private void constant(CelExpr node) {
        CelConstant constant = node.constant();
        boolean known =
                switch (constant.getKind()) {
                    case NULL_VALUE, BOOLEAN_VALUE, INT64_VALUE, STRING_VALUE -> true;
                    case DOUBLE_VALUE -> Double.isFinite(constant.doubleValue());
                    case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET -> false;
                };
        if (!known) {
            refusals.add("literal", tree.position(node));
        }
    }

    private void name(CelExpr node, Set<String> variables) {
        List<String> chain = SourceTree.chain(node);
        if (chain == null) {
            refusals.add("cellOfNoRow", tree.position(node), node.select().field());
            return;
        }
        switch (names.meaning(chain, variables)) {
            case Names.QuestionName q -> used.put(q.id(), q.type());
            case Names.ComputedName c -> used.put(c.id(), c.type());
            case Names.VariableName _, Names.TodayName _ -> {}
            case Names.UnknownName unknown -> unknown(node, unknown.name(), variables);
        }
    }

    private void unknown(CelExpr node, String name, Set<String> variables) {
        if (name.equals(Names.ROW) || name.startsWith(Names.ROW + ".")) {
            refusals.add("rowOutside", start(node));
        } else if (name.equals(Names.ANSWER) || name.startsWith(Names.ANSWER + ".")) {
            refusals.add("answerOutside", start(node));
        } else {
            String nearest = names.nearest(name, variables);
            if (nearest == null) {
                refusals.add("unknownName", start(node), name);
            } else {
                refusals.add("unknownNameNear", start(node), name, nearest);
            }
        }
    }

    /** Where a name begins: the position of {@code a.b} is its dot. */
    private SourceTree.Position start(CelExpr node) {
        CelExpr at = node;
        while (at.getKind() == Kind.SELECT) {
            at = at.select().operand();
        }
        return tree.position(at);
    }

    private void call(CelExpr node, CelCall call, Set<String> variables, int depth) {
        Function function = Function.named(call.function());
        if (function == null) {
            unknownFunction(node, call.function());
            return;
        }
        if (call.target().isPresent() != function.onTarget() || call.args().size() != function.arguments()) {
            refusals.add("form", tree.position(node), function.form());
            return;
        }
        switch (function.kind()) {
            case MACRO -> macro(node, variables, depth);
            case DATE -> date(call.args().getFirst());
            case IS_UNKNOWN -> isUnknown(node, variables);
            case OPERATOR, FUNCTION -> parts(node, variables, depth);
        }
    }

    private void unknownFunction(CelExpr node, String name) {
        String shown = name.replace("_", "");
        String nearest = Nearest.of(shown, Function.names()).orElse(null);
        boolean familiar = nearest == null || OTHER_FUNCTIONS.contains(shown);
        if (familiar) {
            refusals.add("function", tree.position(node), shown, String.join(", ", Function.names()));
        } else {
            refusals.add("functionNear", tree.position(node), shown, nearest == null ? "" : nearest);
        }
    }

    private void macro(CelExpr node, Set<String> variables, int depth) {
        List<CelExpr> parts = tree.parts(node);
        loops++;
        if (loops > Expression.MAX_LOOPS) {
            refusals.add("loops", tree.position(node), String.valueOf(Expression.MAX_LOOPS));
        }
        check(parts.get(0), variables, depth + 1);
        String variable = parts.get(1).ident().name();
        if (Names.RESERVED.contains(variable) || names.hides(variable) || variables.contains(variable)) {
            refusals.add("variableTaken", tree.position(parts.get(1)), variable);
        }
        Set<String> inner = new HashSet<>(variables);
        inner.add(variable);
        check(parts.get(2), inner, depth + 1);
        loops--;
    }

    private void date(CelExpr argument) {
        if (dateOf(argument).isEmpty()) {
            refusals.add("date", tree.position(argument));
        }
    }

    /** The day that a text literal names in ISO form. */
    static Optional<LocalDate> dateOf(CelExpr argument) {
        if (argument.getKind() != Kind.CONSTANT || argument.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(argument.constant().stringValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void isUnknown(CelExpr node, Set<String> variables) {
        CelExpr argument = tree.parts(node).getFirst();
        @Nullable List<String> chain =
                argument.getKind() == Kind.IDENT || argument.getKind() == Kind.SELECT ? SourceTree.chain(argument) : null;
        if (chain != null) {
            switch (names.meaning(chain, variables)) {
                case Names.QuestionName q when q.fields().isEmpty() -> {
                    used.put(q.id(), q.type());
                    return;
                }
                case Names.UnknownName unknown -> {
                    unknown(argument, unknown.name(), variables);
                    return;
                }
                case Names.QuestionName _, Names.ComputedName _, Names.VariableName _, Names.TodayName _ -> {}
            }
        }
        refusals.add("isUnknown", tree.position(argument));
    }
}
