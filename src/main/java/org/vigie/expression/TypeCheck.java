package org.vigie.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Scope;
import org.vigie.domain.text.Nearest;
import org.vigie.expression.SourceTree.Position;

/** Has dev.cel check the types, and puts what it finds into our own words. */
final class TypeCheck {
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.+)' applied to '(?:.+\\.)?\\((.*)\\)' \\(candidates.*", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("undefined field '(.+)'");
    private static final Pattern SELECTION = Pattern.compile("type '(.+)' does not support field selection");

    private final Refusals refusals;
    private final Types types = new Types();

    TypeCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Checks that the expression is well typed and of the expected type. */
    void check(
            CelAbstractSyntaxTree parsed,
            Map<String, ExpressionCompiler.Type> used,
            Scope scope,
            ExpressionCompiler.Type expected,
            CelCompilerBuilder builder) {
        used.forEach((name, type) -> builder.addVar(name, types.celType(type)));
        Map<String, ExpressionCompiler.Type> columns = scope.row();
        if (columns != null) {
            builder.addVar(Names.ROW, types.row(columns));
        }
        String answer = scope.answer();
        ExpressionCompiler.Type answerType = answer == null ? null : scope.questions().get(answer);
        if (answerType != null) {
            builder.addVar(Names.ANSWER, types.celType(answerType));
        }
        builder.addVar(Names.TODAY, SimpleType.TIMESTAMP).setTypeProvider(types.provider());
        CelValidationResult result = builder.build().check(NumberLiterals.asDoubles(parsed));
        if (result.hasError()) {
            result.getErrors().forEach(this::refuse);
        } else {
            checkLists(checked(result), expected);
        }
    }

    private static CelAbstractSyntaxTree checked(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has no tree", e);
        }
    }

    private void checkLists(CelAbstractSyntaxTree checked, ExpressionCompiler.Type expected) {
        SourceTree tree = new SourceTree(checked);
        checkLists(tree, tree.root(), checked);
        CelType wanted = types.celType(expected);
        if (refusals.none() && !wanted.isAssignableFrom(checked.getResultType())) {
            refusals.add("result", new Position(1, 1), Types.shown(wanted), Types.shown(checked.getResultType()));
        }
    }

    /** Lists are joined by no operator, and hold entries of one type. */
    private void checkLists(SourceTree tree, CelExpr node, CelAbstractSyntaxTree checked) {
        Optional<CelType> type = checked.getType(node.id());
        if (node.getKind() == Kind.CALL && node.call().function().equals(Function.PLUS.celName()) && isList(type)) {
            refusals.add("operands", tree.position(node), "+", "list, list");
        }
        if (node.getKind() == Kind.LIST && !node.list().elements().isEmpty() && type.filter(TypeCheck::isMixed).isPresent()) {
            refusals.add("mixed", tree.position(node));
        }
        tree.parts(node).forEach(part -> checkLists(tree, part, checked));
    }

    private static boolean isList(Optional<CelType> type) {
        return type.filter(t -> t.kind() == CelKind.LIST).isPresent();
    }

    private static boolean isMixed(CelType list) {
        return list.parameters().stream().anyMatch(entry -> entry.kind() == CelKind.DYN);
    }

    private void refuse(CelIssue issue) {
        Position position = Position.of(issue.getSourceLocation());
        String message = issue.getMessage();
        Matcher overload = OVERLOAD.matcher(message);
        Matcher field = FIELD.matcher(message);
        Matcher selection = SELECTION.matcher(message);
        if (overload.matches()) {
            refusals.add("operands", position, Function.shown(overload.group(1)), shown(overload.group(2)));
        } else if (field.matches()) {
            String near = Nearest.of(field.group(1), types.columns()).orElse(null);
            if (near == null) {
                refusals.add("column", position, field.group(1));
            } else {
                refusals.add("columnNear", position, field.group(1), near);
            }
        } else if (selection.matches()) {
            refusals.add("cellOfNoRow", position, Types.shown(selection.group(1)));
        } else {
            refusals.add("types", position, message);
        }
    }

    private static String shown(String types) {
        List<String> names = Arrays.asList(types.split(", "));
        return names.stream().map(Types::shown).collect(Collectors.joining(", "));
    }
}
