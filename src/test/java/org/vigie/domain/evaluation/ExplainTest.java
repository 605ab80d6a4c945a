package org.vigie.domain.evaluation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.Quantifier;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Answers.list;
import static org.vigie.domain.evaluation.Answers.row;
import static org.vigie.domain.evaluation.Answers.texts;
import static org.vigie.domain.evaluation.Trees.and;
import static org.vigie.domain.evaluation.Trees.cause;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.exists;
import static org.vigie.domain.evaluation.Trees.filter;
import static org.vigie.domain.evaluation.Trees.in;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.number;
import static org.vigie.domain.evaluation.Trees.oneIf;
import static org.vigie.domain.evaluation.Trees.or;
import static org.vigie.domain.evaluation.Trees.plus;
import static org.vigie.domain.evaluation.Trees.q;
import static org.vigie.domain.evaluation.Trees.quantified;
import static org.vigie.domain.evaluation.Trees.text;

class ExplainTest {
    private final Answers answers = new Answers()
            .with("a", "yes")
            .with("b", "no")
            .with("m", texts("p", "q"))
            .with("t", list(recipient("r1", "us"), recipient("r2", "fr"), recipient("r3", "us")));

    private static Value recipient(String id, String country) {
        return row(id, Map.of("country", new Value.Text(country)));
    }

    private static Expression country(String variable, String code) {
        return compare(cell(variable, "country"), Comparison.EQUAL, text(code));
    }

    private void assertCauses(Expression expression, Cause... causes) {
        assertThat(Interpreter.explain(expression, answers)).isEqualTo(new Explanation(true, java.util.List.of(causes)));
    }

    @Test
    void only_true_disjuncts_are_causes() {
        assertCauses(or(is("a", "yes"), is("b", "yes")), cause("a"));
        assertCauses(or(is("a", "yes"), is("b", "no")), cause("a"), cause("b"));
    }

    @Test
    void both_conjuncts_are_causes() {
        assertCauses(and(is("a", "yes"), is("b", "no")), cause("a"), cause("b"));
    }

    @Test
    void a_negation_is_caused_by_what_made_its_operand_false() {
        assertCauses(not(and(is("a", "yes"), is("b", "yes"))), cause("b"));
        assertCauses(not(or(is("a", "no"), is("b", "yes"))), cause("a"), cause("b"));
        assertCauses(not(new Expression.Answered(q("missing"))), cause("missing"));
    }

    @Test
    void an_error_beside_the_true_disjunct_is_no_cause() {
        assertCauses(or(compare(q("missing"), Comparison.LESS, number("1")), is("a", "yes")), cause("a"));
    }

    @Test
    void a_condition_explains_the_branch_it_chose() {
        assertCauses(new Expression.Conditional(is("a", "yes"), is("b", "no"), is("missing", "x")), cause("a"), cause("b"));
    }

    @Test
    void nothing_holds_because_of_nothing() {
        assertThat(Interpreter.explain(is("a", "no"), answers)).isEqualTo(new Explanation(false, java.util.List.of()));
    }

    @Test
    void exists_names_the_rows_that_did() {
        assertCauses(exists(q("t"), "r", country("r", "us")), cause("t", "r1", "r3"));
    }

    @Test
    void exists_also_names_other_answers_that_its_condition_needed() {
        Expression mixed = exists(q("t"), "r", and(country("r", "us"), is("a", "yes")));
        assertCauses(mixed, cause("t", "r1", "r3"), cause("a"));
    }

    @Test
    void a_row_that_is_not_there_is_blamed_on_the_whole_table() {
        assertCauses(not(exists(q("t"), "r", country("r", "de"))), cause("t"));
    }

    @Test
    void all_is_the_mirror_image_of_exists() {
        assertCauses(quantified(Quantifier.ALL, q("t"), "r", not(country("r", "de"))), cause("t"));
        assertCauses(not(quantified(Quantifier.ALL, q("t"), "r", country("r", "us"))), cause("t", "r2"));
    }

    @Test
    void exists_one_names_its_row_or_the_surplus() {
        assertCauses(quantified(Quantifier.EXISTS_ONE, q("t"), "r", country("r", "fr")), cause("t", "r2"));
        assertCauses(not(quantified(Quantifier.EXISTS_ONE, q("t"), "r", country("r", "us"))), cause("t", "r1", "r3"));
        assertCauses(not(quantified(Quantifier.EXISTS_ONE, q("t"), "r", country("r", "de"))), cause("t"));
    }

    @Test
    void a_filtered_range_names_its_rows_and_what_let_them_in() {
        Expression us = filter(q("t"), "r", and(country("r", "us"), is("a", "yes")));
        Expression third = exists(us, "x", compare(cell("x", "id"), Comparison.EQUAL, text("r3")));
        assertCauses(third, cause("t", "r3"), cause("a"));
    }

    @Test
    void nested_macros_name_rows_of_both_tables() {
        answers.with("u", list(recipient("s1", "fr"), recipient("s2", "de")));
        Expression same = exists(q("t"), "r", exists(q("u"), "s", compare(cell("r", "country"), Comparison.EQUAL, cell("s", "country"))));
        assertCauses(same, cause("t", "r2"), cause("u", "s1"));
    }

    @Test
    void membership_reads_the_list() {
        assertCauses(in(text("p"), q("m")), cause("m"));
        assertCauses(exists(q("m"), "c", compare(new Expression.Variable("c"), Comparison.NOT_EQUAL, text("none"))), cause("m"));
    }

    @Test
    void a_count_is_reached_because_of_what_counts() {
        Expression count = plus(plus(oneIf(is("a", "yes")), oneIf(is("b", "yes"))), oneIf(in(text("q"), q("m"))));
        assertCauses(compare(count, Comparison.GREATER_OR_EQUAL, number("2")), cause("a"), cause("m"));
        assertCauses(compare(number("2"), Comparison.LESS_OR_EQUAL, count), cause("a"), cause("m"));
        assertCauses(compare(count, Comparison.LESS, number("3")), cause("a"), cause("b"), cause("m"));
    }

    @Test
    void a_size_is_reached_because_of_the_rows_kept() {
        Expression us = new Expression.Size(filter(q("t"), "r", country("r", "us")));
        assertCauses(compare(us, Comparison.GREATER_OR_EQUAL, number("2")), cause("t", "r1", "r3"));
        assertCauses(compare(us, Comparison.LESS, number("3")), cause("t"));
    }

    @Test
    void a_computed_value_stands_under_its_own_id() {
        answers.withComputed("k", Answers.number(3));
        assertCauses(compare(new Expression.Computed("k"), Comparison.GREATER, number("2")), cause("k"));
        assertThat(Interpreter.causes(plus(oneIf(is("a", "yes")), oneIf(is("b", "yes"))), answers)).containsExactly(cause("a"));
    }

    @Test
    void the_row_under_evaluation_is_named_as_row() {
        answers.withRow(recipient("r9", "us"));
        assertCauses(country("row", "us"), cause(Interpreter.ROW, "r9"));
    }

    @Test
    void a_constant_has_no_cause() {
        assertCauses(Trees.TRUE);
    }
}
