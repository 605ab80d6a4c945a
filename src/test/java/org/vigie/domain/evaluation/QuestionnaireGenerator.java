package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Template;

import static org.vigie.domain.evaluation.TemplateBuilder.column;
import static org.vigie.domain.evaluation.TemplateBuilder.text;

/**
 * Templates of any size, the same for the same seed, in the proportions of the bundled customer-data template: of 200 questions, 150
 * choices, 9 tables, 60 with a condition, and 15 computed values, 115 checks, 73 risks and gaps, 120 measures. Rules read questions that
 * stand near one another, as people write them.
 */
final class QuestionnaireGenerator {
    static final List<String> OPTIONS = List.of("yes", "no", "partial", "na");
    static final List<String> MANY = List.of("a", "b", "c", "d", "none");

    private static final int SECTION = 8;
    private static final int NEAR = 24;

    private final Random random;
    private final TemplateBuilder builder = new TemplateBuilder();
    private final RiskMatrix matrix;
    /** What conditions may read so far, oldest first. */
    private final List<Readable> readable = new ArrayList<>();
    private final List<String> checkable = new ArrayList<>();
    private int questions;
    private int computed;

    private QuestionnaireGenerator(Random random, RiskMatrix matrix) {
        this.random = random;
        this.matrix = matrix;
        builder.matrix(matrix);
    }

    private enum Kind {
        CHOICE,
        MULTI,
        NUMBER,
        DATE,
        TEXT,
        TABLE,
        COUNT,
        FLAG
    }

    private record Readable(String id, Kind kind) {
        boolean computed() {
            return kind == Kind.COUNT || kind == Kind.FLAG;
        }
    }

    /** A template of this many questions. */
    static Template template(int questions, Random random) {
        return template(questions, random, TemplateBuilder.FOUR_BY_FOUR);
    }

    static Template template(int questions, Random random, RiskMatrix matrix) {
        return new QuestionnaireGenerator(random, matrix).generate(questions);
    }

    private Template generate(int size) {
        int sections = 0;
        while (questions < size) {
            String id = "s" + sections++;
            if (sections > 1 && chance(0.28)) {
                builder.sectionIf(id, condition(readable.size(), 1));
            } else {
                builder.section(id);
            }
            int end = Math.min(size, questions + SECTION);
            while (questions < end) {
                ask(end - questions);
            }
        }
        rules(size);
        return builder.build();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void ask(int leftInSection) {
        String id = "t" + questions / 50 + ".q" + questions;
        Kind kind = kind();
        builder.ask(id, type(kind));
        boolean always = questions < 3 || kind == Kind.TABLE && chance(0.7);
        if (!always && chance(0.3)) {
            builder.visibleIf(condition(readable.size(), 2));
        }
        if (chance(0.8)) {
            builder.required();
        } else if (!readable.isEmpty() && chance(0.2)) {
            builder.requiredIf(condition(readable.size(), 1));
        }
        questions++;
        readable.add(new Readable(id, kind));
        checkable.add(id);
        if (questions % 13 == 0) {
            compute();
        }
        if (kind == Kind.TABLE && leftInSection > 4 && chance(0.25)) {
            repeat(id);
        }
    }

    /** A section asked for each row of the table; rules outside can't name its questions. */
    private void repeat(String table) {
        String section = "s" + questions + "r";
        if (chance(0.5)) {
            builder.repeated(section, table);
        } else {
            builder.repeatedIf(section, table, condition(readable.size(), 1));
        }
        String first = "t" + questions / 50 + ".q" + questions++;
        builder.ask(first, choice()).required();
        String second = "t" + questions / 50 + ".q" + questions++;
        builder.ask(second, text()).visibleIf(new Expression.Or(Trees.is(first, pick(OPTIONS)), condition(readable.size(), 1)));
        if (chance(0.5)) {
            builder.required();
        }
        builder.section("s" + questions + "c");
    }

    private Kind kind() {
        int of = questions < 3 ? 0 : random.nextInt(100);
        return of < 75 ? Kind.CHOICE : of < 81 ? Kind.MULTI : of < 87 ? Kind.NUMBER : of < 92 ? Kind.TEXT : of < 96 ? Kind.TABLE : Kind.DATE;
    }

    private static QuestionType choice() {
        return TemplateBuilder.choice(OPTIONS.toArray(String[]::new));
    }

    private static QuestionType multi() {
        return new QuestionType.Multi(MANY.stream().map(code -> new Option(code, code.equals("none"), null)).toList());
    }

    private static QuestionType number() {
        return new QuestionType.Number(BigDecimal.ZERO, BigDecimal.TEN, false);
    }

    private QuestionType type(Kind kind) {
        return switch (kind) {
            case CHOICE -> choice();
            case MULTI -> multi();
            case NUMBER -> number();
            case DATE -> new QuestionType.Date();
            case TEXT -> text();
            case TABLE -> TemplateBuilder.table(
                    new QuestionType.Column("name", text(), true, true, null),
                    column("kind", choice()),
                    column("tags", multi()),
                    builder.columnIf("score", number(), false, cellIs("row", "kind", Comparison.NOT_EQUAL, "na")),
                    column("since", new QuestionType.Date()));
            case COUNT, FLAG -> throw new IllegalArgumentException(kind + " is computed");
        };
    }

    private void compute() {
        String id = "c" + computed++;
        if (chance(0.5)) {
            Expression sum = Trees.number("0");
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                sum = Trees.plus(sum, Trees.oneIf(atom(readable.size())));
            }
            builder.computed(id, sum);
            readable.add(new Readable(id, Kind.COUNT));
        } else {
            builder.computed(id, condition(readable.size(), 2));
            readable.add(new Readable(id, Kind.FLAG));
        }
    }

    private Expression condition(int before, int depth) {
        if (depth == 0 || chance(0.4)) {
            return atom(before);
        }
        Expression left = condition(before, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> Trees.not(left);
            case 1, 2, 3 -> Trees.and(left, condition(before, depth - 1));
            default -> Trees.or(left, condition(before, depth - 1));
        };
    }

    /** One of those that stand a little before a place; a computed value seldom, or they would all hang on one another. */
    private Readable near(int before) {
        Readable read = new Readable("t0.q0", Kind.CHOICE);
        for (int tries = 0; before > 0 && tries < 3; tries++) {
            read = readable.get(Math.max(0, before - 1 - random.nextInt(NEAR)));
            if (!read.computed() || chance(0.3)) {
                return read;
            }
        }
        return read;
    }

    private Expression atom(int before) {
        Readable read = near(before);
        Expression question = Trees.q(read.id());
        return switch (read.kind()) {
            case CHOICE -> choiceTest(read.id());
            case MULTI -> Trees.in(Trees.text(pick(MANY)), question);
            case NUMBER -> Trees.compare(question, pick(List.of(Comparison.values())), Trees.number("" + random.nextInt(11)));
            case DATE -> Trees.compare(question, pick(List.of(Comparison.LESS, Comparison.GREATER_OR_EQUAL)), new Expression.Today());
            case TEXT -> new Expression.Answered(question);
            case TABLE -> rowTest(question);
            case COUNT -> Trees.compare(
                    new Expression.Computed(read.id()), Comparison.GREATER_OR_EQUAL, Trees.number("" + (1 + random.nextInt(3))));
            case FLAG -> new Expression.Computed(read.id());
        };
    }

    private Expression choiceTest(String id) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> Trees.is(id, pick(OPTIONS));
            case 5, 6 -> Trees.in(Trees.q(id), Trees.listOf(Trees.text(pick(OPTIONS)), Trees.text(pick(OPTIONS))));
            case 7 -> Trees.compare(Trees.q(id), Comparison.NOT_EQUAL, Trees.text(pick(OPTIONS)));
            case 8 -> Trees.not(new Expression.Answered(Trees.q(id)));
            default -> new Expression.IsUnknown(id);
        };
    }

    private static Expression cellIs(String row, String column, Comparison comparison, String code) {
        return Trees.compare(Trees.cell(row, column), comparison, Trees.text(code));
    }

    private Expression rowTest(Expression table) {
        return switch (random.nextInt(4)) {
            case 0 -> Trees.exists(table, "r", Trees.in(Trees.text(pick(MANY)), Trees.cell("r", "tags")));
            case 1 -> Trees.compare(
                    new Expression.Size(Trees.filter(table, "r", cellIs("r", "kind", Comparison.EQUAL, pick(OPTIONS)))),
                    Comparison.GREATER,
                    Trees.number("1"));
            case 2 -> Trees.exists(
                    table,
                    "r",
                    Trees.and(
                            cellIs("r", "kind", Comparison.EQUAL, pick(OPTIONS)),
                            Trees.compare(Trees.cell("r", "score"), Comparison.GREATER, Trees.number("" + random.nextInt(10)))));
            default -> Trees.exists(table, "r", cellIs("r", "kind", Comparison.EQUAL, pick(OPTIONS)));
        };
    }

    private void rules(int size) {
        int risks = Math.max(3, size * 73 / 200);
        for (int i = 0; i < risks; i++) {
            int place = Math.max(1, readable.size() * (i + 1) / risks);
            if (i % 3 == 0) {
                builder.gap("R-" + i, condition(place, 2));
            } else {
                builder.risk("R-" + i, random.nextInt(matrix.severity().size()), random.nextInt(matrix.likelihood().size()), condition(place, 3));
                if (chance(0.3)) {
                    builder.modulator(condition(place, 1), random.nextInt(3) - 1, random.nextInt(3) - 1);
                }
            }
        }
        measures(size * 120 / 200, risks);
        for (int i = 0; i < size * 115 / 200; i++) {
            int place = 1 + random.nextInt(readable.size());
            FindingSeverity severity = pick(List.of(FindingSeverity.values()));
            String table = readable.subList(0, place).stream()
                    .filter(read -> read.kind() == Kind.TABLE).map(Readable::id).reduce("", (a, b) -> b);
            if (i % 10 == 0 && !table.isEmpty()) {
                builder.rowCheck("C-" + i, severity, table, cellIs("row", "kind", Comparison.EQUAL, pick(OPTIONS)));
            } else {
                builder.check("C-" + i, severity, Trees.and(condition(place, 1), atom(place)), pick(checkable));
            }
        }
        builder.decide("outcome", "strict", condition(readable.size(), 3)).decide("outcome", "usual", Trees.TRUE);
    }

    private void measures(int count, int risks) {
        for (int i = 0; i < count; i++) {
            int near = risks * i / count;
            List<Mitigation> mitigates = new ArrayList<>();
            for (int risk = near; risk < Math.min(risks, near + 1 + random.nextInt(3)); risk++) {
                boolean gap = risk % 3 == 0;
                mitigates.add(new Mitigation("R-" + risk, gap ? 0 : -random.nextInt(2), gap ? 0 : -random.nextInt(3)));
            }
            int place = Math.max(1, readable.size() * (i + 1) / count);
            builder.measure("M-" + i, mitigates.toArray(Mitigation[]::new));
            if (chance(0.7)) {
                builder.inPlaceIf(atom(place)).partlyInPlaceIf(atom(place));
            }
        }
    }
}
