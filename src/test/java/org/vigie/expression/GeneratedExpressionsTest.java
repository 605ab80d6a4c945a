package org.vigie.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vigie.application.port.ExpressionCompiler.Compiled;
import org.vigie.application.port.ExpressionCompiler.Refused;
import org.vigie.application.port.ExpressionCompiler.Scope;
import org.vigie.application.port.ExpressionCompiler.Table;
import org.vigie.application.port.ExpressionCompiler.Type;
import org.vigie.domain.evaluation.Answers;
import org.vigie.domain.evaluation.ExpressionGenerator;
import org.vigie.domain.evaluation.Interpreter;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our compiler and interpreter against dev.cel's own runtime, on expressions at random: the same value, or both an error.
 *
 * <p>Where the two differ on purpose, the expressions keep away: division by zero is an error to us and infinite to CEL; our numbers are
 * decimals and CEL's binary (so all numbers here are halves); our durations know months (so all here are of days); the size of a text that
 * was not given is 0 to us and an error to CEL.
 */
class GeneratedExpressionsTest {
    private static final Type ROWS = new Table(Map.of("kind", Type.TEXT, "score", Type.NUMBER, "tags", Type.TEXT_LIST));
    private static final Scope SCOPE = new Scope(questions(), Map.of(), Map.of(), null, null);

    private final CelExpressionCompiler compiler = new CelExpressionCompiler();
    private final CelReference reference = new CelReference(names());

    private static Map<String, Type> questions() {
        Map<String, Type> questions = new HashMap<>();
        ExpressionGenerator.TEXTS.forEach(id -> questions.put(id, Type.TEXT));
        ExpressionGenerator.LISTS.forEach(id -> questions.put(id, Type.TEXT_LIST));
        ExpressionGenerator.NUMBERS.forEach(id -> questions.put(id, Type.NUMBER));
        ExpressionGenerator.DATES.forEach(id -> questions.put(id, Type.DATE));
        ExpressionGenerator.DURATIONS.forEach(id -> questions.put(id, Type.DURATION));
        ExpressionGenerator.TABLES.forEach(id -> questions.put(id, ROWS));
        return questions;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("today"));
        questions().keySet().forEach(id -> names.addAll(CelReference.names(id)));
        return names;
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    /** What our compiler makes of it; none where it nests more loops than a template may. */
    private Optional<Expression> compiled(String source) {
        return switch (compiler.compile(source, SCOPE, Type.BOOL)) {
            case Compiled(Formula formula) -> Optional.of(formula.tree());
            case Refused refused -> {
                assertThat(refused.key()).as(source).isIn("expression.loops", idIsNull(source) ? "expression.operands" : "");
                yield Optional.empty();
            }
        };
    }

    /** A row id is never nothing, so that comparing one with it is refused. */
    private static boolean idIsNull(String source) {
        return source.contains(".id == null") || source.contains(".id != null");
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void the_value_is_the_one_that_cel_comes_to(@ForAll("randoms") Random random) {
        ExpressionGenerator generator = new ExpressionGenerator(random, false);
        Expression tree = generator.condition(1 + random.nextInt(4));
        String source = CelSource.of(tree);
        Expression compiled = compiled(source).orElse(tree);
        CelReference.Program program = reference.program(source);
        for (int i = 0; i < 10; i++) {
            Map<String, Value> answers = generator.answers();
            Optional<Value> ours = Interpreter.value(tree, ExpressionGenerator.environment(answers));
            Optional<Object> cel = program.value(CelReference.variables(answers, Set.of(), Answers.TODAY));
            assertThat(ours.map(CelReference::toCel)).as("%s with %s", source, answers).isEqualTo(cel);
            assertThat(Interpreter.value(compiled, ExpressionGenerator.environment(answers))).as("compiled %s", source).isEqualTo(ours);
        }
    }
}
