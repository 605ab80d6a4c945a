package org.vigie.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.template.Value;

/**
 * Evaluates expressions with dev.cel's own runtime: its parser, its standard operators and macros. Only what CEL does not have, the functions
 * of our language, is bound here, written from docs/template-format.md and not from our interpreter.
 */
final class CelReference {
    private static final CelOptions OPTIONS = CelOptions.current().build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    /** For expressions over variables of these names. */
    CelReference(Collection<String> names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .addFunctionDeclarations(
                        function("answered", SimpleType.BOOL),
                        function("isUnknown", SimpleType.BOOL),
                        function("sizeOf", SimpleType.DOUBLE),
                        function("date", SimpleType.TIMESTAMP),
                        function("months", SimpleType.DOUBLE),
                        function("days", SimpleType.DOUBLE));
        names.forEach(name -> builder.addVar(name, SimpleType.DYN));
        compiler = builder.build();
        runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(
                        CelFunctionBinding.from("answered_any", Object.class, CelReference::answered),
                        CelFunctionBinding.from("isUnknown_any", Object.class, Unknown.class::isInstance),
                        CelFunctionBinding.from("sizeOf_any", Object.class, CelReference::size),
                        CelFunctionBinding.from("date_any", Object.class, text -> instant(LocalDate.parse((String) text))),
                        CelFunctionBinding.from("months_any", Object.class, length -> Math.floor(days(length) * 12.0 / 365)),
                        CelFunctionBinding.from("days_any", Object.class, length -> (double) days(length)))
                .build();
    }

    private static CelFunctionDecl function(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_any", result, SimpleType.DYN));
    }

    /** What {@code isUnknown} is asked of: CEL hands a function the value of a question, not its name. */
    private record Unknown() {}

    private static boolean answered(Object value) {
        return !(value instanceof NullValue)
                && !(value instanceof String text && text.isBlank())
                && !(value instanceof List<?> list && list.isEmpty());
    }

    private static double size(Object value) {
        return value instanceof List<?> list ? list.size() : value instanceof String text ? text.codePointCount(0, text.length()) : 0;
    }

    private static long days(Object length) {
        return ((Duration) length).toDays();
    }

    private static Instant instant(LocalDate date) {
        return date.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
    }

    /** An expression that is ready to run. */
    final class Program {
        private final String source;
        private final CelRuntime.Program program;

        private Program(String source) {
            this.source = source;
            String written = source.replaceAll("\\bsize\\(", "sizeOf(").replaceAll("\\bisUnknown\\(([^)]+)\\)", "isUnknown(state.$1)");
            try {
                CelAbstractSyntaxTree parsed = compiler.parse(written).getAst();
                program = runtime.createProgram(compiler.check(NumberLiterals.asDoubles(parsed)).getAst());
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalStateException(source, e);
            }
        }

        /** The value, or empty when it is an error. */
        Optional<Object> value(Map<String, Object> variables) {
            try {
                return Optional.of(program.eval(variables));
            } catch (CelEvaluationException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return source;
        }
    }

    Program program(String source) {
        return new Program(source);
    }

    /** The names of a question: that of its value, and that of its state. */
    static List<String> names(String question) {
        return List.of(question, "state." + question);
    }

    /** The variables that these questions and computed values are to CEL, with today and whatever else stands beside. */
    static Map<String, Object> variables(Map<String, Value> values, Set<String> unknown, LocalDate today) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> {
            variables.put(name, toCel(value));
            variables.put("state." + name, unknown.contains(name) ? new Unknown() : "");
        });
        variables.put("today", instant(today));
        return variables;
    }

    static Object toCel(Value value) {
        return switch (value) {
            case Value.Nothing() -> NullValue.NULL_VALUE;
            case Value.Bool(boolean bool) -> bool;
            case Value.Text(String text) -> text;
            case Value.Number(BigDecimal number) -> number.doubleValue();
            case Value.Date(LocalDate date) -> instant(date);
            case Value.Duration(Period period) -> {
                if (period.toTotalMonths() != 0) {
                    throw new IllegalArgumentException("CEL has no months");
                }
                yield Duration.ofDays(period.getDays());
            }
            case Value.ListOf(List<Value> values) -> values.stream().map(CelReference::toCel).toList();
            case Value.Row(String id, Map<String, Value> cells) -> {
                Map<String, Object> row = new HashMap<>();
                cells.forEach((column, cell) -> row.put(column, toCel(cell)));
                row.put("id", id);
                yield row;
            }
        };
    }

    /** Whether a value of ours is the one that CEL came to; doubles are as exact as they are. */
    static boolean same(Value ours, Object cel) {
        if (ours instanceof Value.Number(BigDecimal number) && cel instanceof Double other) {
            double mine = number.doubleValue();
            return Math.abs(mine - other) <= 1e-9 * Math.max(1, Math.abs(mine));
        }
        if (ours instanceof Value.ListOf(List<Value> values) && cel instanceof List<?> others) {
            boolean same = values.size() == others.size();
            for (int i = 0; same && i < values.size(); i++) {
                same = same(values.get(i), others.get(i));
            }
            return same;
        }
        return toCel(ours).equals(cel);
    }
}
