package org.vigie.desktop.actions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.RiskJudging;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.actions.ActionsViewModel.Grouping;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsScreenTest {
    @TempDir
    private Path folder;

    @Test
    void editsOneActionAndAllThatAreSelected() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<String> codes = model.planned().stream().map(each -> each.code()).toList();
            String first = codes.getFirst();

            model.edits().owner(first, " Jeanne Roux ");
            model.edits().due(first, null);
            assertThat(action(open, first).owner()).isEqualTo("Jeanne Roux");
            assertThat(action(open, first).due()).isNull();

            model.select(first, true);
            model.select(codes.getLast(), true);
            model.edits().editAll(model.selected(), null, LocalDate.parse("2027-01-15"), Priority.LOW, ActionStatus.IMPLEMENTED);
            assertThat(List.of(action(open, first), action(open, codes.getLast()))).allSatisfy(action -> {
                assertThat(action.due()).isEqualTo("2027-01-15");
                assertThat(action.priority()).isEqualTo(Priority.LOW);
                assertThat(action.status()).isEqualTo(ActionStatus.IMPLEMENTED);
            });
            assertThat(action(open, first).owner()).isEqualTo("Jeanne Roux");

            open.editor().undo();
            assertThat(action(open, first).due()).isNull();
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    private static Action action(OpenAssessment open, String code) {
        return Objects.requireNonNull(open.assessment().plan().actions().get(code));
    }

    @Test
    void plansWhatTheLeastPlanMissesAsOneChangeThatIsUndone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            model.planned().forEach(each -> model.edits().remove(each.code()));
            assertThat(open.assessment().plan().actions()).isEmpty();
            List<Comparison> found = new ArrayList<>();
            model.compare(found::addAll);

            assertThat(found).extracting(Comparison::kind).containsExactly(LevelKind.AT_START, LevelKind.TARGET);
            Comparison target = found.getLast();
            assertThat(target.missing()).isNotEmpty();
            assertThat(open.assessment().plan().actions()).isEmpty();

            model.edits().plan(target.missing());
            assertThat(open.assessment().plan().actions().keySet()).containsExactlyInAnyOrderElementsOf(target.missing());
            open.editor().undo();
            assertThat(open.assessment().plan().actions()).isEqualTo(Map.of());
        }
    }

    @Test
    void saysWhichRiskNoMeasureCanBringDown() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            new RiskJudging(open.editor()).add("R-USR-09", "Meteorite", 3, 3, AddedRisk.Description.NONE);
            List<Comparison> found = new ArrayList<>();
            model.compare(found::addAll);
            assertThat(found).allSatisfy(each -> assertThat(each.least().unmet()).containsExactly("R-USR-09"));
            Fx.get(() -> {
                ComparisonView view = new ComparisonView(model, () -> {});
                view.show(true);
                assertThat(Fx.texts(view.node())).anyMatch(text -> text.startsWith("⚠ No measure known here")).contains("Meteorite");
                return true;
            });
        }
    }

    @Test
    void keepsAFileAsEvidence() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();

            model.edits().prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));

            assertThat(evidence(open, code)).contains("minutes.txt");
        }
    }

    private static List<String> evidence(OpenAssessment open, String code) {
        return action(open, code).notes().evidence().stream()
                .map(id -> Objects.requireNonNull(open.assessment().answers().evidence().get(id)).fileName())
                .toList();
    }

    @Test
    void copiesEvidenceOutAndTakesItAway() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();
            model.edits().prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));
            String id = action(open, code).notes().evidence().getLast();

            model.edits().copy(id, folder.resolve("copy.txt"), () -> {});
            model.edits().unprove(code, id);

            assertThat(folder.resolve("copy.txt")).hasContent("done");
            assertThat(action(open, code).notes().evidence()).doesNotContain(id);
            model.edits().copy("0".repeat(64), folder.resolve("nothing.txt"), () -> {});
            assertThat(room.dialogs.faults).singleElement().isInstanceOf(UserFault.class);
        }
    }

    @Test
    void addsAnOwnMeasurePlannedAtOnceThatLowersARiskOnceImplemented() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<String> added = new ArrayList<>();

            model.edits().add("Appeal board", "rights", Effort.LOW, Map.of("R-PRED-01", new Reduction(-1, -2)), added::add);

            assertThat(added).containsExactly("M-USR-02");
            assertThat(action(open, "M-USR-02").status()).isEqualTo(ActionStatus.PLANNED);
            MeasureState own = model.planned().stream().filter(each -> each.code().equals("M-USR-02")).findFirst().orElseThrow();
            List<Consequence> foreseen = new ArrayList<>();
            model.consequences(own, foreseen::addAll);
            assertThat(foreseen).singleElement().isInstanceOfSatisfying(Consequence.Level.class, level -> {
                assertThat(level.risk()).isEqualTo("R-PRED-01");
                assertThat(level.after().level()).isLessThan(level.before().level());
            });

            model.status("M-USR-02", ActionStatus.IMPLEMENTED);

            assertThat(open.evaluation().risks().stream().filter(risk -> risk.code().equals("R-PRED-01")).findFirst().orElseThrow()
                            .level(LevelKind.CURRENT))
                    .isEqualTo(((Consequence.Level) foreseen.getFirst()).after());
            assertThat(room.dialogs.said).singleElement().asString().startsWith("R-PRED-01: High → ");
            open.editor().undo();
            open.editor().undo();
            assertThat(open.assessment().plan().added()).doesNotContainKey("M-USR-02");
            assertThat(open.assessment().plan().actions()).doesNotContainKey("M-USR-02");
        }
    }

    @Test
    void linksAnActionToAnotherRiskWithAPersonsReduction() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);

            model.edits().link("M-TRAN-04", "R-PRED-01", new Reduction(0, -1));
            assertThat(measure(open, "M-TRAN-04").mitigates()).contains("R-PRED-01");
            model.edits().note("M-TRAN-04", " With examples. ");
            assertThat(action(open, "M-TRAN-04").notes().comment()).isEqualTo("With examples.");
            assertThat(action(open, "M-TRAN-04").links()).containsKey("R-PRED-01");

            model.edits().unlink("M-TRAN-04", "R-PRED-01");
            model.edits().note("M-TRAN-04", " ");
            assertThat(measure(open, "M-TRAN-04").mitigates()).doesNotContain("R-PRED-01");
            assertThat(action(open, "M-TRAN-04").notes().comment()).isNull();
        }
    }

    private static MeasureState measure(OpenAssessment open, String code) {
        return open.evaluation().measures().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void whatClosingAnActionCorrectsIsForeseenAndSaid() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<Consequence> foreseen = new ArrayList<>();
            model.consequences(measure(open, "M-CONS-01"), foreseen::addAll);

            assertThat(foreseen).contains(
                    new Consequence.Correction("R-CONS-01", ComplianceGap.State.CONDITION_PRECEDENT, ComplianceGap.State.CORRECTED));
            model.status("M-CONS-01", ActionStatus.IMPLEMENTED);
            assertThat(room.dialogs.said.getFirst()).contains("R-CONS-01", "Corrigé");
            List<Consequence> brought = new ArrayList<>();
            model.consequences(measure(open, "M-CONS-01"), brought::addAll);
            assertThat(brought).isEqualTo(foreseen);
        }
    }

    @Test
    void theTimelineSetsApartWhatIsLateDoneAheadAndUndated() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            LocalDate today = model.today();
            model.edits().due("M-TRAN-04", today.minusDays(40));
            model.edits().due("M-PRED-01", null);

            Timeline line = model.timeline();
            assertThat(line.first()).isEqualTo(YearMonth.from(today.minusDays(40)));
            assertThat(line.undated()).extracting(item -> item.measure().code()).containsExactly("M-PRED-01");
            Timeline.Item late = line.groups().getFirst().items().stream()
                    .filter(item -> item.measure().code().equals("M-TRAN-04"))
                    .findFirst()
                    .orElseThrow();
            assertThat(late.standing()).isEqualTo(Timeline.Standing.OVERDUE);
            assertThat(line.daysLate(late)).isEqualTo(40);
            assertThat(line.position(line.first().atDay(1))).isZero();
            assertThat(line.position(line.last().atEndOfMonth())).isBetween(line.months() - 0.1, (double) line.months());

            model.group(Grouping.STATUS);
            assertThat(model.timeline().groups()).extracting(Timeline.Group::status).isSorted().doesNotHaveDuplicates();
            model.group(Grouping.OWNER);
            assertThat(model.timeline().groups()).hasSizeGreaterThan(1).allSatisfy(group -> assertThat(group.items())
                    .allSatisfy(item -> assertThat(item.action().owner()).isEqualToIgnoringCase(group.owner())));
        }
    }

    @Test
    void showsThePlanWithOneActionEditedBesideItAndComparesPlans() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            Fx.get(() -> {
                ActionsScreen screen = new ActionsScreen(open, null);
                Stage stage = Fx.show(screen.node(), 916, 1400);
                Fx.picture(stage.getScene(), "actions-narrow");
                stage.setWidth(1330);
                String code = new ActionsViewModel(open).planned().getFirst().code();
                TextField owner = (TextField) screen.node().lookup("#action-owner");
                owner.setText("Service juridique");
                owner.fireEvent(new javafx.event.ActionEvent());
                assertThat(action(open, code).owner()).isEqualTo("Service juridique");
                assertThat(screen.node().lookup("#bulk").isVisible()).isFalse();
                ((CheckBox) screen.node().lookup("#choose-" + code)).fire();
                assertThat(screen.node().lookup("#bulk").isVisible()).isTrue();
                ((Button) screen.node().lookup("#compare-plans")).fire();
                assertThat(screen.node().lookup("#comparison").isVisible()).isTrue();
                assertThat(Fx.texts(screen.node().lookup("#comparison-grid"))).contains("✓ Fermé");
                assertThat(Fx.all(screen.node().lookup("#comparison-grid")))
                        .extracting(each -> String.valueOf(each.getAccessibleText()))
                        .anyMatch(name -> name.startsWith("R-PRED-01 "))
                        .anyMatch(name -> name.startsWith("M-CONS-01 "));
                ((ToggleButton) screen.node().lookup("#compare-target")).fire();
                int actions = open.assessment().plan().actions().size();
                ((Button) screen.node().lookup("#plan-least")).fire();
                assertThat(open.assessment().plan().actions()).hasSizeGreaterThan(actions);
                Fx.layOut(stage.getScene());
                Fx.picture(stage.getScene(), "actions");
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void whatIsTypedIntoAnActionIsKeptWhenTheScreenIsLeft() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            String code = new ActionsViewModel(open).planned().getFirst().code();
            Fx.get(() -> {
                ActionsScreen screen = new ActionsScreen(open, null);
                Stage stage = Fx.show(screen.node(), 900, 900);
                ((TextArea) screen.node().lookup("#action-note")).setText("Agreed with purchasing.");
                screen.close();
                stage.close();
                return true;
            });
            assertThat(action(open, code).notes().comment()).isEqualTo("Agreed with purchasing.");
        }
    }

    @Test
    void theTimelineChoosesAnActionByItsNameWhichSaysAll() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            new ActionsViewModel(open).edits().due("M-TRAN-04", open.editor().today().minusDays(3));
            Fx.get(() -> {
                ActionsScreen screen = new ActionsScreen(open, null);
                Stage stage = Fx.show(screen.node(), 1330, 1200);
                ((ToggleButton) screen.node().lookup("#view-timeline")).fire();
                Fx.layOut(stage.getScene());
                ToggleButton name = (ToggleButton) screen.node().lookup("#timeline-M-TRAN-04");
                assertThat(name.getAccessibleText()).contains("M-TRAN-04", "Planned", "3 days late", "Mehdi Sorel");
                name.fire();
                Fx.picture(stage.getScene(), "timeline");
                assertThat(Fx.texts(screen.node().lookup("#action-detail"))).contains("M-TRAN-04");
                screen.close();
                stage.close();
                return true;
            });
        }
    }

    @Test
    void showsActionsOfAllAssessments() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            int planned = room.sample().assessment().plan().actions().size();
            room.workshop().screening("Sans plan");
            Fx.get(() -> {
                AllActionsScreen screen = new AllActionsScreen(room.workroom());
                Stage stage = Fx.show(screen.node(), 1330, 800);
                TableView<?> table = (TableView<?>) screen.node().lookup("#all-actions");
                ((ToggleButton) screen.node().lookup("#filter-all")).fire();
                assertThat(table.getItems()).hasSize(planned);
                Fx.picture(stage.getScene(), "all-actions");
                screen.close();
                stage.close();
                return true;
            });
        }
    }
}
