package org.vigie.domain.evaluation;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Answers.list;
import static org.vigie.domain.evaluation.Answers.row;
import static org.vigie.domain.evaluation.Trees.FALSE;
import static org.vigie.domain.evaluation.Trees.TRUE;
import static org.vigie.domain.evaluation.Trees.and;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.exists;
import static org.vigie.domain.evaluation.Trees.filter;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.number;
import static org.vigie.domain.evaluation.Trees.oneIf;
import static org.vigie.domain.evaluation.Trees.or;
import static org.vigie.domain.evaluation.Trees.plus;
import static org.vigie.domain.evaluation.Trees.q;
import static org.vigie.domain.evaluation.Trees.text;

class PartialTest {
    private static final Set<String> MISSING = Set.of("x", "y", "z");
    private final Answers answers = new Answers().with("a", "yes").with("b", "no");

    private Partial partial(Expression expression) {
        return Interpreter.partial(expression, answers, MISSING::contains, _ -> null);
    }

    private static Partial undetermined(String... missing) {
        return new Partial(Truth.UNDETERMINED, Set.of(missing));
    }

    private static final Partial SETTLED_TRUE = new Partial(Truth.TRUE, Set.of());
    private static final Partial SETTLED_FALSE = new Partial(Truth.FALSE, Set.of());

    @Test
    void what_reads_a_missing_answer_is_undetermined_and_names_it() {
        assertThat(partial(is("x", "yes"))).isEqualTo(undetermined("x"));
        assertThat(partial(not(new Expression.Answered(q("x"))))).isEqualTo(undetermined("x"));
        assertThat(partial(new Expression.IsUnknown("x"))).isEqualTo(undetermined("x"));
        assertThat(partial(or(is("x", "yes"), is("y", "yes")))).isEqualTo(undetermined("x", "y"));
    }

    @Test
    void an_operand_may_settle_it() {
        assertThat(partial(or(is("x", "yes"), is("a", "yes")))).isEqualTo(SETTLED_TRUE);
        assertThat(partial(and(is("x", "yes"), is("b", "yes")))).isEqualTo(SETTLED_FALSE);
        assertThat(partial(and(is("x", "yes"), is("a", "yes")))).isEqualTo(undetermined("x"));
    }

    @Test
    void a_known_condition_chooses_the_branch() {
        assertThat(partial(new Expression.Conditional(is("a", "yes"), is("b", "no"), is("x", "yes")))).isEqualTo(SETTLED_TRUE);
        assertThat(partial(new Expression.Conditional(is("a", "no"), is("b", "no"), is("x", "yes")))).isEqualTo(undetermined("x"));
        assertThat(partial(new Expression.Conditional(is("x", "no"), TRUE, TRUE))).isEqualTo(SETTLED_TRUE);
    }

    @Test
    void a_condition_that_may_be_an_error_settles_nothing() {
        Expression mayFail = compare(q("x"), Comparison.LESS, number("3"));
        assertThat(partial(new Expression.Conditional(mayFail, TRUE, TRUE))).isEqualTo(undetermined("x"));
    }

    @Test
    void a_count_is_settled_once_it_is_reached_or_out_of_reach() {
        Expression count = plus(plus(oneIf(is("a", "yes")), oneIf(is("b", "no"))), oneIf(is("x", "yes")));
        assertThat(partial(compare(count, Comparison.GREATER_OR_EQUAL, number("2")))).isEqualTo(SETTLED_TRUE);
        assertThat(partial(compare(count, Comparison.GREATER_OR_EQUAL, number("3")))).isEqualTo(undetermined("x"));
        assertThat(partial(compare(count, Comparison.GREATER_OR_EQUAL, number("4")))).isEqualTo(SETTLED_FALSE);
        assertThat(partial(compare(count, Comparison.EQUAL, number("4")))).isEqualTo(SETTLED_FALSE);
    }

    @Test
    void a_computed_value_is_settled_through_its_formula() {
        Map<String, Expression> formulas = Map.of("k", plus(number("2"), oneIf(is("x", "yes"))), "loop", new Expression.Computed("loop"));
        Expression atLeastTwo = compare(new Expression.Computed("k"), Comparison.GREATER_OR_EQUAL, number("2"));
        assertThat(Interpreter.partial(atLeastTwo, answers, MISSING::contains, formulas::get)).isEqualTo(SETTLED_TRUE);
        Expression three = compare(new Expression.Computed("k"), Comparison.EQUAL, number("3"));
        assertThat(Interpreter.partial(three, answers, MISSING::contains, formulas::get)).isEqualTo(undetermined("x"));
        Expression loop = new Expression.Computed("loop");
        assertThat(Interpreter.partial(loop, answers, MISSING::contains, formulas::get)).isEqualTo(SETTLED_FALSE);
    }

    @Test
    void rows_settle_what_they_can() {
        answers.with("t", list(row("r1", Map.of("k", new Value.Text("p"))), row("r2", Map.of("k", new Value.Text("q")))));
        Expression p = compare(cell("r", "k"), Comparison.EQUAL, text("p"));
        assertThat(partial(exists(q("t"), "r", or(p, is("x", "yes"))))).isEqualTo(SETTLED_TRUE);
        assertThat(partial(exists(q("t"), "r", and(p, is("x", "yes"))))).isEqualTo(undetermined("x"));
        Expression kept = new Expression.Size(filter(q("t"), "r", or(p, is("x", "yes"))));
        assertThat(partial(compare(kept, Comparison.GREATER, number("0")))).isEqualTo(SETTLED_TRUE);
        assertThat(partial(compare(kept, Comparison.GREATER, number("1")))).isEqualTo(undetermined("x"));
        assertThat(partial(compare(kept, Comparison.GREATER, number("2")))).isEqualTo(SETTLED_FALSE);
        assertThat(partial(new Expression.Answered(filter(q("t"), "r", or(p, is("x", "yes")))))).isEqualTo(SETTLED_TRUE);
    }

    @Test
    void a_missing_table_leaves_its_macros_open() {
        assertThat(partial(exists(q("x"), "r", TRUE))).isEqualTo(undetermined("x"));
        assertThat(partial(and(FALSE, exists(q("x"), "r", TRUE)))).isEqualTo(SETTLED_FALSE);
    }
}
