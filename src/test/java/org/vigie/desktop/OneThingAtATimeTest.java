package org.vigie.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.Room;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** In a small window with large text, a list and what is chosen in it show one at a time. */
class OneThingAtATimeTest {
    @TempDir
    private Path folder;

    @Test
    void anActionOpensByEnterOrAClickAndThePlanComesBackWithTheKeyboardInIt() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.FR))) {
            AssessmentId id = window.fillWithSample();
            window.unlock();
            window.go(new Place.InAssessment(id, Room.ACTIONS, null));
            small(window);
            TableView<?> plan = Fx.node("plan", TableView.class);
            Fx.run(() -> {
                plan.requestFocus();
                plan.getSelectionModel().select(3);
            });
            assertThat(Fx.get(() -> Fx.find("action-detail"))).isNull();
            assertThat(Fx.get(plan::getHeight)).isGreaterThan(400);

            Fx.key(plan, KeyCode.ENTER);
            window.settle();
            assertThat(shown(window, "action-detail")).contains(((MeasureState) Fx.get(() -> plan.getItems().get(3))).code());
            assertThat(Fx.get(() -> Fx.find("plan"))).isNull();

            Fx.press("detail-back");
            window.settle();
            assertThat(Fx.get(() -> Fx.find("action-detail"))).isNull();
            assertThat(Fx.get(() -> window.stage().getScene().getFocusOwner() == plan)).isTrue();

            Fx.run(() -> click(row(plan, 1)));
            window.settle();
            assertThat(Fx.get(() -> Fx.find("action-detail"))).isNotNull();
        }
    }

    @Test
    void aGapOpensAndTheRisksComeBackWithTheKeyboardOnIt() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            AssessmentId id = window.fillWithSample();
            window.unlock();
            window.go(new Place.InAssessment(id, Room.RISKS, null));
            small(window);
            assertThat(Fx.get(() -> Fx.find("risk-detail"))).isNull();
            Fx.run(() -> Fx.node("gap-R-CONS-03", Node.class).requestFocus());

            Fx.press("gap-R-CONS-03");
            window.settle();
            assertThat(shown(window, "risk-detail")).contains("R-CONS-03");
            assertThat(Fx.get(() -> Fx.find("gaps"))).isNull();

            Fx.key(Fx.node("detail-back", Node.class), KeyCode.ESCAPE);
            window.settle();
            assertThat(Fx.get(() -> window.stage().getScene().getFocusOwner().getId())).isEqualTo("gap-R-CONS-03");
        }
    }

    @Test
    void anActionOfAllAssessmentsOpensInItsPlan() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            AssessmentId _ = window.fillWithSample();
            window.unlock();
            window.go(new Place.AllActions());
            TableView<?> all = Fx.node("all-actions", TableView.class);
            String measure = Fx.get(() -> {
                all.getSelectionModel().select(4);
                return ((ListedAction) all.getItems().get(4)).action().measure();
            });
            Fx.key(all, KeyCode.ENTER);
            window.settle();

            assertThat(shown(window, "action-detail")).contains(measure);
            TableView<?> plan = Fx.node("plan", TableView.class);
            assertThat(((MeasureState) Fx.get(() -> plan.getSelectionModel().getSelectedItem())).code()).isEqualTo(measure);

            small(window);
            assertThat(shown(window, "action-detail")).contains(measure);
            Fx.run(() -> window.shell().go(new Place.AllActions()));
        }
    }

    @Test
    void whatIsReadInFullStaysWhenTheLanguageChanges() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            AssessmentId id = window.fillWithSample();
            window.unlock();
            window.go(Place.InAssessment.risk(id, "R-CONS-03"));

            Fx.press("language-fr");
            window.settle();

            assertThat(shown(window, "risk-detail")).contains("R-CONS-03");
        }
    }

    /** As small as the window gets, with the largest text; what follows from its size comes a moment later. */
    private static void small(TestWindow window) {
        window.wear(175, 1024, 700);
        window.settle();
        window.settle();
    }

    private static List<String> shown(TestWindow window, String id) {
        return Fx.get(() -> Fx.texts(window.stage().getScene().getRoot().lookup("#" + id)));
    }

    private static TableRow<?> row(TableView<?> table, int index) {
        return Fx.all(table).stream()
                .filter(TableRow.class::isInstance)
                .map(each -> (TableRow<?>) each)
                .filter(each -> each.getIndex() == index && each.getItem() != null)
                .findFirst()
                .orElseThrow();
    }

    private static void click(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, true, false,
                        true, null));
    }
}
