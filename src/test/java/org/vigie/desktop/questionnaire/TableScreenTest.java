package org.vigie.desktop.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TableScreenTest extends FxTest {
    private static final AnswerKey PURPOSES = AnswerKey.of("processing.purposes");
    private static final List<String> COLUMNS = List.of("name", "legal_basis", "interest", "law_text", "benefit");

    private OpenAssessment started() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        return open(room, id);
    }

    private static AnswerValue.Row row(int number) {
        RowId id = new RowId("00000000-0000-4000-8000-%012d".formatted(number));
        return new AnswerValue.Row(id, java.util.Map.of("name", new AnswerValue.Text("Purpose " + number)));
    }

    private static void fill(OpenAssessment open, int rows) {
        List<AnswerValue.Row> all = IntStream.range(0, rows).mapToObj(TableScreenTest::row).toList();
        fx(() -> open.editor().apply(new Change.SetAnswer(PURPOSES, null, Answer.of(new AnswerValue.Table(all)))));
    }

    private static List<TableCell> cells(Node root) {
        return Fx.all(root).stream().filter(TableCell.class::isInstance).map(TableCell.class::cast).toList();
    }

    private static TableCell cell(Node root, int row, String column) {
        int index = COLUMNS.indexOf(column);
        return cells(root).stream()
                .filter(cell -> cell.row().equals(row(row).id()) && cell.column() == index)
                .findFirst()
                .orElseThrow();
    }

    private static TextInputControl input(Node cell) {
        return Fx.all(cell).stream()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellIsTextUntilTheKeyboardIsInItAndEnterGoesDown() {
        OpenAssessment open = started();
        fill(open, 2);
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, PURPOSES));
        show(screen.node(), 990, 800);
        assertThat(fxGet(() -> texts(cell(screen.node(), 0, "name")))).contains("Purpose 0");

        fx(() -> cell(screen.node(), 0, "name").requestFocus());
        TextInputControl field = fxGet(() -> input(cell(screen.node(), 0, "name")));
        fx(() -> field.setText("Points"));
        key(field, KeyCode.ENTER);
        await("the cell below has the keyboard", () -> cell(screen.node(), 1, "name").isOpen());

        assertThat(fxGet(() -> cell(screen.node(), 0, "name").isOpen())).isFalse();
        assertThat(fxGet(() -> texts(cell(screen.node(), 0, "name")))).contains("Points");
        TextInputControl below = fxGet(() -> input(cell(screen.node(), 1, "name")));
        key(below, KeyCode.ENTER);
        await("a row more", () -> rows(open).size() == 3);
        assertThat(rows(open).getFirst().cells()).containsEntry("name", new AnswerValue.Text("Points"));
        fx(screen::close);
    }

    @Test
    void ofFiveHundredRowsOnlyThoseInSightExistAndTheLastIsReached() throws Exception {
        OpenAssessment open = started();
        fill(open, 500);
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, PURPOSES));
        Stage stage = show(screen.node(), 990, 800);
        await("the rows", () -> !cells(screen.node()).isEmpty());
        assertThat(fxGet(() -> cells(screen.node()).stream().map(TableCell::row).distinct().count())).isBetween(5L, 60L);
        picture(stage.getScene(), "questionnaire-table-500");

        fx(() -> open.editor().apply(new Change.SetCell(PURPOSES, row(499).id(), "name", new AnswerValue.Text("Purpose 499"), new AnswerValue.Text("The last"))));
        fx(() -> Fx.all(screen.node()).stream()
                .filter(TableRows.class::isInstance)
                .map(TableRows.class::cast)
                .filter(TableRows::scrolls)
                .forEach(rows -> rows.reveal(row(499).id())));

        await("the last row", () -> cells(screen.node()).stream().anyMatch(each -> each.row().equals(row(499).id())));
        assertThat(fxGet(() -> texts(cell(screen.node(), 499, "name")))).contains("The last");
        assertThat(fxGet(() -> cells(screen.node()).stream().map(TableCell::row).distinct().count())).isLessThan(60);
        picture(stage.getScene(), "questionnaire-table-end");
        fx(screen::close);
    }

    private static List<AnswerValue.Row> rows(OpenAssessment open) {
        return open.assessment().answer(PURPOSES).map(Answer::value).map(AnswerValue.Table.class::cast).map(AnswerValue.Table::rows).orElse(List.of());
    }
}
