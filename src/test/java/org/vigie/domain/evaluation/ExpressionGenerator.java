package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.DurationUnit;
import org.vigie.domain.template.Expression.Operator;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Expression.TextTestKind;
import org.vigie.domain.template.Value;

/** Well-typed expressions at random over a small questionnaire, and answers to it. */
public final class ExpressionGenerator {
    public static final List<String> TEXTS = List.of("c.a", "c.b");
    public static final List<String> LISTS = List.of("m.a", "m.b");
    public static final List<String> NUMBERS = List.of("n.a", "n.b");
    public static final List<String> DATES = List.of("d.a");
    public static final List<String> DURATIONS = List.of("u.a");
    public static final List<String> TABLES = List.of("t.a", "t.b");
    public static final List<String> OPTIONS = List.of("yes", "no", "partial");

    private final Random random;
    private final boolean total;
    private final List<String> tableVariables = new ArrayList<>();
    private int variables;

    /** Draws from {@code random}; {@code total}: only expressions that are never an error, without {@code exists_one}. */
    public ExpressionGenerator(Random random, boolean total) {
        this.random = random;
        this.total = total;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A condition of at most this depth. */
    public Expression condition(int depth) {
        if (depth <= 0) {
            return atom(0);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Expression.And(condition(depth - 1), condition(depth - 1));
            case 2, 3 -> new Expression.Or(condition(depth - 1), condition(depth - 1));
            case 4 -> new Expression.Not(condition(depth - 1));
            case 5 -> new Expression.Conditional(condition(depth - 1), condition(depth - 1), condition(depth - 1));
            case 6, 7 -> quantified(depth - 1);
            default -> atom(depth - 1);
        };
    }

    private Expression quantified(int depth) {
        Quantifier quantifier = pick(total ? List.of(Quantifier.EXISTS, Quantifier.ALL) : List.of(Quantifier.values()));
        String variable = "v" + variables++;
        Expression range = table(depth);
        tableVariables.add(variable);
        Expression condition = condition(depth);
        tableVariables.removeLast();
        return new Expression.Quantified(quantifier, range, variable, condition);
    }

    private Expression table(int depth) {
        Expression table = new Expression.Question(pick(TABLES));
        if (depth <= 0 || chance(0.7)) {
            return table;
        }
        String variable = "v" + variables++;
        tableVariables.add(variable);
        Expression condition = condition(depth - 1);
        tableVariables.removeLast();
        return new Expression.Filter(table, variable, condition);
    }

    private Expression atom(int depth) {
        return switch (random.nextInt(total ? 8 : 14)) {
            case 0, 1 -> new Expression.Compare(
                    pick(List.of(Comparison.EQUAL, Comparison.NOT_EQUAL)), text(), chance(0.2) ? Trees.NOTHING : optionOrText());
            case 2 -> new Expression.In(text(), new Expression.ListLiteral(List.of(option(), option())));
            case 3 -> new Expression.In(chance(0.5) ? option() : text(), list());
            case 4 -> new Expression.Answered(chance(0.5) ? text() : chance(0.5) ? list() : table(depth));
            case 5 -> listMacro();
            case 6, 7 -> new Expression.Compare(pick(List.of(Comparison.values())), sureNumber(depth), smallNumber());
            case 8, 9 -> new Expression.Compare(pick(List.of(Comparison.values())), number(depth), number(depth));
            case 10 -> new Expression.Compare(pick(List.of(Comparison.values())), date(), date());
            case 11 -> new Expression.Compare(
                    pick(List.of(Comparison.values())),
                    new Expression.DurationIn(pick(List.of(DurationUnit.values())), duration()),
                    Trees.number(String.valueOf(random.nextInt(4) * 30)));
            case 12 -> new Expression.TextTest(pick(List.of(TextTestKind.values())), text(), Trees.text(pick(List.of("e", "y", "pa"))));
            default -> new Expression.Compare(
                    Comparison.EQUAL, new Expression.MapEach(table(depth), "w", new Expression.Cell(new Expression.Variable("w"), "kind")),
                    new Expression.ListLiteral(List.of(option())));
        };
    }

    private Expression listMacro() {
        Expression condition =
                new Expression.Compare(pick(List.of(Comparison.EQUAL, Comparison.NOT_EQUAL)), new Expression.Variable("e"), option());
        return new Expression.Quantified(pick(List.of(Quantifier.EXISTS, Quantifier.ALL)), list(), "e", condition);
    }

    private Expression option() {
        return Trees.text(pick(OPTIONS));
    }

    private Expression optionOrText() {
        return chance(0.8) ? option() : text();
    }

    private Expression text() {
        if (!tableVariables.isEmpty() && chance(0.6)) {
            return new Expression.Cell(new Expression.Variable(pick(tableVariables)), chance(0.8) ? "kind" : "id");
        }
        return new Expression.Question(pick(TEXTS));
    }

    private Expression list() {
        if (!tableVariables.isEmpty() && chance(0.5)) {
            return new Expression.Cell(new Expression.Variable(pick(tableVariables)), "tags");
        }
        return new Expression.Question(pick(LISTS));
    }

    private Expression smallNumber() {
        return Trees.number(String.valueOf(random.nextInt(4)));
    }

    /** Counts: numbers that are never nothing. */
    private Expression sureNumber(int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> new Expression.Conditional(condition(0), smallNumber(), Trees.number("0"));
            case 1 -> new Expression.Size(chance(0.5) ? list() : table(depth - 1));
            default -> new Expression.Arithmetic(Operator.PLUS, sureNumber(depth - 1), sureNumber(depth - 1));
        };
    }

    private Expression number(int depth) {
        if (depth > 0 && chance(0.4)) {
            return switch (random.nextInt(4)) {
                case 0 -> new Expression.Negate(number(depth - 1));
                case 1 -> new Expression.Arithmetic(Operator.DIVIDE, number(depth - 1), Trees.number("2"));
                default -> new Expression.Arithmetic(
                        pick(List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES)), number(depth - 1), number(depth - 1));
            };
        }
        if (!tableVariables.isEmpty() && chance(0.4)) {
            return new Expression.Cell(new Expression.Variable(pick(tableVariables)), "score");
        }
        return chance(0.5) ? new Expression.Question(pick(NUMBERS)) : chance(0.5) ? smallNumber() : sureNumber(depth);
    }

    private Expression date() {
        return switch (random.nextInt(4)) {
            case 0 -> new Expression.Today();
            case 1 -> Trees.literal(new Value.Date(Answers.TODAY.minusDays(random.nextInt(3))));
            case 2 -> new Expression.Arithmetic(
                    pick(List.of(Operator.PLUS, Operator.MINUS)), new Expression.Question(pick(DATES)), duration());
            default -> new Expression.Question(pick(DATES));
        };
    }

    private Expression duration() {
        return chance(0.6)
                ? new Expression.Question(pick(DURATIONS))
                : new Expression.Arithmetic(Operator.MINUS, new Expression.Today(), new Expression.Question(pick(DATES)));
    }

    /** An answer to each question; nothing for a third of the scalars. */
    public Map<String, Value> answers() {
        Map<String, Value> answers = new LinkedHashMap<>();
        TEXTS.forEach(id -> answers.put(id, orNothing(new Value.Text(pick(OPTIONS)))));
        LISTS.forEach(id -> answers.put(id, someOptions()));
        NUMBERS.forEach(id -> answers.put(id, orNothing(halves())));
        DATES.forEach(id -> answers.put(id, orNothing(new Value.Date(LocalDate.of(2026, 6, 13 + random.nextInt(4))))));
        DURATIONS.forEach(id -> answers.put(id, orNothing(new Value.Duration(Period.ofDays(random.nextInt(100))))));
        TABLES.forEach(id -> answers.put(id, rows()));
        return answers;
    }

    private Value orNothing(Value value) {
        return chance(0.33) ? Value.NOTHING : value;
    }

    private Value halves() {
        return new Value.Number(BigDecimal.valueOf(random.nextInt(9)).divide(BigDecimal.valueOf(2)));
    }

    private Value someOptions() {
        return new Value.ListOf(OPTIONS.stream().filter(o -> chance(0.4)).<Value>map(Value.Text::new).toList());
    }

    private Value rows() {
        List<Value> rows = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            Map<String, Value> cells = new LinkedHashMap<>();
            cells.put("kind", orNothing(new Value.Text(pick(OPTIONS))));
            cells.put("score", orNothing(halves()));
            cells.put("tags", someOptions());
            rows.add(new Value.Row("r" + i, cells));
        }
        return new Value.ListOf(rows);
    }

    /** These answers as an environment. */
    public static Answers environment(Map<String, Value> answers) {
        Answers environment = new Answers();
        answers.forEach(environment::with);
        return environment;
    }
}
