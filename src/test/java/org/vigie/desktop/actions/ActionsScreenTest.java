package org.vigie.desktop.actions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.risk.LevelKind;
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

            model.owner(first, " Jeanne Roux ");
            model.due(first, null);
            assertThat(action(open, first).owner()).isEqualTo("Jeanne Roux");
            assertThat(action(open, first).due()).isNull();

            model.select(first, true);
            model.select(codes.getLast(), true);
            model.editSelected(null, LocalDate.parse("2027-01-15"), Priority.LOW, ActionStatus.IMPLEMENTED);
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
        return java.util.Objects.requireNonNull(open.assessment().plan().actions().get(code));
    }

    @Test
    void plansWhatTheLeastPlanMissesAsOneChangeThatIsUndone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            model.planned().forEach(each -> model.remove(each.code()));
            assertThat(open.assessment().plan().actions()).isEmpty();
            List<Comparison> found = new ArrayList<>();
            model.compare(found::addAll);

            assertThat(found).extracting(Comparison::kind).containsExactly(LevelKind.AT_START, LevelKind.TARGET);
            Comparison target = found.getLast();
            assertThat(target.missing()).isNotEmpty();
            assertThat(open.assessment().plan().actions()).isEmpty();

            model.plan(target.missing());
            assertThat(open.assessment().plan().actions().keySet()).containsExactlyInAnyOrderElementsOf(target.missing());
            open.editor().undo();
            assertThat(open.assessment().plan().actions()).isEqualTo(Map.of());
        }
    }

    @Test
    void keepsAFileAsEvidence() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();

            model.prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));

            assertThat(model.evidence(action(open, code))).contains("minutes.txt");
        }
    }

    @Test
    void showsThePlanEditedInPlaceAndComparesPlans() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            Fx.get(() -> {
                ActionsScreen screen = new ActionsScreen(open);
                Stage stage = Fx.show(screen.node(), 916, 3000);
                Fx.picture(stage.getScene(), "actions-narrow");
                stage.setWidth(1330);
                String code = new ActionsViewModel(open).planned().getFirst().code();
                TextField owner = (TextField) screen.node().lookup("#owner-" + code);
                owner.setText("Service juridique");
                owner.fireEvent(new javafx.event.ActionEvent());
                assertThat(action(open, code).owner()).isEqualTo("Service juridique");
                assertThat(screen.node().lookup("#bulk").isVisible()).isFalse();
                ((CheckBox) screen.node().lookup("#choose-" + code)).fire();
                assertThat(screen.node().lookup("#bulk").isVisible()).isTrue();
                ((Button) screen.node().lookup("#compare-plans")).fire();
                assertThat(screen.node().lookup("#comparison").isVisible()).isTrue();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                Fx.picture(stage.getScene(), "actions");
                screen.close();
                stage.close();
                return true;
            });
            assertThat(room.dialogs.faults).isEmpty();
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
                ((javafx.scene.control.ToggleButton) screen.node().lookup("#filter-all")).fire();
                assertThat(table.getItems()).hasSize(planned);
                Fx.picture(stage.getScene(), "all-actions");
                screen.close();
                stage.close();
                return true;
            });
        }
    }
}
