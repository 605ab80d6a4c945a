package org.vigie.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

/** Expressions name options that exist, and do not ask what is different from a value where there may be none (decisions 2 and 5). */
final class OptionLint {
    private final Template template;
    private final Problems problems;

    OptionLint(Template template, Problems problems) {
        this.template = template;
        this.problems = problems;
    }

    void check(List<PlacedFormula> formulas) {
        for (PlacedFormula formula : formulas) {
            Map<String, QuestionType> bound = new HashMap<>();
            String rows = formula.place().rows();
            if (rows != null) {
                template.question(rows).ifPresent(table -> bound.put("row", table.type()));
            }
            new Walk(formula).visit(formula.formula().tree(), bound);
        }
    }

    /** A walk through one expression; {@code bound} says what each variable is a row or an entry of. */
    private final class Walk {
        private final PlacedFormula formula;

        Walk(PlacedFormula formula) {
            this.formula = formula;
        }

        void visit(Expression expression, Map<String, QuestionType> bound) {
            if (expression instanceof Expression.Compare compare) {
                codes(compare.left(), compare.right(), bound);
                codes(compare.right(), compare.left(), bound);
                if (compare.comparison() == Expression.Comparison.NOT_EQUAL) {
                    guarded(compare);
                }
            } else if (expression instanceof Expression.In in) {
                codes(in.element(), in.list(), bound);
                codes(in.list(), in.element(), bound);
            }
            Map<String, QuestionType> inner = new HashMap<>(bound);
            if (expression instanceof Expression.Quantified each) {
                bind(inner, each.variable(), each.range());
            } else if (expression instanceof Expression.Filter each) {
                bind(inner, each.variable(), each.range());
            } else if (expression instanceof Expression.MapEach each) {
                bind(inner, each.variable(), each.range());
            }
            ExpressionChildren.of(expression).forEach(child -> visit(child, inner));
        }

        private void bind(Map<String, QuestionType> bound, String variable, Expression range) {
            type(range, bound).ifPresent(type -> bound.put(variable, type));
        }

        private Optional<QuestionType> type(Expression expression, Map<String, QuestionType> bound) {
            if (expression instanceof Expression.Question(String id)) {
                return template.question(id).map(Question::type);
            }
            if (expression instanceof Expression.Variable(String name)) {
                return Optional.ofNullable(bound.get(name));
            }
            if (expression instanceof Expression.Filter filter) {
                return type(filter.range(), bound);
            }
            return expression instanceof Expression.Cell cell
                    ? type(cell.row(), bound).flatMap(table -> column(table, cell.column()))
                    : Optional.empty();
        }

        private static Optional<QuestionType> column(QuestionType table, String id) {
            return table instanceof QuestionType.Table rows
                    ? rows.columns().stream().filter(column -> column.id().equals(id)).map(QuestionType.Column::type).findFirst()
                    : Optional.empty();
        }

        private void codes(Expression side, Expression other, Map<String, QuestionType> bound) {
            List<Option> options = type(side, bound).map(OptionLint::options).orElse(null);
            if (options == null) {
                return;
            }
            List<Expression> literals = other instanceof Expression.ListLiteral list ? list.entries() : List.of(other);
            for (Expression literal : literals) {
                if (literal instanceof Expression.Literal(Value.Text(String code))
                        && options.stream().noneMatch(option -> option.code().equals(code))) {
                    problems.error(
                            "unknown-option",
                            formula.where(),
                            "templates.lint.option.unknown",
                            code,
                            String.join(", ", options.stream().map(Option::code).toList()));
                }
            }
        }

        private void guarded(Expression.Compare compare) {
            Expression subject = compare.left() instanceof Expression.Literal ? compare.right() : compare.left();
            boolean nullable = subject instanceof Expression.Question || subject instanceof Expression.Cell;
            boolean withNothing = Trees.isNothing(compare.left()) || Trees.isNothing(compare.right());
            boolean rowId = subject instanceof Expression.Cell cell && cell.column().equals("id");
            if (nullable && !withNothing && !rowId && !Trees.contains(formula.formula().tree(), new Expression.Answered(subject))) {
                problems.warning("unguarded-inequality", formula.where(), "templates.lint.option.unguarded");
            }
        }
    }

    private static @Nullable List<Option> options(QuestionType type) {
        if (type instanceof QuestionType.Choice choice) {
            return choice.options();
        }
        return type instanceof QuestionType.Multi multi ? multi.options() : null;
    }
}
