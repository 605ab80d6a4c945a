package org.vigie.desktop.home;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class HomeScreenTest extends FxTest {

    @Test
    void countsWhatTheEvaluationOfTheOnlyAssessmentSays() throws Exception {
        OpenAssessment open = openSample(Language.FR);
        HomeScreen screen = fxGet(() -> new HomeScreen(open.workroom()));
        Stage stage = show(fxGet(screen::node), 1336, 840);
        await("the risks", () -> find("tile-risks") instanceof Labeled tile && !tile.getText().equals("…"));
        picture(stage.getScene(), "home-fr-wide");

        long above = open.evaluation().risks().stream()
                .filter(risk -> risk.status() != RiskStatus.DISMISSED && risk.level(LevelKind.CURRENT).threshold() == Threshold.ABOVE)
                .count();
        long overdue = open.assessment().plan().actions().values().stream()
                .filter(action -> action.status() != ActionStatus.IMPLEMENTED)
                .filter(action -> action.due() != null && action.due().isBefore(LocalDate.of(2026, 11, 25)))
                .count();
        assertThat(above).isPositive();
        assertThat(overdue).isPositive();
        assertThat(fxGet(() -> List.of("assessments", "risks", "actions", "reviews").stream().map(HomeScreenTest::figure).toList()))
                .containsExactly("1", String.valueOf(above), String.valueOf(overdue), "0");
        fx(screen::close);
    }

    @Test
    void opensAnAssessmentWhereItSaysHowItStands() {
        OpenAssessment open = openSample(Language.EN);
        HomeScreen screen = fxGet(() -> new HomeScreen(open.workroom()));
        show(fxGet(screen::node), 1336, 840);
        await("the assessment", () -> find("assessments") instanceof TableView<?> table && !table.getItems().isEmpty());

        fx(() -> node("assessments", TableView.class).getSelectionModel().select(0));
        key(node("assessments", TableView.class), KeyCode.ENTER);

        assertThat(fxGet(() -> visited))
                .containsExactly(new Place.InAssessment(open.assessment().id(), Place.Room.OVERVIEW, null));
        fx(screen::close);
    }

    private static String figure(String tile) {
        return node("tile-" + tile, Labeled.class).getText();
    }
}
