package org.vigie.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.ActionPlanning.Wishes;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.application.Workshop.SUMMARY;
import static org.vigie.application.Workshop.assertFault;

/** What people judge and plan, on the answers of a reckless targeting project. */
class JudgingAndPlanningTest {
    @TempDir
    static Path folder;

    private static Workshop workshop;

    private AssessmentEditor editor;
    private RiskJudging judging;
    private ActionPlanning planning;

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @BeforeEach
    void answer() throws IOException {
        editor = workshop.edit(workshop.session().portfolio().start("customer-data", "Ciblage", Language.FR).id());
        workshop.session().exchange().answer(editor, workshop.example("customer-data", "reckless-targeting"));
        judging = new RiskJudging(editor);
        planning = new ActionPlanning(editor);
    }

    private Risk risk(String code) {
        return editor.evaluation().risks().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private String anyRisk() {
        return editor.evaluation().risks().getFirst().code();
    }

    private ComplianceGap anyGap() {
        return editor.evaluation().gaps().getFirst();
    }

    private int logged() {
        return workshop.store().history(editor.assessment().id(), null).size();
    }

    @Test
    void a_dismissal_holds_until_an_answer_behind_it_changes() {
        Risk risk = editor.evaluation().risks().stream().filter(each -> !each.because().isEmpty()).findFirst().orElseThrow();
        judging.dismiss(risk.code(), "Sans objet ici.");
        assertThat(risk(risk.code()).status()).isEqualTo(RiskStatus.DISMISSED);
        editor.apply(Workshop.answer(editor, "Un autre résumé."));
        assertThat(risk(risk.code()).status()).as("that answer has nothing to do with it").isEqualTo(RiskStatus.DISMISSED);

        AnswerKey behind = risk.because().getFirst().answer();
        editor.apply(new Change.SetAnswer(behind, editor.assessment().answer(behind).orElseThrow(), null));

        assertThat(editor.evaluation().risks())
                .as("it is suggested again, or nothing suggests it any more")
                .noneMatch(each -> each.code().equals(risk.code()) && each.status() == RiskStatus.DISMISSED);
        editor.undo();
        assertThat(risk(risk.code()).status()).as("the same answers as then").isEqualTo(RiskStatus.DISMISSED);
    }

    @Test
    void judging_asks_for_reasons_and_knows_what_it_judges() {
        Assessment before = editor.assessment();

        assertFault("application.dismissalNeedsReason", () -> judging.dismiss(anyRisk(), " \u00A0\u200B"));
        assertFault("application.overrideNeedsReason", () -> judging.override(anyRisk(), LevelKind.CURRENT, 0, 0, " "));
        assertFault("application.noSuchRisk", () -> judging.retain("R-NONE-01", null));
        assertFault("application.noSuchRisk", () -> judging.accept("R-NONE-01", "x"));
        assertFault("application.gapHasNoLevel", () -> judging.accept(anyGap().code(), "x"));
        assertFault("application.gapHasNoLevel", () -> judging.override(anyGap().code(), LevelKind.CURRENT, 0, 0, "x"));

        assertThat(editor.assessment()).isEqualTo(before);
    }

    @Test
    void retaining_all_is_one_change_and_leaves_what_was_dismissed() {
        judging.dismiss(anyRisk(), "Sans objet.");
        String dismissed = anyRisk();
        int before = logged();

        List<String> retained = judging.retainAll();

        assertThat(retained).isNotEmpty().doesNotContain(dismissed);
        assertThat(logged()).isEqualTo(before + 1);
        assertThat(editor.evaluation().risks()).extracting(Risk::status).doesNotContain(RiskStatus.SUGGESTED);
        assertThat(editor.evaluation().gaps()).extracting(ComplianceGap::status).doesNotContain(RiskStatus.SUGGESTED);
        assertThat(judging.retainAll()).isEmpty();
        assertThat(logged()).as("nothing more to retain is no change").isEqualTo(before + 1);
    }

    @Test
    void a_level_set_by_a_person_stands_beside_the_computed_one_until_it_is_dropped() {
        Risk before = risk(anyRisk());

        judging.override(before.code(), LevelKind.INHERENT, 0, null, "Vu avec le métier.");
        judging.retain(before.code(), "Pertinent.");
        judging.reopen(before.code());

        assertThat(risk(before.code()).level(LevelKind.INHERENT).severity()).as("reopening leaves it").isZero();
        judging.dropOverride(before.code(), LevelKind.INHERENT);
        assertThat(risk(before.code())).isEqualTo(before);
        assertThat(editor.assessment().register().judgements()).as("nothing is left of it").doesNotContainKey(before.code());
    }

    private MeasureRule measure() {
        return editor.template().rules().measures().stream().filter(each -> each.profile().dueDays() > 0).findFirst().orElseThrow();
    }

    @Test
    void a_measure_becomes_an_action_with_what_the_template_suggests_and_no_owner() {
        MeasureRule rule = measure();

        Action action = planning.plan(rule.id(), Wishes.NONE);

        assertThat(action.owner()).as("a role is no person").isNull();
        assertThat(action.due()).isEqualTo(editor.today().plusDays(rule.profile().dueDays()));
        assertThat(action.effort()).isEqualTo(rule.profile().effort());
        assertThat(action.status()).isEqualTo(ActionStatus.PLANNED);
        assertThat(editor.assessment().plan().actions()).containsEntry(rule.id(), action);
        assertFault("application.plannedAlready", () -> planning.plan(rule.id(), Wishes.NONE));
        assertFault("application.noSuchMeasure", () -> planning.plan("M-NONE-01", Wishes.NONE));
    }

    @Test
    void what_corrects_an_open_gap_is_of_high_priority_and_what_mitigates_nothing_raised_of_low() {
        String gap = anyGap().code();
        MeasureRule corrects = mitigating(List.of(gap));
        List<String> raised = new ArrayList<>(editor.evaluation().risks().stream().map(Risk::code).toList());
        raised.addAll(editor.evaluation().gaps().stream().map(ComplianceGap::code).toList());

        assertThat(planning.plan(corrects.id(), Wishes.NONE).priority()).isEqualTo(Priority.HIGH);
        editor.template().rules().measures().stream()
                .filter(each -> each.mitigates().stream().noneMatch(mitigation -> raised.contains(mitigation.risk())))
                .findFirst()
                .ifPresent(idle -> assertThat(planning.plan(idle.id(), Wishes.NONE).priority()).isEqualTo(Priority.LOW));
    }

    private MeasureRule mitigating(List<String> risks) {
        return editor.template().rules().measures().stream()
                .filter(each -> each.mitigates().stream().anyMatch(mitigation -> risks.contains(mitigation.risk())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_action_changes_only_in_what_is_wished() {
        String code = measure().id();
        Action planned = planning.plan(code, new Wishes("Inès", LocalDate.EPOCH, Priority.LOW, null, null, "Note"));

        Action changed = planning.change(code, new Wishes(null, null, null, null, ActionStatus.IMPLEMENTED, null));

        assertThat(changed.owner()).isEqualTo("Inès");
        assertThat(changed.due()).isEqualTo(LocalDate.EPOCH);
        assertThat(changed.notes()).isEqualTo(planned.notes());
        assertThat(changed.status()).isEqualTo(ActionStatus.IMPLEMENTED);
        int log = logged();
        planning.change(code, Wishes.NONE);
        assertThat(logged()).as("nothing wished is no change").isEqualTo(log);
        planning.remove(code);
        assertFault("application.notPlanned", () -> planning.change(code, Wishes.NONE));
        assertFault("application.notPlanned", () -> planning.remove(code));
    }

    @Test
    void evidence_proves_an_action_and_an_answer_once() {
        String code = measure().id();
        planning.plan(code, Wishes.NONE);
        Evidence evidence = workshop.session().portfolio().keepEvidence("pv.txt", "text/plain", new ByteArrayInputStream(new byte[] {1, 2}));
        Answering answering = new Answering(editor);
        answering.attach(SUMMARY, evidence);
        planning.prove(code, evidence.id());
        int log = logged();

        answering.attach(SUMMARY, evidence);
        planning.prove(code, evidence.id());

        assertThat(logged()).isEqualTo(log);
        assertThat(editor.assessment().answer(SUMMARY).orElseThrow().evidence()).containsExactly(evidence.id());
        assertThat(editor.assessment().plan().actions().get(code).notes().evidence()).containsExactly(evidence.id());
        assertFault("application.noSuchQuestion", () -> answering.attach(AnswerKey.of("no.such"), evidence));
        assertFault("application.commentBlank", () -> answering.comment(SUMMARY, " "));
    }

    @Test
    void an_added_measure_reduces_the_added_risk_that_it_is_meant_for() {
        judging.add("R-USR-01", "Divulgation en magasin", 2, 2, AddedRisk.Description.NONE);
        planning.add("M-USR-01", "Écrans", "security", MeasureRule.Effort.LOW, Map.of("R-USR-01", new Reduction(0, -1)));
        planning.plan("M-USR-01", Wishes.NONE);

        assertThat(risk("R-USR-01").level(LevelKind.TARGET).likelihood()).isLessThan(risk("R-USR-01").level(LevelKind.CURRENT).likelihood());
        planning.confirm("M-USR-01", ActionPlan.Confirmation.IN_PLACE);
        assertThat(risk("R-USR-01").level(LevelKind.CURRENT)).isEqualTo(risk("R-USR-01").level(LevelKind.TARGET));
        assertFault("application.noSuchMeasure", () -> planning.confirm("M-NONE-01", ActionPlan.Confirmation.NOT));
    }
}
