package org.vigie.desktop.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsScreenTest {
    @TempDir
    private Path folder;

    private static Action action(OpenAssessment open, String code) {
        return Objects.requireNonNull(open.assessment().plan().actions().get(code));
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
    void showsThePlanWithOneActionEditedBesideItAndComparesPlans() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            Fx.get(() -> {
                ActionsScreen screen = new ActionsScreen(open, null);
                Stage stage = Fx.show(screen.node(), 940, 1400);
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
                Stage stage = Fx.show(screen.node(), 940, 900);
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
