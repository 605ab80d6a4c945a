package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.DurationUnit;
import org.vigie.domain.template.Expression.Operator;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Expression.TextTestKind;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Answers.list;
import static org.vigie.domain.evaluation.Answers.number;
import static org.vigie.domain.evaluation.Answers.row;
import static org.vigie.domain.evaluation.Answers.texts;
import static org.vigie.domain.evaluation.Trees.FALSE;
import static org.vigie.domain.evaluation.Trees.NOTHING;
import static org.vigie.domain.evaluation.Trees.TRUE;
import static org.vigie.domain.evaluation.Trees.and;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.exists;
import static org.vigie.domain.evaluation.Trees.filter;
import static org.vigie.domain.evaluation.Trees.in;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.listOf;
import static org.vigie.domain.evaluation.Trees.literal;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.or;
import static org.vigie.domain.evaluation.Trees.q;
import static org.vigie.domain.evaluation.Trees.quantified;
import static org.vigie.domain.evaluation.Trees.text;

class InterpreterTest {
    private static final Expression ERROR = compare(NOTHING, Comparison.LESS, Trees.number("1"));
    private final Answers answers = new Answers();

    private boolean holds(Expression expression) {
        return Interpreter.holds(expression, answers);
    }

    @Test
    void equality_is_total() {
        assertThat(holds(compare(q("a"), Comparison.EQUAL, NOTHING))).isTrue();
        assertThat(holds(is("a", "yes"))).isFalse();
        assertThat(holds(compare(q("a"), Comparison.NOT_EQUAL, text("yes")))).isTrue();
        answers.with("a", "yes");
        assertThat(holds(is("a", "yes"))).isTrue();
        assertThat(holds(compare(q("a"), Comparison.EQUAL, NOTHING))).isFalse();
    }

    @Test
    void numbers_that_differ_only_in_scale_are_equal() {
        assertThat(holds(compare(Trees.number("1.50"), Comparison.EQUAL, Trees.number("1.5")))).isTrue();
        assertThat(holds(compare(Trees.number("100"), Comparison.EQUAL, Trees.number("1e2")))).isTrue();
    }

    @Test
    void a_list_that_was_not_given_equals_the_empty_list() {
        assertThat(holds(compare(q("a"), Comparison.EQUAL, listOf()))).isTrue();
    }

    @Test
    void durations_are_equal_when_their_months_and_days_are() {
        answers.with("a", new Value.Duration(Period.ofYears(1)));
        assertThat(holds(compare(q("a"), Comparison.EQUAL, literal(new Value.Duration(Period.ofMonths(12)))))).isTrue();
        assertThat(holds(compare(q("a"), Comparison.EQUAL, literal(new Value.Duration(Period.ofDays(365)))))).isFalse();
    }

    @Test
    void ordering_on_nothing_is_an_error_and_false_at_the_top() {
        Expression less = compare(q("a"), Comparison.LESS, Trees.number("1"));
        assertThat(Interpreter.value(less, answers)).isEmpty();
        assertThat(holds(less)).isFalse();
        assertThat(holds(not(less))).isFalse();
    }

    @Test
    void an_error_is_absorbed_from_either_side() {
        assertThat(holds(or(ERROR, TRUE))).isTrue();
        assertThat(holds(or(TRUE, ERROR))).isTrue();
        assertThat(holds(not(and(ERROR, FALSE)))).isTrue();
        assertThat(holds(not(and(FALSE, ERROR)))).isTrue();
        assertThat(Interpreter.value(or(ERROR, FALSE), answers)).isEmpty();
        assertThat(Interpreter.value(and(ERROR, TRUE), answers)).isEmpty();
    }

    @Test
    void macros_absorb_errors_of_single_rows() {
        Expression list = literal(list(Value.NOTHING, number(5)));
        Expression atLeastThree = compare(new Expression.Variable("v"), Comparison.GREATER_OR_EQUAL, Trees.number("3"));
        assertThat(holds(exists(list, "v", atLeastThree))).isTrue();
        assertThat(holds(not(quantified(Quantifier.ALL, list, "v", not(atLeastThree))))).isTrue();
        assertThat(Interpreter.value(quantified(Quantifier.ALL, list, "v", atLeastThree), answers)).isEmpty();
        assertThat(Interpreter.value(quantified(Quantifier.EXISTS_ONE, list, "v", atLeastThree), answers)).isEmpty();
        assertThat(Interpreter.value(filter(list, "v", atLeastThree), answers)).isEmpty();
    }

    @Test
    void exists_one_counts_exactly_one() {
        Expression b = compare(new Expression.Variable("v"), Comparison.EQUAL, text("b"));
        assertThat(holds(quantified(Quantifier.EXISTS_ONE, literal(texts("a", "b")), "v", b))).isTrue();
        assertThat(holds(quantified(Quantifier.EXISTS_ONE, literal(texts("b", "b")), "v", b))).isFalse();
        assertThat(holds(quantified(Quantifier.EXISTS_ONE, literal(texts()), "v", b))).isFalse();
    }

    @Test
    void nothing_is_in_no_list() {
        assertThat(holds(in(q("a"), listOf(text("x"))))).isFalse();
        assertThat(holds(in(NOTHING, listOf(NOTHING)))).isFalse();
        assertThat(holds(in(text("x"), q("not_given")))).isFalse();
        answers.with("a", "x");
        assertThat(holds(in(q("a"), listOf(text("x"))))).isTrue();
    }

    @Test
    void answered_means_a_value_that_is_not_empty() {
        answers.with("text", "x").with("blank", "  ").with("zero", 0).with("none", texts()).with("some", texts("a"));
        assertThat(List.of("text", "zero", "some")).allMatch(id -> holds(new Expression.Answered(q(id))));
        assertThat(List.of("blank", "none", "missing")).noneMatch(id -> holds(new Expression.Answered(q(id))));
    }

    @Test
    void is_unknown_reads_the_state() {
        answers.withUnknown("a");
        assertThat(holds(new Expression.IsUnknown("a"))).isTrue();
        assertThat(holds(new Expression.IsUnknown("b"))).isFalse();
    }

    @Test
    void cells_read_by_column_and_the_row_id() {
        answers.withRow(row("r1", Map.of("kind", new Value.Text("x"))));
        assertThat(Interpreter.value(cell("row", "kind"), answers)).contains(new Value.Text("x"));
        assertThat(Interpreter.value(cell("row", "id"), answers)).contains(new Value.Text("r1"));
        assertThat(Interpreter.value(cell("row", "other"), answers)).contains(Value.NOTHING);
        assertThat(Interpreter.value(cell("row", "kind"), new Answers())).isEmpty();
    }

    @Test
    void the_inner_variable_hides_the_outer_one() {
        Expression inner = exists(literal(texts("b")), "v", compare(new Expression.Variable("v"), Comparison.EQUAL, text("b")));
        assertThat(holds(exists(literal(texts("a")), "v", inner))).isTrue();
    }

    @Test
    void size_counts_entries_and_code_points_and_nothing_is_empty() {
        answers.with("text", "a\uD83D\uDE00b").with("list", texts("a", "b"));
        assertThat(Interpreter.value(new Expression.Size(q("text")), answers)).contains(number(3));
        assertThat(Interpreter.value(new Expression.Size(q("list")), answers)).contains(number(2));
        assertThat(Interpreter.value(new Expression.Size(q("none")), answers)).contains(number(0));
    }

    @Test
    void text_tests_look_for_parts() {
        answers.with("a", "abcd");
        assertThat(holds(new Expression.TextTest(TextTestKind.CONTAINS, q("a"), text("bc")))).isTrue();
        assertThat(holds(new Expression.TextTest(TextTestKind.STARTS_WITH, q("a"), text("bc")))).isFalse();
        assertThat(holds(new Expression.TextTest(TextTestKind.STARTS_WITH, q("a"), text("ab")))).isTrue();
        assertThat(Interpreter.value(new Expression.TextTest(TextTestKind.CONTAINS, q("b"), text("x")), answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1Y,12,365", "P12M,12,365", "P365D,12,365", "P30D,0,30", "P31D,1,31", "P3M,3,91", "P2Y6M,30,912", "P1M15D,1,45", "P0D,0,0"})
    void durations_are_told_in_whole_months_or_days(String period, int months, int days) {
        answers.with("d", new Value.Duration(Period.parse(period)));
        assertThat(Interpreter.value(new Expression.DurationIn(DurationUnit.MONTHS, q("d")), answers)).contains(number(months));
        assertThat(Interpreter.value(new Expression.DurationIn(DurationUnit.DAYS, q("d")), answers)).contains(number(days));
    }

    @Test
    void division_has_34_digits_and_by_zero_is_an_error() {
        Expression third = new Expression.Arithmetic(Operator.DIVIDE, Trees.number("1"), Trees.number("3"));
        assertThat(Interpreter.value(third, answers)).contains(new Value.Number(new BigDecimal("0." + "3".repeat(34))));
        Expression byZero = new Expression.Arithmetic(Operator.DIVIDE, Trees.number("1"), Trees.number("0"));
        assertThat(Interpreter.value(byZero, answers)).isEmpty();
    }

    @Test
    void a_number_beyond_every_answer_is_an_error() {
        Expression huge = new Expression.Arithmetic(Operator.TIMES, Trees.number("1e900"), Trees.number("1e900"));
        assertThat(Interpreter.value(huge, answers)).isEmpty();
        Expression hugeOperand = Trees.plus(Trees.number("1e999999999"), Trees.number("1e-999999999"));
        assertThat(Interpreter.value(hugeOperand, answers)).isEmpty();
    }

    @Test
    void dates_move_by_durations_and_beyond_the_calendar_is_an_error() {
        Expression soon = new Expression.Arithmetic(
                Operator.PLUS, new Expression.Today(), literal(new Value.Duration(Period.ofMonths(1))));
        assertThat(Interpreter.value(soon, answers)).contains(new Value.Date(LocalDate.of(2026, 7, 15)));
        Expression since = new Expression.Arithmetic(
                Operator.MINUS, new Expression.Today(), literal(new Value.Date(LocalDate.of(2026, 1, 1))));
        assertThat(Interpreter.value(since, answers)).contains(new Value.Duration(Period.ofDays(165)));
        Expression never = new Expression.Arithmetic(
                Operator.PLUS, new Expression.Today(), literal(new Value.Duration(Period.ofYears(Integer.MAX_VALUE))));
        assertThat(Interpreter.value(never, answers)).isEmpty();
    }

    @Test
    void nested_macros_over_large_tables_end_as_an_error() {
        Value table = new Value.ListOf(IntStream.range(0, 500).<Value>mapToObj(i -> row("r" + i, Map.of())).toList());
        answers.with("t", table);
        Expression deep = exists(q("t"), "a", exists(q("t"), "b", exists(q("t"), "c", FALSE)));
        assertThat(Interpreter.value(deep, answers)).isEmpty();
        assertThat(holds(not(deep))).isFalse();
        assertThat(Interpreter.explain(not(deep), answers)).isEqualTo(new Explanation(false, List.of()));
        assertThat(Interpreter.partial(not(deep), answers, _ -> false, _ -> null).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void comparing_large_lists_counts_as_work() {
        Value table = new Value.ListOf(IntStream.range(0, 500).<Value>mapToObj(i -> row("r" + i, Map.of())).toList());
        answers.with("t", table);
        Expression pairs = new Expression.MapEach(q("t"), "a", new Expression.MapEach(q("t"), "b", q("t")));
        assertThat(Interpreter.value(compare(pairs, Comparison.EQUAL, pairs), answers)).isEmpty();
    }

    @Test
    void two_nested_macros_over_full_tables_fit_the_budget() {
        Value table = new Value.ListOf(
                IntStream.range(0, 300).<Value>mapToObj(i -> row("r" + i, Map.of("k", new Value.Text("k" + i)))).toList());
        answers.with("t", table).with("u", table);
        Expression orphan = exists(q("t"), "a", not(exists(q("u"), "b", compare(cell("a", "k"), Comparison.EQUAL, cell("b", "k")))));
        assertThat(Interpreter.value(orphan, answers)).contains(Value.FALSE);
    }
}
