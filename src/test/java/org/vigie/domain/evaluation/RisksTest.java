package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Facts.code;
import static org.vigie.domain.evaluation.Facts.row;
import static org.vigie.domain.evaluation.Facts.rows;
import static org.vigie.domain.evaluation.Facts.words;
import static org.vigie.domain.evaluation.TemplateBuilder.column;
import static org.vigie.domain.evaluation.TemplateBuilder.table;
import static org.vigie.domain.evaluation.TemplateBuilder.text;
import static org.vigie.domain.evaluation.TemplateBuilder.yesNo;
import static org.vigie.domain.evaluation.Trees.and;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.exists;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.or;
import static org.vigie.domain.evaluation.Trees.q;

class RisksTest {
    private static final Template SIMPLE = new TemplateBuilder()
            .ask("a", yesNo())
            .ask("b", yesNo())
            .ask("safe", yesNo())
            .risk("R-1", 2, 3, or(is("a", "yes"), is("b", "yes")))
            .measure("M-1", new Mitigation("R-1", 0, -2))
            .inPlaceIf(is("safe", "yes"))
            .partlyInPlaceIf(is("safe", "no"))
            .measure("M-2", new Mitigation("R-1", -1, -1))
            .measure("M-3", new Mitigation("R-2", 0, -1))
            .build();

    private static Risk only(Facts facts) {
        List<Risk> risks = facts.evaluate().risks();
        assertThat(risks).hasSize(1);
        return risks.getFirst();
    }

    private static String pair(Risk risk, LevelKind kind) {
        RiskLevel level = risk.level(kind);
        return level.severity() + "/" + level.likelihood();
    }

    private static Because because(String question, String... rows) {
        return new Because(AnswerKey.of(question), List.of(rows).stream().map(RowId::new).toList());
    }

    @Test
    void a_rule_that_holds_suggests_its_risk_because_of_the_true_disjuncts() {
        assertThat(new Facts(SIMPLE).answer("a", "no").evaluate().risks()).isEmpty();
        Risk risk = only(new Facts(SIMPLE).answer("a", "no").answer("b", "yes"));
        assertThat(risk.status()).isEqualTo(RiskStatus.SUGGESTED);
        assertThat(risk.because()).containsExactly(because("b"));
        assertThat(risk.origin()).isEqualTo(new Risk.Origin(false, true));
        assertThat(pair(risk, LevelKind.INHERENT)).isEqualTo("2/3");
    }

    @Test
    void because_names_the_rows_and_resolves_computed_values_to_the_answers_behind() {
        Expression open = compare(cell("r", "safe"), Expression.Comparison.EQUAL, Trees.text("no"));
        Template template = new TemplateBuilder()
                .ask("tools", table(column("safe", yesNo())))
                .ask("a", yesNo())
                .ask("b", yesNo())
                .computed("count", Trees.plus(Trees.oneIf(is("a", "yes")), Trees.oneIf(is("b", "yes"))))
                .risk(
                        "R-1",
                        1,
                        1,
                        and(
                                exists(q("tools"), "r", open),
                                compare(new Expression.Computed("count"), Expression.Comparison.GREATER_OR_EQUAL, Trees.number("1"))))
                .build();
        Risk risk = only(new Facts(template)
                .answer("tools", rows(row("r1", "safe", code("yes")), row("r2", "safe", code("no")), row("r3", "safe", code("no"))))
                .answer("a", "no")
                .answer("b", "yes"));
        assertThat(risk.because()).containsExactly(because("tools", "r2", "r3"), because("b"));
    }

    @Test
    void a_hidden_question_never_raises_a_risk_even_where_a_rule_forgets_to_ask_whether_it_is_answered() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", yesNo())
                .visibleIf(is("a", "yes"))
                .risk("R-1", 1, 1, is("b", "no"))
                .risk("R-2", 1, 1, not(is("b", "yes")))
                .gap("R-3", not(new Expression.Answered(q("b"))))
                .build();
        Evaluation hidden = new Facts(template).answer("a", "no").answer("b", "no").evaluate();
        assertThat(hidden.risks()).isEmpty();
        assertThat(hidden.gaps()).isEmpty();
        assertThat(new Facts(template).answer("a", "yes").answer("b", "no").evaluate().risks()).hasSize(2);
        assertThat(new Facts(template).answer("a", "yes").evaluate().gaps()).hasSize(1);
    }

    @Test
    void a_retained_risk_stays_when_its_rule_no_longer_holds() {
        Risk risk = only(new Facts(SIMPLE).answer("a", "no").retain("R-1"));
        assertThat(risk.status()).isEqualTo(RiskStatus.RETAINED);
        assertThat(risk.origin().raised()).isFalse();
        assertThat(risk.because()).isEmpty();
    }

    @Test
    void a_dismissal_stands_until_an_answer_that_the_rule_reads_changes() {
        String inputs = only(new Facts(SIMPLE).answer("a", "yes")).inputs();
        assertThat(inputs).matches("[0-9a-f]{64}");
        Facts facts = new Facts(SIMPLE).answer("a", "yes").dismiss("R-1", inputs);
        assertThat(only(facts).status()).isEqualTo(RiskStatus.DISMISSED);
        assertThat(only(facts.answer("safe", "yes")).status()).isEqualTo(RiskStatus.DISMISSED);
        assertThat(only(facts.answer("b", "yes")).status()).isEqualTo(RiskStatus.SUGGESTED);
        assertThat(only(facts.answer("b", "yes")).judgement()).isNotNull();
        assertThat(only(facts.clear("b")).status()).isEqualTo(RiskStatus.DISMISSED);
        assertThat(facts.answer("a", "no").evaluate().risks()).isEmpty();
    }

    @Test
    void the_digest_tells_values_and_states_apart() {
        Template template = new TemplateBuilder()
                .ask("t", text())
                .ask("u", text())
                .risk("R-1", 1, 1, or(Trees.TRUE, and(new Expression.Answered(q("t")), new Expression.Answered(q("u")))))
                .build();
        List<UnaryOperator<Facts>> facts = List.of(
                f -> f,
                f -> f.answer("t", words("-")),
                f -> f.answer("t", words("a")).answer("u", words("b")),
                f -> f.answer("t", words("as1:b")),
                f -> f.state("t", org.vigie.domain.assessment.AnswerState.UNKNOWN));
        List<String> digests = new ArrayList<>();
        facts.forEach(each -> digests.add(only(each.apply(new Facts(template))).inputs()));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void measures_lower_current_at_start_and_target() {
        Facts facts = new Facts(SIMPLE)
                .answer("a", "yes")
                .retain("R-1")
                .answer("safe", "yes")
                .plan("M-2", ActionStatus.PLANNED);
        Risk risk = only(facts);
        assertThat(pair(risk, LevelKind.INHERENT)).isEqualTo("2/3");
        assertThat(pair(risk, LevelKind.CURRENT)).isEqualTo("2/1");
        assertThat(pair(risk, LevelKind.AT_START)).isEqualTo("2/1");
        assertThat(pair(risk, LevelKind.TARGET)).isEqualTo("1/0");
        assertThat(risk.measures()).containsExactly("M-2", "M-1");
        assertThat(risk.levels().get(LevelKind.TARGET).measures()).containsExactly("M-1", "M-2");
        assertThat(pair(only(facts.answer("safe", "no")), LevelKind.CURRENT)).isEqualTo("2/2");
    }

    @Test
    void a_condition_precedent_counts_in_full_at_the_start() {
        Facts facts = new Facts(SIMPLE)
                .answer("a", "yes")
                .retain("R-1")
                .plan("M-1", ActionStatus.PARTIALLY_IMPLEMENTED)
                .plan("M-2", ActionStatus.PLANNED);
        assertThat(pair(only(facts), LevelKind.AT_START)).isEqualTo("2/2");
        facts.decided(Decision.Kind.CONDITIONALLY_APPROVED, new Condition("C1", "M-1", null));
        assertThat(pair(only(facts), LevelKind.CURRENT)).isEqualTo("2/2");
        assertThat(pair(only(facts), LevelKind.AT_START)).isEqualTo("2/1");
        assertThat(pair(only(facts), LevelKind.TARGET)).isEqualTo("1/0");
    }

    @Test
    void a_measure_counts_once_at_the_higher_of_confirmation_and_action() {
        Facts facts = new Facts(SIMPLE).answer("a", "yes").retain("R-1");
        facts.confirm("M-1", Confirmation.PARTLY).plan("M-1", ActionStatus.IMPLEMENTED);
        assertThat(pair(only(facts), LevelKind.CURRENT)).isEqualTo("2/1");
        facts.confirm("M-1", Confirmation.IN_PLACE).plan("M-1", ActionStatus.PLANNED);
        assertThat(pair(only(facts), LevelKind.CURRENT)).isEqualTo("2/1");
    }

    @Test
    void a_persons_word_on_a_measure_stands_in_place_of_the_answers() {
        Facts facts = new Facts(SIMPLE).answer("a", "yes").retain("R-1").answer("safe", "yes");
        assertThat(pair(only(facts), LevelKind.CURRENT)).isEqualTo("2/1");
        assertThat(pair(only(facts.confirm("M-1", Confirmation.PARTLY)), LevelKind.CURRENT)).isEqualTo("2/2");
        assertThat(pair(only(facts.confirm("M-1", Confirmation.NOT)), LevelKind.CURRENT)).isEqualTo("2/3");
    }

    @Test
    void an_override_stands_beside_the_computed_level_and_the_inherent_one_feeds_the_others() {
        Facts facts = new Facts(SIMPLE)
                .answer("a", "yes")
                .retain("R-1")
                .confirm("M-1", Confirmation.IN_PLACE)
                .override("R-1", LevelKind.INHERENT, 3, null)
                .override("R-1", LevelKind.TARGET, null, 0);
        Risk risk = only(facts);
        AssessedLevel inherent = risk.levels().get(LevelKind.INHERENT);
        assertThat(inherent.computed().severity()).isEqualTo(2);
        assertThat(inherent.effective().severity()).isEqualTo(3);
        assertThat(inherent.effective().likelihood()).isEqualTo(3);
        assertThat(pair(risk, LevelKind.CURRENT)).isEqualTo("3/1");
        AssessedLevel target = risk.levels().get(LevelKind.TARGET);
        assertThat(target.computed().likelihood()).isEqualTo(1);
        assertThat(pair(risk, LevelKind.TARGET)).isEqualTo("3/0");
        assertThat(target.override()).isNotNull();
    }

    @Test
    void modulators_move_the_inherent_level_within_the_scale() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("big", yesNo())
                .risk("R-1", 3, 2, is("a", "yes"))
                .modulator(is("big", "yes"), 1, 1)
                .modulator(is("big", "no"), -1, -3)
                .build();
        assertThat(pair(only(new Facts(template).answer("a", "yes")), LevelKind.INHERENT)).isEqualTo("3/2");
        assertThat(pair(only(new Facts(template).answer("a", "yes").answer("big", "yes")), LevelKind.INHERENT)).isEqualTo("3/3");
        assertThat(pair(only(new Facts(template).answer("a", "yes").answer("big", "no")), LevelKind.INHERENT)).isEqualTo("2/0");
    }

    @Test
    void levels_are_looked_up_in_an_asymmetric_matrix() {
        RiskMatrix threeByFive = new RiskMatrix(
                List.of("minor", "serious", "grave"),
                List.of("l0", "l1", "l2", "l3", "l4"),
                List.of("low", "medium", "high"),
                List.of(List.of(0, 0, 0, 1, 1), List.of(0, 0, 1, 1, 2), List.of(1, 1, 2, 2, 2)),
                0,
                1);
        TemplateBuilder builder = new TemplateBuilder().matrix(threeByFive).ask("a", yesNo());
        for (int severity = 0; severity < 3; severity++) {
            for (int likelihood = 0; likelihood < 5; likelihood++) {
                builder.risk("R-" + severity + likelihood, severity, likelihood, is("a", "yes"));
            }
        }
        List<Risk> risks = new Facts(builder.build()).answer("a", "yes").evaluate().risks();
        assertThat(risks).hasSize(15);
        for (Risk risk : risks) {
            RiskLevel level = risk.level(LevelKind.INHERENT);
            assertThat(risk.code()).isEqualTo("R-" + level.severity() + level.likelihood());
            assertThat(level.level()).isEqualTo(threeByFive.table().get(level.severity()).get(level.likelihood()));
            assertThat(level.threshold()).isEqualTo(Threshold.values()[level.level()]);
        }
    }

    @Test
    void people_add_risks_and_measures_and_link_actions_to_risks() {
        Facts facts = new Facts(SIMPLE)
                .addRisk("R-USR-10", 3, 3)
                .addRisk("R-USR-2", 2, 2)
                .addMeasure("M-USR-1", Map.of("R-USR-10", new Reduction(0, -2)))
                .plan("M-USR-1", ActionStatus.IMPLEMENTED)
                .plan("M-3", ActionStatus.IMPLEMENTED, "Ben", null, Map.of("R-USR-10", new Reduction(-1, 0), "R-USR-2", new Reduction(0, -1)));
        Evaluation evaluation = facts.evaluate();
        assertThat(evaluation.risks()).extracting(Risk::code).containsExactly("R-USR-2", "R-USR-10");
        Risk own = evaluation.risks().getLast();
        assertThat(own.status()).isEqualTo(RiskStatus.RETAINED);
        assertThat(own.origin()).isEqualTo(new Risk.Origin(true, true));
        assertThat(pair(own, LevelKind.CURRENT)).isEqualTo("2/1");
        assertThat(pair(evaluation.risks().getFirst(), LevelKind.CURRENT)).isEqualTo("2/1");
        assertThat(evaluation.measures()).extracting(MeasureState::code).containsExactly("M-3", "M-USR-1");
        assertThat(evaluation.measures().getFirst().mitigates()).containsExactly("R-USR-2", "R-USR-10");
        assertThat(facts.dismiss("R-USR-10", "").evaluate().risks().getLast().status()).isEqualTo(RiskStatus.DISMISSED);
    }

    @Test
    void measures_say_what_they_act_on_and_what_they_are_suggested_for() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .gap("R-0", is("a", "yes"))
                .risk("R-1", 1, 1, is("a", "yes"))
                .risk("R-2", 1, 1, is("a", "yes"))
                .risk("R-3", 1, 1, is("a", "yes"))
                .risk("R-4", 1, 1, is("a", "no"))
                .measure(
                        "M-1",
                        new Mitigation("R-3", 0, -1),
                        new Mitigation("R-2", 0, -1),
                        new Mitigation("R-1", 0, -1),
                        new Mitigation("R-0", 0, 0),
                        new Mitigation("R-4", 0, -1))
                .measure("M-2", new Mitigation("R-4", 0, -1))
                .build();
        String inputs = new Facts(template).answer("a", "yes").evaluate().risks().getFirst().inputs();
        Facts facts = new Facts(template).answer("a", "yes").retain("R-2").dismiss("R-3", inputs);
        assertThat(facts.evaluate().measures())
                .containsExactly(new MeasureState("M-1", MeasureState.Effect.NONE, List.of(), List.of("R-0", "R-1", "R-2"), null));
        MeasureState planned = facts.plan("M-1", ActionStatus.PARTIALLY_IMPLEMENTED).evaluate().measures().getFirst();
        assertThat(planned.mitigates()).containsExactly("R-0", "R-2");
        assertThat(planned.inPlace()).isEqualTo(MeasureState.Effect.PARTIAL);
        assertThat(planned.action()).isNotNull();
    }

    private static final Template GAP = new TemplateBuilder()
            .ask("a", yesNo())
            .ask("done", yesNo())
            .gap("R-1", is("a", "no"))
            .measure("M-1", new Mitigation("R-1", 0, 0))
            .inPlaceIf(is("done", "yes"))
            .measure("M-2", new Mitigation("R-1", 0, 0))
            .build();

    private static ComplianceGap gap(Facts facts) {
        Evaluation evaluation = facts.evaluate();
        assertThat(evaluation.risks()).isEmpty();
        assertThat(evaluation.gaps()).hasSize(1);
        return evaluation.gaps().getFirst();
    }

    @Test
    void a_gap_is_open_until_all_its_planned_corrections_are_implemented() {
        Facts facts = new Facts(GAP).answer("a", "no");
        assertThat(gap(facts).state()).isEqualTo(ComplianceGap.State.OPEN);
        assertThat(gap(facts).because()).containsExactly(because("a"));
        assertThat(gap(facts.plan("M-1", ActionStatus.PLANNED)).state()).isEqualTo(ComplianceGap.State.OPEN);
        assertThat(gap(facts.plan("M-1", ActionStatus.IMPLEMENTED)).state()).isEqualTo(ComplianceGap.State.CORRECTED);
        assertThat(gap(facts.plan("M-2", ActionStatus.PLANNED)).state()).isEqualTo(ComplianceGap.State.OPEN);
        assertThat(gap(facts.plan("M-2", ActionStatus.IMPLEMENTED)).state()).isEqualTo(ComplianceGap.State.CORRECTED);
        assertThat(gap(facts).measures()).containsExactly("M-1", "M-2");
    }

    @Test
    void the_answers_that_state_a_gap_do_not_excuse_it_but_a_persons_word_does() {
        Facts facts = new Facts(GAP).answer("a", "no").answer("done", "yes");
        assertThat(gap(facts).state()).isEqualTo(ComplianceGap.State.OPEN);
        assertThat(gap(facts.confirm("M-1", Confirmation.IN_PLACE)).state()).isEqualTo(ComplianceGap.State.CORRECTED);
    }

    @Test
    void a_gap_whose_correction_is_a_condition_waits_for_it() {
        Facts facts = new Facts(GAP)
                .answer("a", "no")
                .plan("M-1", ActionStatus.PLANNED)
                .decided(Decision.Kind.CONDITIONALLY_APPROVED, new Condition("C1", "M-1", null));
        assertThat(gap(facts).state()).isEqualTo(ComplianceGap.State.CONDITION_PRECEDENT);
        assertThat(gap(facts.plan("M-2", ActionStatus.PLANNED)).state()).isEqualTo(ComplianceGap.State.OPEN);
        assertThat(gap(facts.plan("M-2", ActionStatus.IMPLEMENTED)).state()).isEqualTo(ComplianceGap.State.CONDITION_PRECEDENT);
    }

    @Test
    void a_retained_gap_that_the_answers_no_longer_state_is_corrected() {
        assertThat(gap(new Facts(GAP).answer("a", "yes").retain("R-1")).state()).isEqualTo(ComplianceGap.State.CORRECTED);
        assertThat(new Facts(GAP).answer("a", "yes").evaluate().gaps()).isEmpty();
    }
}
