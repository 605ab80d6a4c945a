package org.vigie.domain.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.TemplateBuilder.text;
import static org.vigie.domain.evaluation.TemplateBuilder.yesNo;
import static org.vigie.domain.evaluation.Trees.is;

class DecisionGatesTest {
    private static final Template TEMPLATE = new TemplateBuilder()
            .ask("high", yesNo())
            .ask("medium", yesNo())
            .ask("grave", yesNo())
            .ask("unlawful", yesNo())
            .ask("must", text())
            .required()
            .ask("wrong", yesNo())
            .check("C-1", FindingSeverity.ERROR, is("wrong", "yes"), "wrong")
            .check("C-2", FindingSeverity.WARNING, is("wrong", "no"), "wrong")
            .risk("R-HIGH", 2, 3, is("high", "yes"))
            .risk("R-MEDIUM", 1, 2, is("medium", "yes"))
            .risk("R-GRAVE", 3, 1, is("grave", "yes"))
            .gap("R-GAP", is("unlawful", "yes"))
            .measure("M-HIGH", new Mitigation("R-HIGH", 0, -1), new Mitigation("R-GRAVE", 0, -1))
            .measure("M-HIGHER", new Mitigation("R-HIGH", -1, -3))
            .measure("M-GAP", new Mitigation("R-GAP", 0, 0))
            .build();

    private static Facts ready() {
        return new Facts(TEMPLATE).answer("must", Facts.words("said")).opinion("Zoé Martin");
    }

    private static ProposedDecision proposal(Decision.Kind kind, @Nullable String reason, String... conditions) {
        return new ProposedDecision(kind, "Cléo Roy", "CEO", List.of(conditions), reason, null);
    }

    private static List<Obstacle> check(Facts facts, ProposedDecision proposal) {
        Assessment assessment = facts.assessment();
        return DecisionGates.check(TEMPLATE, assessment, Evaluator.evaluate(TEMPLATE, assessment, Facts.TODAY), proposal);
    }

    private static List<String> refusals(Facts facts, ProposedDecision proposal) {
        return said(check(facts, proposal), true);
    }

    private static List<String> warnings(Facts facts, ProposedDecision proposal) {
        return said(check(facts, proposal), false);
    }

    private static List<String> said(List<Obstacle> obstacles, boolean blocks) {
        List<String> result = new ArrayList<>();
        for (Obstacle each : obstacles) {
            if (each.blocks() == blocks) {
                String name = each.key().substring("evaluation.gate.".length());
                result.add((each.gate() + " " + name + " " + String.join(",", each.arguments())).strip());
            }
        }
        return result;
    }

    private static List<String> approve(Facts facts) {
        return refusals(facts, proposal(Decision.Kind.APPROVED, null));
    }

    private static List<String> approveOn(Facts facts, String... conditions) {
        return refusals(facts, proposal(Decision.Kind.CONDITIONALLY_APPROVED, null, conditions));
    }

    @ParameterizedTest
    @EnumSource(value = Decision.Kind.class, names = "CONDITIONALLY_APPROVED", mode = EnumSource.Mode.EXCLUDE)
    void a_finished_assessment_is_decided_without_a_word(Decision.Kind kind) {
        assertThat(check(ready(), proposal(kind, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Decision.Kind.class, names = "CONDITIONALLY_APPROVED", mode = EnumSource.Mode.EXCLUDE)
    void L9_no_decision_while_a_suggestion_is_unjudged(Decision.Kind kind) {
        Facts facts = ready().answer("high", "yes");
        assertThat(refusals(facts, proposal(kind, "reason"))).contains("L9 unjudged R-HIGH");
        assertThat(refusals(facts.retain("R-HIGH"), proposal(kind, "reason"))).isEmpty();
    }

    @Test
    void L9_a_dismissal_judges_until_its_answers_change() {
        String inputs = ready().answer("medium", "yes").evaluate().risks().getFirst().inputs();
        assertThat(approve(ready().answer("medium", "yes").dismiss("R-MEDIUM", inputs))).isEmpty();
        assertThat(approve(ready().answer("medium", "yes").dismiss("R-MEDIUM", "other"))).containsExactly("L9 unjudged R-MEDIUM");
    }

    @ParameterizedTest
    @EnumSource(value = Decision.Kind.class, names = "CONDITIONALLY_APPROVED", mode = EnumSource.Mode.EXCLUDE)
    void L9_no_decision_while_a_required_question_is_open(Decision.Kind kind) {
        assertThat(refusals(ready().clear("must"), proposal(kind, "reason"))).containsExactly("L9 open must");
    }

    @ParameterizedTest
    @EnumSource(value = Decision.Kind.class, names = "CONDITIONALLY_APPROVED", mode = EnumSource.Mode.EXCLUDE)
    void L9_no_decision_while_an_error_stands_but_a_warning_may(Decision.Kind kind) {
        assertThat(refusals(ready().answer("wrong", "yes"), proposal(kind, "reason"))).containsExactly("L9 errors C-1 (wrong)");
        assertThat(refusals(ready().answer("wrong", "no"), proposal(kind, "reason"))).isEmpty();
        assertThat(refusals(ready().answer("wrong", "gone"), proposal(kind, "reason"))).containsExactly("L9 errors V-ANS-06 (wrong)");
    }

    @Test
    void L1_an_open_gap_blocks_approval_whatever_the_reason() {
        Facts facts = ready().answer("unlawful", "yes");
        assertThat(approve(facts)).containsExactly("L1 gapOpen R-GAP");
        assertThat(refusals(facts, proposal(Decision.Kind.APPROVED, "I insist"))).containsExactly("L1 gapOpen R-GAP");
        assertThat(approve(facts.plan("M-GAP", ActionStatus.PLANNED))).containsExactly("L1 gapOpen R-GAP");
        assertThat(approve(facts.plan("M-GAP", ActionStatus.IMPLEMENTED))).isEmpty();
    }

    @Test
    void L1_a_gap_passes_a_conditional_approval_only_when_its_correction_is_a_condition() {
        Facts facts = ready()
                .answer("unlawful", "yes")
                .plan("M-GAP", ActionStatus.PLANNED)
                .plan("M-HIGH", ActionStatus.PLANNED);
        assertThat(approveOn(facts, "M-HIGH")).containsExactly("L1 gapOpen R-GAP");
        assertThat(approveOn(facts, "M-GAP")).isEmpty();
    }

    @Test
    void L1_a_condition_of_an_earlier_decision_corrects_nothing_in_a_plain_approval() {
        Facts facts = ready()
                .answer("unlawful", "yes")
                .plan("M-GAP", ActionStatus.PLANNED)
                .decided(Decision.Kind.CONDITIONALLY_APPROVED, new Condition("C1", "M-GAP", null));
        assertThat(approve(facts)).containsExactly("L1 gapOpen R-GAP");
    }

    @Test
    void L1_a_dismissed_gap_and_a_gap_under_rejection_or_consultation_do_not_block() {
        Facts facts = ready().answer("unlawful", "yes");
        String inputs = facts.evaluate().gaps().getFirst().inputs();
        assertThat(refusals(facts, proposal(Decision.Kind.REJECTED, null))).isEmpty();
        assertThat(refusals(facts, proposal(Decision.Kind.CONSULTATION, null))).isEmpty();
        assertThat(approve(facts.dismiss("R-GAP", inputs))).isEmpty();
    }

    @Test
    void L3_a_risk_above_the_threshold_at_start_refuses_both_approvals() {
        Facts facts = ready().answer("high", "yes").retain("R-HIGH").plan("M-HIGH", ActionStatus.PLANNED);
        assertThat(approve(facts)).containsExactly("L3 above R-HIGH");
        assertThat(approveOn(facts, "M-HIGH")).containsExactly("L3 above R-HIGH");
        assertThat(refusals(facts, proposal(Decision.Kind.CONSULTATION, null))).isEmpty();
        assertThat(refusals(facts, proposal(Decision.Kind.REJECTED, null))).isEmpty();
    }

    @Test
    void L3_planned_measures_do_not_lower_the_start_but_conditions_and_implemented_ones_do() {
        Facts facts = ready().answer("high", "yes").retain("R-HIGH").accept("R-HIGH", "useful").plan("M-HIGHER", ActionStatus.PLANNED);
        assertThat(approve(facts)).containsExactly("L3 above R-HIGH");
        assertThat(approveOn(facts, "M-HIGHER")).isEmpty();
        assertThat(approve(facts.plan("M-HIGHER", ActionStatus.IMPLEMENTED))).isEmpty();
    }

    @Test
    void L3_the_controllers_reason_overrides_with_a_warning() {
        Facts facts = ready().answer("high", "yes").retain("R-HIGH");
        ProposedDecision reasoned = proposal(Decision.Kind.APPROVED, "The service saves lives.");
        assertThat(refusals(facts, reasoned)).isEmpty();
        assertThat(warnings(facts, reasoned)).containsExactly("L3 aboveOverridden R-HIGH");
        assertThat(refusals(facts, proposal(Decision.Kind.APPROVED, "  "))).containsExactly("L3 above R-HIGH");
    }

    @Test
    void L3_a_persons_level_at_start_counts() {
        Facts facts = ready().answer("high", "yes").retain("R-HIGH").override("R-HIGH", LevelKind.AT_START, 0, 0);
        assertThat(approve(facts)).isEmpty();
        facts = ready().answer("medium", "yes").retain("R-MEDIUM").override("R-MEDIUM", LevelKind.AT_START, 3, 3);
        assertThat(approve(facts)).containsExactly("L3 above R-MEDIUM");
    }

    @Test
    void decision_12_a_tolerable_level_needs_the_controllers_written_reason() {
        Facts facts = ready().answer("medium", "yes").retain("R-MEDIUM");
        assertThat(approve(facts)).containsExactly("12 tolerable R-MEDIUM");
        assertThat(refusals(facts, proposal(Decision.Kind.REJECTED, null))).isEmpty();
        assertThat(refusals(facts, proposal(Decision.Kind.APPROVED, "Worth it."))).isEmpty();
        assertThat(warnings(facts, proposal(Decision.Kind.APPROVED, "Worth it."))).containsExactly("12 tolerableOverridden R-MEDIUM");
        assertThat(approve(facts.accept("R-MEDIUM", "Worth it."))).isEmpty();
    }

    @Test
    void decision_14_the_gravest_inherent_severity_needs_a_justification_whatever_it_was_reduced_to() {
        Facts facts = ready().answer("grave", "yes").retain("R-GRAVE").override("R-GRAVE", LevelKind.AT_START, 0, 0);
        assertThat(approve(facts)).containsExactly("14 gravest R-GRAVE");
        assertThat(warnings(facts, proposal(Decision.Kind.APPROVED, "Needed."))).containsExactly("14 gravestOverridden R-GRAVE");
        assertThat(approve(facts.accept("R-GRAVE", "Needed."))).isEmpty();
    }

    @Test
    void L4_only_a_conditional_approval_has_conditions_and_it_has_at_least_one() {
        Facts facts = ready().plan("M-HIGH", ActionStatus.PLANNED);
        assertThat(refusals(facts, proposal(Decision.Kind.APPROVED, null, "M-HIGH"))).containsExactly("L4 conditionsElsewhere M-HIGH");
        assertThat(approveOn(facts)).containsExactly("L4 noCondition");
        assertThat(approveOn(facts, "M-HIGH")).isEmpty();
    }

    @Test
    void L4_a_condition_is_a_planned_measure_that_is_not_done() {
        assertThat(approveOn(ready(), "M-HIGH")).containsExactly("L4 conditionNotPlanned M-HIGH");
        assertThat(approveOn(ready().plan("M-HIGH", ActionStatus.IMPLEMENTED), "M-HIGH")).containsExactly("L4 conditionDone M-HIGH");
        assertThat(approveOn(ready().plan("M-HIGH", ActionStatus.PARTIALLY_IMPLEMENTED), "M-HIGH")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Decision.Kind.class, names = "CONDITIONALLY_APPROVED", mode = EnumSource.Mode.EXCLUDE)
    void L6_the_author_of_the_dpos_opinion_does_not_decide(Decision.Kind kind) {
        ProposedDecision byDpo = new ProposedDecision(kind, "MARTIN, Zoe", "", List.of(), null, null);
        assertThat(refusals(ready(), byDpo)).containsExactly("L6 dpoDecides");
        assertThat(refusals(ready().opinion("Zoé Marin"), byDpo)).isEmpty();
    }

    @Test
    void L6_somebody_decides() {
        ProposedDecision byNobody = new ProposedDecision(Decision.Kind.REJECTED, " ", "", List.of(), null, null);
        assertThat(refusals(ready(), byNobody)).containsExactly("L6 noSignatory");
    }

    @Test
    void L6_a_dpo_who_owns_actions_and_a_missing_opinion_are_warned_of() {
        Facts facts = ready().plan("M-HIGH", ActionStatus.PLANNED, "Zoé Martin", Facts.TODAY, Map.of());
        assertThat(warnings(facts, proposal(Decision.Kind.APPROVED, null))).containsExactly("L6 dpoOwns M-HIGH");
        Facts without = new Facts(TEMPLATE).answer("must", Facts.words("said"));
        assertThat(warnings(without, proposal(Decision.Kind.APPROVED, null))).containsExactly("L6 noOpinion");
    }

    @Test
    void L3_no_approval_while_the_authority_is_asked_nor_against_its_prohibition() {
        PriorConsultation sent = new PriorConsultation(Facts.TODAY, null, false, 0, null, null);
        PriorConsultation fine = new PriorConsultation(Facts.TODAY, Facts.TODAY, false, 0, "Fine.", PriorConsultation.Outcome.NO_OBJECTION);
        PriorConsultation no = new PriorConsultation(Facts.TODAY, Facts.TODAY, false, 0, "No.", PriorConsultation.Outcome.PROHIBITED);
        assertThat(approve(ready().consultation(sent))).containsExactly("L3 consultationPending");
        assertThat(approve(ready().consultation(no))).containsExactly("L3 prohibited");
        assertThat(approve(ready().consultation(fine))).isEmpty();
        assertThat(approve(ready().consultation(PriorConsultation.NOT_SENT))).isEmpty();
        assertThat(refusals(ready().consultation(sent), proposal(Decision.Kind.REJECTED, null))).isEmpty();
    }

    private static List<String> start(Facts facts) {
        return said(DecisionGates.start(facts.assessment()), true);
    }

    @Test
    void the_processing_starts_only_under_an_approval_whose_conditions_are_lifted_and_no_pending_consultation() {
        Condition waiting = new Condition("C1", "M-HIGH", null);
        Condition lifted = new Condition("C2", "M-GAP", new Condition.Lifting("Cléo Roy", Instant.EPOCH, "Done.", List.of(), Facts.AUTHOR));
        assertThat(start(ready())).containsExactly("L4 notApproved");
        assertThat(start(ready().decided(Decision.Kind.REJECTED))).containsExactly("L4 notApproved");
        assertThat(start(ready().decided(Decision.Kind.CONSULTATION))).containsExactly("L4 notApproved");
        assertThat(start(ready().decided(Decision.Kind.APPROVED))).isEmpty();
        assertThat(start(ready().decided(Decision.Kind.CONDITIONALLY_APPROVED, waiting, lifted))).containsExactly("L4 conditionsNotLifted C1");
        assertThat(start(ready().decided(Decision.Kind.CONDITIONALLY_APPROVED, lifted))).isEmpty();
        PriorConsultation sent = new PriorConsultation(Facts.TODAY, null, false, 0, null, null);
        assertThat(start(ready().decided(Decision.Kind.APPROVED).consultation(sent))).containsExactly("L3 consultationPending");
    }

    @Test
    void every_gate_has_its_text_in_both_languages() {
        List<String> names = List.of(
                "unjudged", "open", "errors", "noSignatory", "dpoDecides", "noOpinion", "dpoOwns", "conditionsElsewhere", "noCondition",
                "conditionNotPlanned", "conditionDone", "gapOpen", "above", "aboveOverridden", "tolerable", "tolerableOverridden", "gravest",
                "gravestOverridden", "noAdvice", "aboveHere", "aboveHereOverridden", "consultationPending", "prohibited", "notApproved", "conditionsNotLifted");
        for (Language language : Language.values()) {
            Messages messages = new Messages(language.locale());
            names.forEach(name -> assertThat(messages.text("evaluation.gate." + name, "X-1")).isNotBlank().doesNotContain("{0}"));
        }
    }
}
