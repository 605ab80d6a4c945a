package org.vigie.templates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Truth;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;
import org.vigie.templates.WitnessSearch.Reply;
import org.vigie.templates.WitnessSearch.Result;

/** Every condition can be true, and can be false, for some answers; each condition by itself, whatever else the template asks. */
final class SatisfiabilityLint {
    private final Template template;
    private final Problems problems;
    private final LocalDate today;
    private final Map<String, Expression> computed = new HashMap<>();

    SatisfiabilityLint(Template template, Problems problems) {
        this.template = template;
        this.problems = problems;
        this.today = template.info().lawAsOf();
        template.rules().computed().forEach(rule -> computed.put(rule.id(), rule.formula().tree()));
    }

    void check(List<PlacedFormula> formulas) {
        for (PlacedFormula formula : formulas) {
            boolean condition = formula.role() != PlacedFormula.Role.COMPUTED;
            if (condition && !(formula.formula().tree() instanceof Expression.Literal)) {
                check(formula);
            }
        }
    }

    private void check(PlacedFormula formula) {
        Expression condition = formula.formula().tree();
        List<Expression> expressions = withComputed(condition);
        Candidates candidates = new Candidates(template, today, expressions);
        Map<String, List<Reply>> replies = replies(expressions, candidates);
        List<? extends @Nullable Value> rows = rows(formula, candidates);
        WitnessSearch search = new WitnessSearch(condition, replies, computed::get, today);
        boolean proof = formula.place().rows() == null && candidates.complete(replies.keySet());
        switch (search.find(Truth.TRUE, rows)) {
            case FOUND -> {}
            case GAVE_UP -> problems.info("condition-not-proven", formula.where(), "templates.lint.condition.notProven");
            case NONE -> {
                if (proof) {
                    problems.error("never-true", formula.where(), "templates.lint.condition.neverTrue");
                } else {
                    problems.warning("never-true", formula.where(), "templates.lint.condition.neverTrue");
                }
            }
        }
        if (search.find(Truth.FALSE, rows) == Result.NONE) {
            problems.warning("never-false", formula.where(), "templates.lint.condition.neverFalse");
        }
    }

    /** The expression, then the formula of every computed value that it builds on. */
    private List<Expression> withComputed(Expression condition) {
        Set<String> seen = new LinkedHashSet<>();
        List<Expression> all = new ArrayList<>(List.of(condition));
        for (int i = 0; i < all.size(); i++) {
            Trees.walk(all.get(i), part -> {
                if (part instanceof Expression.Computed(String id) && computed.containsKey(id) && seen.add(id)) {
                    all.add(computed.get(id));
                }
            });
        }
        return all;
    }

    private Map<String, List<Reply>> replies(List<Expression> expressions, Candidates candidates) {
        Map<String, List<Reply>> replies = new LinkedHashMap<>();
        Set<String> askedWhetherUnknown = new LinkedHashSet<>();
        Set<String> questions = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            Trees.walk(expression, part -> {
                if (part instanceof Expression.Question(String id)) {
                    questions.add(id);
                } else if (part instanceof Expression.IsUnknown(String id)) {
                    questions.add(id);
                    askedWhetherUnknown.add(id);
                }
            });
        }
        for (String id : questions) {
            Question question = template.question(id).orElseThrow();
            List<Reply> possible = new ArrayList<>();
            candidates.of(question).forEach(value -> possible.add(new Reply(value, false)));
            if (askedWhetherUnknown.contains(id)) {
                possible.add(new Reply(possible.getFirst().value(), true));
            }
            replies.put(id, possible);
        }
        return replies;
    }

    private List<? extends @Nullable Value> rows(PlacedFormula formula, Candidates candidates) {
        String table = formula.place().rows();
        if (table == null) {
            return Collections.singletonList(null);
        }
        return template.question(table)
                .map(Question::type)
                .filter(QuestionType.Table.class::isInstance)
                .map(type -> candidates.rows((QuestionType.Table) type))
                .orElse(List.of());
    }
}
