package org.vigie.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.domain.template.Formula;
import org.vigie.expression.SourceTree.Position;

/**
 * Compiles expressions with dev.cel's parser and type checker, and turns them into the domain's tree (decision 3). What the language
 * has is declared in {@link Function}; CEL's own standard library is left out.
 *
 * <p>A refusal's message begins with the line and the column, both from 1; its key is one of area {@code expression}.
 */
public final class CelExpressionCompiler implements ExpressionCompiler {
    /** The longest expression, in code points. */
    static final int MAX_LENGTH = 10_000;
    /** The most parts: names, literals, operators and calls. */
    static final int MAX_NODES = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(LanguageCheck.MAX_DEPTH)
            .maxParseExpressionNodeCount(MAX_NODES)
            .maxParseErrorRecoveryLimit(0)
            .comprehensionMaxIterations(0)
            .populateMacroCalls(true)
            .build();
    private static final CelCompiler PARSER = builder().build();
    private static final int SHOWN_TEXT = 20;

    private static CelCompilerBuilder builder() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardMacros(
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .addFunctionDeclarations(Declarations.functions());
    }

    @Override
    public Result compile(String source, Scope scope, Type expected) {
        int length = source.codePointCount(0, source.length());
        if (length > MAX_LENGTH) {
            return Refusals.refused("tooLong", new Position(1, 1), String.valueOf(length), String.valueOf(MAX_LENGTH));
        }
        CelValidationResult result = PARSER.parse(source);
        return result.hasError() ? refused(source, result.getErrors().getFirst()) : compile(source, parsed(result), scope, expected);
    }

    private static CelAbstractSyntaxTree parsed(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has no tree", e);
        }
    }

    private static Result compile(String source, CelAbstractSyntaxTree parsed, Scope scope, Type expected) {
        Refusals refusals = new Refusals();
        SourceTree tree = new SourceTree(parsed);
        Names names = new Names(scope);
        Map<String, Type> used = new LanguageCheck(tree, names, refusals).check();
        if (refusals.none()) {
            new TypeCheck(refusals).check(parsed, used, scope, expected, builder());
        }
        return refusals.none()
                ? new Compiled(new Formula(source, new TreeBuilder(tree, names).build(), dependencies(used.keySet(), scope)))
                : refusals.first();
    }

    private static Set<String> dependencies(Set<String> used, Scope scope) {
        Set<String> all = new HashSet<>(used);
        for (String id : used) {
            all.addAll(scope.computedDependencies().getOrDefault(id, List.of()));
        }
        return all;
    }

    private static Refused refused(String source, CelIssue issue) {
        Position position = Position.of(issue.getSourceLocation());
        String message = issue.getMessage();
        if (message.contains("recursion limit")) {
            return Refusals.refused("tooDeep", position, String.valueOf(LanguageCheck.MAX_DEPTH));
        }
        if (message.contains("node limit")) {
            return Refusals.refused("tooManyParts", position, String.valueOf(MAX_NODES));
        }
        if (message.contains("must be a simple name")) {
            return Refusals.refused("variable", position);
        }
        String rest = from(source, position);
        return rest.isEmpty() ? Refusals.refused("endsEarly", position) : Refusals.refused("syntax", position, rest);
    }

    /** Some of the text from a position on. */
    private static String from(String source, Position position) {
        List<String> lines = source.lines().toList();
        if (position.line() > lines.size()) {
            return "";
        }
        int[] points = lines.get(position.line() - 1).codePoints().skip(position.column() - 1L).limit(SHOWN_TEXT).toArray();
        return new String(points, 0, points.length).strip();
    }
}
