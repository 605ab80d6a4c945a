package org.vigie.expression;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.domain.evaluation.Answers;
import org.vigie.domain.evaluation.Interpreter;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.TemplateReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our interpreter against dev.cel's own runtime, on every expression of the bundled templates, as written: the same value, or both an error.
 * Answers are drawn from the options, from the numbers and texts that expressions compare with, and from nothing and unknown.
 *
 * <p>Computed values are worked out on each side by its own means. Where the two differ on purpose, the answers keep away: durations are of
 * days only, since CEL's know no months, and the size of a text that was not given, an error to CEL, is 0 to both.
 */
class BundledExpressionsTest {
    private static final Path ROOT = Path.of("assessments-templates");
    private static final int SAMPLES = 40;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'-])[0-9]+(?:\\.[0-9]+)?(?![\\w.'-])");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");

    private final Random random = new Random(20_261_126);

    /** An expression and what {@code row} and {@code answer} mean in it. */
    private record Placed(Formula formula, QuestionType.@Nullable Table rows, @Nullable String answer) {}

    /** How an expression came out. */
    private enum Outcome {
        TRUE,
        FALSE,
        OTHER,
        ERROR
    }

    private static Template template(String id) {
        InstalledJson form = new InstalledJson();
        return new BundledTemplates(ROOT, form, () -> new TemplateReader(new CelExpressionCompiler(), form, ROOT)).latest(id).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.vigie.testing.BundledIds#all")
    void every_expression_comes_to_what_cel_comes_to(String id) {
        Template template = template(id);
        CelReference reference = new CelReference(names(template));
        Map<String, CelReference.Program> computed = new LinkedHashMap<>();
        template.rules().computed().forEach(rule -> computed.put(rule.id(), reference.program(rule.formula().source())));
        List<Placed> all = placed(template);
        int bothWays = 0;
        for (Placed placed : all) {
            CelReference.Program program = reference.program(placed.formula().source());
            Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
            for (int i = 0; i < SAMPLES; i++) {
                seen.add(compare(template, placed, program, computed));
            }
            bothWays += seen.contains(Outcome.TRUE) && seen.contains(Outcome.FALSE) || seen.contains(Outcome.OTHER) ? 1 : 0;
        }
        // Answers that always come out alike would prove little.
        assertThat(bothWays).isGreaterThan(all.size() * 8 / 10);
    }

    private Outcome compare(
            Template template, Placed placed, CelReference.Program program, Map<String, CelReference.Program> computed) {
        Formula formula = placed.formula();
        Set<String> words = new LinkedHashSet<>(words(formula.source()));
        Set<String> unknown = new HashSet<>();
        Map<String, Value> values = new LinkedHashMap<>();
        List<BigDecimal> numbers = numbers(template, formula);
        for (String id : formula.dependencies()) {
            template.question(id).ifPresent(question -> {
                boolean isUnknown = random.nextInt(10) == 0;
                if (isUnknown) {
                    unknown.add(id);
                }
                values.put(id, isUnknown ? nothing(question.type()) : value(question.type(), words, numbers));
            });
        }
        Answers environment = new Answers();
        values.forEach(environment::with);
        unknown.forEach(environment::withUnknown);
        Map<String, Object> variables = CelReference.variables(values, unknown, Answers.TODAY);
        if (placed.answer() != null) {
            variables.put("answer", variables.get(placed.answer()));
        }
        if (placed.rows() != null) {
            Value row = row("r1", placed.rows(), words, numbers);
            environment.withRow(row);
            variables.put("row", CelReference.toCel(row));
        }
        compute(template, formula, computed, environment, variables);
        Optional<Value> ours = Interpreter.value(formula.tree(), environment);
        Optional<Object> cel = program.value(variables);
        assertThat(ours.isPresent()).as("%s with %s: %s, CEL %s", program, environment, ours, cel).isEqualTo(cel.isPresent());
        ours.ifPresent(value -> assertThat(CelReference.same(value, cel.orElseThrow()))
                .as("%s with %s: %s, CEL %s", program, environment, value, cel)
                .isTrue());
        return ours.map(value -> value.equals(Value.TRUE) ? Outcome.TRUE : value.equals(Value.FALSE) ? Outcome.FALSE : Outcome.OTHER)
                .orElse(Outcome.ERROR);
    }

    private static void compute(
            Template template,
            Formula formula,
            Map<String, CelReference.Program> programs,
            Answers environment,
            Map<String, Object> variables) {
        for (ComputedRule rule : template.rules().computed()) {
            CelReference.Program program = programs.get(rule.id());
            if (program != null && formula.dependencies().contains(rule.id())) {
                environment.withComputed(rule.id(), Interpreter.value(rule.formula().tree(), environment).orElse(Value.NOTHING));
                variables.put(rule.id(), program.value(variables).orElseGet(() -> CelReference.toCel(Value.NOTHING)));
            }
        }
    }

    private static List<String> names(Template template) {
        List<String> names = new ArrayList<>(List.of("today", "row", "answer"));
        template.questions().forEach(question -> names.addAll(CelReference.names(question.id())));
        template.rules().computed().forEach(rule -> names.add(rule.id()));
        return names;
    }

    private static List<Placed> placed(Template template) {
        List<Placed> all = new ArrayList<>();
        for (Section section : template.sections()) {
            add(all, section.visibleIf(), null, null);
            for (Question question : section.questions()) {
                add(all, question.visibleIf(), null, question.id());
                add(all, question.requiredIf(), null, question.id());
                if (question.type() instanceof QuestionType.Table table) {
                    table.columns().forEach(column -> add(all, column.visibleIf(), table, question.id()));
                }
            }
        }
        template.rules().computed().forEach(rule -> add(all, rule.formula(), null, null));
        template.rules().checks().forEach(check -> {
            QuestionType type = check.table() == null
                    ? new QuestionType.Date()
                    : template.question(check.table()).orElseThrow().type();
            add(all, check.condition(), type instanceof QuestionType.Table table ? table : null, check.questions().getFirst());
        });
        template.rules().risks().forEach(risk -> {
            add(all, risk.when(), null, null);
            risk.modulators().forEach(modulator -> add(all, modulator.condition(), null, null));
        });
        template.rules().measures().forEach(measure -> {
            add(all, measure.inPlaceIf(), null, null);
            add(all, measure.partlyInPlaceIf(), null, null);
        });
        template.rules().decisions().forEach(decision -> decision.levels().forEach(level -> add(all, level.when(), null, null)));
        return all;
    }

    private static void add(
            List<Placed> all, @Nullable Formula formula, QuestionType.@Nullable Table rows, @Nullable String answer) {
        if (formula != null && !formula.source().equals("true")) {
            all.add(new Placed(formula, rows, answer != null && formula.dependencies().contains(answer) ? answer : null));
        }
    }

    private static List<String> words(String source) {
        return TEXT.matcher(source).results().map(match -> match.group(1)).toList();
    }

    /** Numbers that the formula, and the computed values that it reads, compare with, and those beside them. */
    private static List<BigDecimal> numbers(Template template, Formula formula) {
        Set<BigDecimal> numbers = new LinkedHashSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        List<String> sources = new ArrayList<>(List.of(formula.source()));
        template.rules().computed().stream()
                .filter(rule -> formula.dependencies().contains(rule.id()))
                .forEach(rule -> sources.add(rule.formula().source()));
        for (String source : sources) {
            NUMBER.matcher(source).results().map(MatchResult::group).map(BigDecimal::new).forEach(number -> {
                numbers.add(number);
                numbers.add(number.subtract(BigDecimal.ONE));
                numbers.add(number.add(BigDecimal.ONE));
            });
        }
        return List.copyOf(numbers);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Value nothing(QuestionType type) {
        return switch (type) {
            case QuestionType.Multi _, QuestionType.Table _, QuestionType.File _ -> Answers.list();
            case QuestionType.Ref ref when ref.many() -> Answers.list();
            case QuestionType.Ref _,
                    QuestionType.Text _,
                    QuestionType.Choice _,
                    QuestionType.Number _,
                    QuestionType.Money _,
                    QuestionType.Date _,
                    QuestionType.Duration _,
                    QuestionType.Person _,
                    QuestionType.Country _ -> Value.NOTHING;
        };
    }

    private Value value(QuestionType type, Set<String> words, List<BigDecimal> numbers) {
        if (chance(0.15)) {
            return nothing(type);
        }
        return switch (type) {
            case QuestionType.Choice(List<Option> options) -> new Value.Text(code(options, words));
            case QuestionType.Multi(List<Option> options) -> some(options.stream().map(Option::code).toList());
            case QuestionType.Number _, QuestionType.Money _ -> new Value.Number(pick(numbers));
            case QuestionType.Date _ -> new Value.Date(date());
            case QuestionType.Duration _ -> new Value.Duration(days(numbers));
            case QuestionType.Table table -> rows(table, words, numbers);
            case QuestionType.Ref ref when ref.many() -> some(List.of("r1", "r2", "r3"));
            case QuestionType.Ref _ -> new Value.Text(pick(List.of("r1", "r2", "r3")));
            case QuestionType.File _ -> some(List.of("f1", "f2"));
            case QuestionType.Text _, QuestionType.Person _, QuestionType.Country _ -> new Value.Text(word(words));
        };
    }

    /** Options that the expression names come up as often as all others together. */
    private String code(List<Option> options, Set<String> words) {
        List<String> codes = options.stream().map(Option::code).toList();
        List<String> named = codes.stream().filter(words::contains).toList();
        return named.isEmpty() || chance(0.5) ? pick(codes) : pick(named);
    }

    private Value some(List<String> codes) {
        return Answers.texts(codes.stream().filter(_ -> chance(0.4)).toArray(String[]::new));
    }

    private String word(Set<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(" ", "something", "FR", "US"));
        return pick(all);
    }

    private LocalDate date() {
        return Answers.TODAY.plusDays(pick(List.of(-1_200L, -400L, -365L, -1L, 0L, 1L, 400L)));
    }

    /** Days about as many as months that the expression compares with. */
    private Period days(List<BigDecimal> numbers) {
        int months = pick(numbers).min(BigDecimal.valueOf(600)).intValue();
        return Period.ofDays(Math.max(0, months * 365 / 12 + random.nextInt(3) - 1));
    }

    private Value rows(QuestionType.Table table, Set<String> words, List<BigDecimal> numbers) {
        List<Value> rows = new ArrayList<>();
        for (int i = 1; i <= random.nextInt(4); i++) {
            rows.add(row("r" + i, table, words, numbers));
        }
        return new Value.ListOf(rows);
    }

    private Value row(String id, QuestionType.Table table, Set<String> words, List<BigDecimal> numbers) {
        Map<String, Value> cells = new HashMap<>();
        table.columns().forEach(column -> cells.put(column.id(), value(column.type(), words, numbers)));
        return new Value.Row(id, cells);
    }
}
