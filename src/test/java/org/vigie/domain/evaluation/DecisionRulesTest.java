package org.vigie.domain.evaluation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.TemplateBuilder.yesNo;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.or;

class DecisionRulesTest {
    private static final Expression TWO = compare(new Expression.Computed("count"), Expression.Comparison.GREATER_OR_EQUAL, Trees.number("2"));

    private static final Template TEMPLATE = new TemplateBuilder()
            .ask("list", yesNo())
            .ask("a", yesNo())
            .ask("b", yesNo())
            .ask("c", yesNo())
            .visibleIf(is("b", "yes"))
            .computed("count", Trees.plus(Trees.oneIf(is("a", "yes")), Trees.oneIf(is("c", "yes"))))
            .decide("dpia", "required", or(is("list", "yes"), TWO), "a")
            .decide("dpia", "exempt", is("list", "no"), "b")
            .decide("dpia", "other", Trees.TRUE)
            .build();

    private static DecisionOutcome outcome(Facts facts) {
        return facts.evaluate().decisions().getFirst();
    }

    private static List<String> missing(Facts facts) {
        return outcome(facts).missing().stream().map(AnswerKey::toString).toList();
    }

    @Test
    void a_level_that_holds_whatever_is_missing_is_said() {
        DecisionOutcome outcome = outcome(new Facts(TEMPLATE).answer("list", "yes"));
        assertThat(outcome.level()).isEqualTo("required");
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.because()).containsExactly(new Because(AnswerKey.of("list"), List.of()));
    }

    @Test
    void because_quotes_the_answers_that_the_template_names_beside_those_that_decided() {
        DecisionOutcome outcome = outcome(new Facts(TEMPLATE).answer("list", "yes").answer("a", "no"));
        assertThat(outcome.because())
                .containsExactly(new Because(AnswerKey.of("list"), List.of()), new Because(AnswerKey.of("a"), List.of()));
    }

    @Test
    void a_missing_answer_leaves_it_undetermined_and_is_named() {
        Facts facts = new Facts(TEMPLATE).answer("list", "no").answer("a", "yes").answer("b", "yes");
        assertThat(outcome(facts).level()).isNull();
        assertThat(missing(facts)).containsExactly("c");
        assertThat(outcome(facts.answer("c", "no")).level()).isEqualTo("exempt");
        assertThat(outcome(facts.answer("c", "yes")).level()).isEqualTo("required");
    }

    @Test
    void a_question_that_may_still_show_is_missing_through_the_one_that_shows_it() {
        assertThat(missing(new Facts(TEMPLATE).answer("list", "no").answer("a", "yes"))).containsExactly("b");
        assertThat(outcome(new Facts(TEMPLATE).answer("list", "no").answer("a", "yes").answer("b", "no")).level())
                .isEqualTo("exempt");
    }

    @Test
    void a_count_that_can_no_longer_be_reached_is_settled() {
        assertThat(outcome(new Facts(TEMPLATE).answer("list", "no").answer("a", "no")).level()).isEqualTo("exempt");
    }

    @Test
    void unknown_and_ask_legal_are_no_answers_to_decide_on_but_not_applicable_is() {
        for (AnswerState state : List.of(AnswerState.UNKNOWN, AnswerState.ASK_LEGAL)) {
            assertThat(missing(new Facts(TEMPLATE).state("list", state).answer("a", "no"))).containsExactly("list");
        }
        assertThat(outcome(new Facts(TEMPLATE).state("list", AnswerState.NOT_APPLICABLE).answer("a", "no")).level()).isEqualTo("other");
    }

    @Test
    void a_rule_may_ask_whether_an_answer_is_unknown() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .decide("d", "ask", new Expression.IsUnknown("a"))
                .decide("d", "go", is("a", "yes"))
                .build();
        assertThat(outcome(new Facts(template).state("a", AnswerState.UNKNOWN)).level()).isEqualTo("ask");
        assertThat(missing(new Facts(template))).containsExactly("a");
        assertThat(outcome(new Facts(template).answer("a", "yes")).level()).isEqualTo("go");
        DecisionOutcome none = outcome(new Facts(template).answer("a", "no"));
        assertThat(none.level()).isNull();
        assertThat(none.missing()).isEmpty();
    }
}
