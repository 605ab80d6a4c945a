package org.vigie.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.DurationUnit;
import org.vigie.domain.template.Expression.Operator;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Expression.TextTestKind;
import org.vigie.domain.template.Value;

/** Turns a checked expression into the domain's tree. Nothing is left to refuse here: what does not fit is a fault of the checks. */
final class TreeBuilder {
    private final SourceTree tree;
    private final Names names;

    TreeBuilder(SourceTree tree, Names names) {
        this.tree = tree;
        this.names = names;
    }

    Expression build() {
        return build(tree.root(), Set.of());
    }

    private Expression build(CelExpr node, Set<String> variables) {
        return switch (node.getKind()) {
            case CONSTANT -> new Expression.Literal(literal(node.constant()));
            case IDENT, SELECT -> name(node, variables);
            case LIST -> new Expression.ListLiteral(
                    tree.parts(node).stream().map(e -> build(e, variables)).toList());
            case CALL -> call(node, variables);
            case STRUCT, MAP, COMPREHENSION, NOT_SET -> throw unexpected(node);
        };
    }

    private static IllegalStateException unexpected(CelExpr node) {
        return new IllegalStateException("a checked expression holds " + node.getKind());
    }

    private static Value literal(CelConstant constant) {
        return switch (constant.getKind()) {
            case NULL_VALUE -> Value.NOTHING;
            case BOOLEAN_VALUE -> Value.of(constant.booleanValue());
            case INT64_VALUE -> new Value.Number(BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> new Value.Number(BigDecimal.valueOf(constant.doubleValue()));
            case STRING_VALUE -> new Value.Text(constant.stringValue());
            case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                throw new IllegalStateException("a checked expression holds a constant " + constant.getKind());
        };
    }

    private Expression name(CelExpr node, Set<String> variables) {
        List<String> chain = SourceTree.chain(node);
        if (chain == null) {
            throw unexpected(node);
        }
        return switch (names.meaning(chain, variables)) {
            case Names.QuestionName q -> new Expression.Question(q.id());
            case Names.ComputedName c -> new Expression.Computed(c.id());
            case Names.TodayName _ -> new Expression.Today();
            case Names.VariableName v -> cell(v);
            case Names.UnknownName _ -> throw unexpected(node);
        };
    }

    private static Expression cell(Names.VariableName variable) {
        Expression expression = new Expression.Variable(variable.name());
        for (String column : variable.fields()) {
            expression = new Expression.Cell(expression, column);
        }
        return expression;
    }

    private Expression call(CelExpr node, Set<String> variables) {
        Function function = Function.named(node.call().function());
        if (function == null) {
            throw unexpected(node);
        }
        List<CelExpr> parts = tree.parts(node);
        return switch (function.kind()) {
            case MACRO -> macro(function, parts, variables);
            case DATE -> date(node);
            case IS_UNKNOWN -> isUnknown(parts.getFirst(), variables);
            case OPERATOR, FUNCTION ->
                operation(function, parts.stream().map(p -> build(p, variables)).toList());
        };
    }

    private static Expression date(CelExpr node) {
        LocalDate date = LanguageCheck.dateOf(node.call().args().getFirst()).orElseThrow(() -> unexpected(node));
        return new Expression.Literal(new Value.Date(date));
    }

    private Expression isUnknown(CelExpr argument, Set<String> variables) {
        if (name(argument, variables) instanceof Expression.Question(String id)) {
            return new Expression.IsUnknown(id);
        }
        throw unexpected(argument);
    }

    private Expression macro(Function macro, List<CelExpr> parts, Set<String> variables) {
        Expression range = build(parts.get(0), variables);
        String variable = parts.get(1).ident().name();
        Set<String> inner = new HashSet<>(variables);
        inner.add(variable);
        Expression body = build(parts.get(2), inner);
        return switch (macro) {
            case EXISTS -> new Expression.Quantified(Quantifier.EXISTS, range, variable, body);
            case ALL -> new Expression.Quantified(Quantifier.ALL, range, variable, body);
            case EXISTS_ONE -> new Expression.Quantified(Quantifier.EXISTS_ONE, range, variable, body);
            case FILTER -> new Expression.Filter(range, variable, body);
            default -> new Expression.MapEach(range, variable, body);
        };
    }

    private static Expression operation(Function function, List<Expression> p) {
        return switch (function) {
            case NOT -> new Expression.Not(p.getFirst());
            case NEGATE -> new Expression.Negate(p.getFirst());
            case AND -> new Expression.And(p.get(0), p.get(1));
            case OR -> new Expression.Or(p.get(0), p.get(1));
            case CONDITIONAL -> new Expression.Conditional(p.get(0), p.get(1), p.get(2));
            case EQUAL -> new Expression.Compare(Comparison.EQUAL, p.get(0), p.get(1));
            case NOT_EQUAL -> new Expression.Compare(Comparison.NOT_EQUAL, p.get(0), p.get(1));
            case LESS -> new Expression.Compare(Comparison.LESS, p.get(0), p.get(1));
            case LESS_OR_EQUAL -> new Expression.Compare(Comparison.LESS_OR_EQUAL, p.get(0), p.get(1));
            case GREATER -> new Expression.Compare(Comparison.GREATER, p.get(0), p.get(1));
            case GREATER_OR_EQUAL -> new Expression.Compare(Comparison.GREATER_OR_EQUAL, p.get(0), p.get(1));
            case IN -> new Expression.In(p.get(0), p.get(1));
            case PLUS -> new Expression.Arithmetic(Operator.PLUS, p.get(0), p.get(1));
            case MINUS -> new Expression.Arithmetic(Operator.MINUS, p.get(0), p.get(1));
            case TIMES -> new Expression.Arithmetic(Operator.TIMES, p.get(0), p.get(1));
            case DIVIDE -> new Expression.Arithmetic(Operator.DIVIDE, p.get(0), p.get(1));
            case ANSWERED -> new Expression.Answered(p.getFirst());
            case SIZE -> new Expression.Size(p.getFirst());
            case MONTHS -> new Expression.DurationIn(DurationUnit.MONTHS, p.getFirst());
            case DAYS -> new Expression.DurationIn(DurationUnit.DAYS, p.getFirst());
            case CONTAINS -> new Expression.TextTest(TextTestKind.CONTAINS, p.get(0), p.get(1));
            case STARTS_WITH -> new Expression.TextTest(TextTestKind.STARTS_WITH, p.get(0), p.get(1));
            case IS_UNKNOWN, DATE, EXISTS, ALL, EXISTS_ONE, FILTER, MAP ->
                throw new IllegalStateException("not an operation: " + function);
        };
    }
}
