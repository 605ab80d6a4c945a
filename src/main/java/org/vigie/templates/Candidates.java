package org.vigie.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Column;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

/**
 * Answers worth trying against some expressions: all options of a choice, and of a type without end those around the literals that the
 * expressions compare with.
 */
final class Candidates {
    /** Up to so many options, every set of them is tried; beyond, the small ones, the large ones and the beginnings. */
    private static final int ALL_SETS = 8;

    private static final int ROWS = 400;
    private static final List<Integer> DAYS = List.of(-3653, -1096, -366, -32, -1, 0, 1, 32, 366, 1096, 3653);

    private final Template template;
    private final LocalDate today;
    private final Set<Value> literals = new LinkedHashSet<>();
    private final Set<String> columns = new TreeSet<>();
    private final Set<BigDecimal> numbers = new TreeSet<>();

    /**
     * Candidates for what is read by these expressions.
     *
     * @param expressions a condition and the formulas of the computed values behind it
     */
    Candidates(Template template, LocalDate today, List<Expression> expressions) {
        this.template = template;
        this.today = today;
        for (Expression expression : expressions) {
            Trees.walk(expression, part -> {
                if (part instanceof Expression.Literal(Value value)) {
                    literals.add(value);
                } else if (part instanceof Expression.Cell cell) {
                    columns.add(cell.column());
                }
            });
        }
        numbers.addAll(List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(1_000_000)));
        for (Value literal : literals) {
            if (literal instanceof Value.Number(BigDecimal n)) {
                numbers.addAll(List.of(n.subtract(BigDecimal.ONE), n, n.add(BigDecimal.ONE)));
            }
        }
    }

    /** Nothing, and what may be answered. */
    List<Value> of(Question question) {
        return of(question.type());
    }

    /** Whether these are all that there can be, as far as any expression can tell. */
    static boolean complete(QuestionType type) {
        return switch (type) {
            case QuestionType.Choice _, QuestionType.Person _, QuestionType.File _ -> true;
            case QuestionType.Multi multi -> multi.options().size() <= ALL_SETS;
            case QuestionType.Text _,
                    QuestionType.Number _,
                    QuestionType.Money _,
                    QuestionType.Date _,
                    QuestionType.Duration _,
                    QuestionType.Country _,
                    QuestionType.Ref _,
                    QuestionType.Table _ -> false;
        };
    }

    private List<Value> of(QuestionType type) {
        return switch (type) {
            case QuestionType.Choice choice -> withNothing(codes(choice.options()));
            case QuestionType.Multi multi -> sets(multi.options());
            case QuestionType.Text _ -> withNothing(texts("x"));
            case QuestionType.Country _ -> withNothing(texts("FR", "US"));
            case QuestionType.Person _ -> withNothing(Stream.of(new Value.Text("x")));
            case QuestionType.File _ -> List.of(new Value.ListOf(List.of()), new Value.ListOf(List.of(new Value.Text("x"))));
            case QuestionType.Number number -> withNothing(within(number.min(), number.max()));
            case QuestionType.Money money -> withNothing(within(money.min(), money.max()));
            case QuestionType.Date _ -> withNothing(dates());
            case QuestionType.Duration _ -> withNothing(durations());
            case QuestionType.Ref ref -> refs(ref);
            case QuestionType.Table table -> tables(table);
        };
    }

    private static List<Value> withNothing(Stream<? extends Value> values) {
        return Stream.concat(Stream.of(Value.NOTHING), values).distinct().toList();
    }

    private static Stream<Value> codes(List<Option> options) {
        return options.stream().map(option -> new Value.Text(option.code()));
    }

    private Stream<Value> texts(String... always) {
        return Stream.concat(Stream.of(always).map(Value.Text::new), literals.stream().filter(Value.Text.class::isInstance));
    }

    private Stream<Value> within(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        Set<BigDecimal> all = new TreeSet<>(numbers);
        if (min != null) {
            all.add(min);
        }
        if (max != null) {
            all.add(max);
        }
        return all.stream()
                .filter(n -> (min == null || n.compareTo(min) >= 0) && (max == null || n.compareTo(max) <= 0))
                .map(Value.Number::new);
    }

    private Stream<Value> dates() {
        List<Value> dates = new ArrayList<>();
        DAYS.forEach(days -> dates.add(new Value.Date(today.plusDays(days))));
        for (Value literal : literals) {
            if (literal instanceof Value.Date(LocalDate date)) {
                dates.addAll(List.of(new Value.Date(date.minusDays(1)), literal, new Value.Date(date.plusDays(1))));
            } else if (literal instanceof Value.Duration(Period period)) {
                for (LocalDate around : List.of(today.plus(period), today.minus(period))) {
                    dates.addAll(List.of(new Value.Date(around.minusDays(1)), new Value.Date(around), new Value.Date(around.plusDays(1))));
                }
            }
        }
        return dates.stream();
    }

    private Stream<Value> durations() {
        Set<Value> durations = new LinkedHashSet<>(List.of(new Value.Duration(Period.ZERO), new Value.Duration(Period.ofYears(100))));
        literals.stream().filter(Value.Duration.class::isInstance).forEach(durations::add);
        for (BigDecimal number : numbers) {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(10_000)) < 0) {
                durations.add(new Value.Duration(Period.ofMonths(number.intValue())));
                durations.add(new Value.Duration(Period.ofDays(number.intValue())));
            }
        }
        return durations.stream();
    }

    private static List<Value> sets(List<Option> options) {
        List<Value> codes = codes(options).toList();
        Set<Value> sets = new LinkedHashSet<>();
        if (options.size() <= ALL_SETS) {
            for (int bits = 0; bits < 1 << options.size(); bits++) {
                int chosen = bits;
                sets.add(subset(codes, i -> (chosen >> i & 1) == 1));
            }
            return List.copyOf(sets);
        }
        List<Value> free = codes(options.stream().filter(option -> !option.exclusive()).toList()).toList();
        sets.add(new Value.ListOf(List.of()));
        codes.forEach(code -> sets.add(new Value.ListOf(List.of(code))));
        for (int length = 2; length <= free.size(); length++) {
            sets.add(new Value.ListOf(free.subList(0, length)));
        }
        for (int left = 0; left < free.size(); left++) {
            int without = left;
            sets.add(subset(free, i -> i != without));
        }
        return List.copyOf(sets);
    }

    private static Value subset(List<Value> codes, IntPredicate chosen) {
        List<Value> set = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (chosen.test(i)) {
                set.add(codes.get(i));
            }
        }
        return new Value.ListOf(set);
    }

    private List<Value> refs(QuestionType.Ref ref) {
        List<Value> rows = texts("r1", "r2").distinct().toList();
        if (!ref.many()) {
            return withNothing(rows.stream());
        }
        List<Value> sets = new ArrayList<>(List.of(new Value.ListOf(List.of())));
        rows.forEach(row -> sets.add(new Value.ListOf(List.of(row))));
        sets.add(new Value.ListOf(rows));
        return sets;
    }

    /** Rows of a table, with those cells filled that the expressions read. */
    List<Value> rows(QuestionType.Table table) {
        List<Map<String, Value>> cells = new ArrayList<>(List.of(Map.of()));
        Random random = new Random(cells.size());
        for (Column column : table.columns()) {
            if (columns.contains(column.id())) {
                List<Map<String, Value>> longer = new ArrayList<>();
                for (Map<String, Value> begun : cells) {
                    for (Value value : of(column.type())) {
                        Map<String, Value> row = new HashMap<>(begun);
                        if (!value.equals(Value.NOTHING)) {
                            row.put(column.id(), value);
                        }
                        longer.add(row);
                    }
                }
                while (longer.size() > ROWS) {
                    longer.remove(random.nextInt(longer.size()));
                }
                cells = longer;
            }
        }
        List<String> ids = table.fixedRows().isEmpty() ? List.of("r1") : table.fixedRows();
        List<Value> rows = new ArrayList<>();
        for (Map<String, Value> row : cells) {
            ids.forEach(id -> rows.add(new Value.Row(id, row)));
        }
        return rows;
    }

    private List<Value> tables(QuestionType.Table table) {
        List<Value> rows = rows(table);
        List<Value> tables = new ArrayList<>();
        tables.add(new Value.ListOf(List.of()));
        if (!table.fixedRows().isEmpty()) {
            rows.forEach(row -> tables.add(withFixed(table, (Value.Row) row)));
            return tables;
        }
        rows.forEach(row -> tables.add(new Value.ListOf(List.of(row))));
        for (Value row : rows) {
            for (BigDecimal number : numbers) {
                int size = number.compareTo(BigDecimal.valueOf(100)) < 0 ? number.intValue() : 0;
                if (size >= 2 && size <= table.maxRows()) {
                    tables.add(new Value.ListOf(copies((Value.Row) row, size)));
                }
            }
        }
        for (int i = 1; i < Math.min(rows.size(), ALL_SETS * ALL_SETS); i++) {
            tables.add(new Value.ListOf(List.of(rows.get(0), new Value.Row("r2", ((Value.Row) rows.get(i)).cells()))));
        }
        return tables;
    }

    private static List<Value> copies(Value.Row row, int size) {
        List<Value> copies = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            copies.add(new Value.Row("r" + i, row.cells()));
        }
        return copies;
    }

    private static Value withFixed(QuestionType.Table table, Value.Row filled) {
        List<Value> rows = new ArrayList<>();
        table.fixedRows().forEach(id -> rows.add(id.equals(filled.id()) ? filled : new Value.Row(id, Map.of())));
        return new Value.ListOf(rows);
    }

    /** Whether nothing else could be answered to any of these. */
    boolean complete(Set<String> questions) {
        return questions.stream().allMatch(id -> template.question(id).filter(question -> complete(question.type())).isPresent());
    }
}
