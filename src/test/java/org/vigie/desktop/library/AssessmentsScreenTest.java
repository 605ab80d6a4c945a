package org.vigie.desktop.library;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.application.Portfolio;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentsScreenTest extends FxTest {

    @Test
    void listsSearchesFiltersOpensAndDeletes() throws Exception {
        Workroom room = room(Language.FR);
        AssessmentId sample = sample(room, Language.FR);
        AssessmentId newsletter = stored(() -> {
            Portfolio portfolio = room.session().portfolio();
            portfolio.start("screening", "Caméras du magasin pilote", Language.FR);
            return portfolio.start("screening", "Infolettre", Language.FR).id();
        });
        AssessmentsScreen screen = fxGet(() -> new AssessmentsScreen(room));
        Stage stage = show(fxGet(screen::node), 1440, 900);
        awaitCount(3);
        await("overviews", () -> rows().getItems().stream().allMatch(row -> row.overview() != null));
        picture(stage.getScene(), "assessments");

        press("filter-approved");
        awaitCount(1);
        assertThat(fxGet(() -> rows().getItems().getFirst().summary().id())).isEqualTo(sample);
        press("filter-all");

        fx(() -> node("search-assessments", TextField.class).setText("INFOLETTRE"));
        awaitCount(1);
        fx(() -> rows().getSelectionModel().select(0));
        key(node("assessments", TableView.class), KeyCode.ENTER);
        assertThat(fxGet(() -> visited)).containsExactly(new Place.InAssessment(newsletter, Place.Room.OVERVIEW, null));

        dialogs.answer = "créée par erreur";
        press("delete-assessments");
        awaitCount(0);
        fx(() -> node("search-assessments", TextField.class).setText(""));
        awaitCount(2);
        fx(screen::close);
        assertThat(dialogs.faults).isEmpty();
    }

    @Test
    void aDecidedAssessmentIsNotDeletedAndTheReasonIsSaid() throws Exception {
        Workroom room = room(Language.EN);
        sample(room, Language.EN);
        AssessmentsScreen screen = fxGet(() -> new AssessmentsScreen(room));
        show(fxGet(screen::node), 1440, 900);
        awaitCount(1);
        dialogs.answer = "no longer wanted";

        fx(() -> rows().getSelectionModel().select(0));
        press("delete-assessments");

        await("the refusal", () -> !dialogs.faults.isEmpty());
        awaitCount(1);
        fx(screen::close);
    }

    @Test
    void aNarrowTableDropsColumnsRatherThanTheWordsOfTheTitle() {
        Workroom room = room(Language.EN);
        AssessmentsScreen screen = fxGet(() -> new AssessmentsScreen(room));
        Stage stage = show(fxGet(screen::node), 1400, 700);
        assertThat(columns()).hasSize(8);

        for (double width : new double[] {900, 620}) {
            fx(() -> stage.setWidth(width));
            await("the width", () -> stage.getScene().getWidth() == width);
            fx(() -> {
                Fx.layOut(stage.getScene());
                double all = rows().getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
                assertThat(all).isLessThanOrEqualTo(rows().getWidth());
                assertThat(rows().getVisibleLeafColumns().getFirst().getWidth()).isGreaterThanOrEqualTo(220);
            });
        }
        assertThat(columns()).containsExactly("column-title", "column-status", "column-progress", "column-level");
        fx(screen::close);
    }

    private static List<String> columns() {
        return fxGet(() -> rows().getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }

    private static void awaitCount(int count) {
        await(
                count + " assessments",
                () -> find("assessment-count") instanceof Labeled label && label.isVisible() && label.getText().startsWith(count + " ")
                        && rows().getItems().size() == count);
    }

    @SuppressWarnings("unchecked")
    private static TableView<PortfolioRow> rows() {
        return (TableView<PortfolioRow>) java.util.Objects.requireNonNull(find("assessments"));
    }
}
