package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionnaireScreenTest extends FxTest {

    @Test
    void answeringRaisesARiskAtOnceAndUndoingTakesItBack() throws Exception {
        Workroom room = room(Language.FR);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Fidélité", Language.FR)).id();
        OpenAssessment open = open(room, id);
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, AnswerKey.of("security.test_environments")));
        Stage stage = show(screen.node(), 1336, 800);

        fx(() -> toggle(screen.node(), "security.test_environments/no").fire());

        assertThat(fxGet(() -> toggle(screen.node(), "security.test_environments/no").isSelected())).isTrue();
        assertThat(fxGet(() -> byId(screen.node(), "concern:R-SEC-06"))).isPresent();
        assertThat(fxGet(() -> texts(byId(screen.node(), "concern:R-SEC-06").orElseThrow()))).contains("parce que Q-SEC-09 = Non");
        picture(stage.getScene(), "questionnaire-new-fr");
        fx(() -> open.editor().undo());
        assertThat(fxGet(() -> toggle(screen.node(), "security.test_environments/no").isSelected())).isFalse();
        assertThat(fxGet(() -> byId(screen.node(), "concern:R-SEC-06"))).isEmpty();
        fx(screen::close);
    }

    @Test
    void whatTheLawSaysIsAskedForByALinkThatLooksLikeOne() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        OpenAssessment open = open(room, id);
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, AnswerKey.of("processing.summary")));
        Stage stage = show(screen.node(), 1336, 800);

        fx(() -> ((ButtonBase) byId(screen.node(), "plain-words").orElseThrow()).fire());
        fx(() -> Fx.layOut(stage.getScene()));

        Hyperlink link = (Hyperlink) fxGet(() -> byId(screen.node(), "show-law").orElseThrow());
        Hyperlink usual = fxGet(() -> {
            Hyperlink other = new Hyperlink("link");
            ((Pane) stage.getScene().getRoot()).getChildren().add(other);
            Fx.layOut(stage.getScene());
            return other;
        });
        assertThat(fxGet(link::getTextFill)).isEqualTo(fxGet(usual::getTextFill));
        assertThat(fxGet(link::isUnderline)).isEqualTo(fxGet(usual::isUnderline)).isTrue();
        fx(screen::close);
    }

    @Test
    void typingKeepsTheCaretAndIsSavedWhenTheScreenIsLeft() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        OpenAssessment open = open(room, id);
        AnswerKey reference = AnswerKey.of("processing.record_reference");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, reference));
        show(screen.node(), 1024, 700);
        TextInputControl input = fxGet(() -> (TextInputControl) all(byId(screen.node(), "card:" + reference).orElseThrow()).stream()
                .filter(TextInputControl.class::isInstance)
                .findFirst()
                .orElseThrow());

        fx(() -> {
            input.requestFocus();
            input.setText("REG 12 ");
            input.positionCaret(3);
        });
        await("the pause saves", () -> open.assessment().answer(reference).isPresent());

        String typed = fxGet(input::getText);
        assertThat(typed).isEqualTo("REG 12 ");
        assertThat(fxGet(input::getCaretPosition)).isEqualTo(3);
        fx(() -> input.setText("REG 13"));
        fx(screen::close);
        assertThat(fxGet(() -> open.assessment().answer(reference)))
                .contains(Answer.of(new AnswerValue.Text("REG 13")));
    }

    @Test
    void showsEverySectionOfTheSampleInBothLanguages() throws Exception {
        OpenAssessment open = openSample(Language.FR);
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, AnswerKey.of("consent.granular")));
        Stage stage = show(screen.node(), 1336, 800);
        List<ToggleButton> entries = fxGet(() -> all(screen.node()).stream()
                .filter(node -> node.getStyleClass().contains("outline-entry"))
                .map(ToggleButton.class::cast)
                .toList());
        assertThat(entries).hasSizeGreaterThan(20);
        for (ToggleButton entry : entries) {
            fx(() -> entry.fire());
            picture(stage.getScene(), "questionnaire-" + entry.getId().replaceAll("\\W", "-"));
        }
        fx(screen::close);
    }

    @Test
    void theHistoryThatIsOpenShowsARestoredAnswerOnceItIsSaved() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        OpenAssessment open = open(room, id);
        AnswerKey running = AnswerKey.of("processing.already_running");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, running));
        show(screen.node(), 990, 700);
        Node card = fxGet(() -> byId(screen.node(), "card:" + running).orElseThrow());
        fx(() -> toggle(screen.node(), running + "/yes").fire());
        fx(() -> toggle(screen.node(), running + "/no").fire());
        fx(() -> button(card, "History").fire());
        await("the history is read", () -> history(card).size() == 2);

        fx(() -> button(card, "Restore Yes").fire());

        await("the restored answer is told", () -> history(card).size() == 3);
        assertThat(history(card)).allMatch(line -> line instanceof HBox);
        assertThat(fxGet(() -> open.assessment().answer(running))).contains(Answer.of(new AnswerValue.Choice("yes")));
        fx(screen::close);
    }

    private static List<Node> history(Node card) {
        return fxGet(() -> all(card).stream()
                .filter(node -> node.getStyleClass().contains("history"))
                .flatMap(node -> ((Parent) node).getChildrenUnmodifiable().stream())
                .toList());
    }

    private static ButtonBase button(Node within, String spoken) {
        return all(within).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(each -> spoken.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void undoTakesBackTypingInTheFieldFirstAndThenTheEditBefore() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        OpenAssessment open = open(room, id);
        AnswerKey reference = AnswerKey.of("processing.record_reference");
        AnswerKey running = AnswerKey.of("processing.already_running");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, reference));
        show(screen.node(), 990, 700);
        TextInputControl input = fxGet(() -> (TextInputControl) all(byId(screen.node(), "card:" + reference).orElseThrow()).stream()
                .filter(TextInputControl.class::isInstance)
                .findFirst()
                .orElseThrow());
        fx(() -> toggle(screen.node(), running + "/yes").fire());
        fx(() -> {
            input.requestFocus();
            input.appendText("REG");
        });
        await("the pause saves", () -> open.assessment().answer(reference).isPresent());
        FieldUndo own = fxGet(() -> Objects.requireNonNull(FieldUndo.of(input)));

        assertThat(fxGet(own::undo)).isTrue();
        String undone = fxGet(() -> input.getText());
        assertThat(undone).isEmpty();
        assertThat(fxGet(() -> open.assessment().answer(reference))).isEmpty();
        assertThat(fxGet(own::undo)).as("the field has nothing left").isFalse();
        fx(() -> open.editor().undo());

        assertThat(fxGet(() -> open.assessment().answer(running))).as("the edit before the typing").isEmpty();
        assertThat(fxGet(own::redo)).as("what was undone last comes back first").isFalse();
        fx(() -> open.editor().redo());
        assertThat(fxGet(() -> open.assessment().answer(running))).isPresent();
        assertThat(fxGet(own::redo)).isTrue();
        String redone = fxGet(() -> input.getText());
        assertThat(redone).isEqualTo("REG");
        fx(screen::close);
    }

    @Test
    void richTextIsShownAsItReadsAndEditedAsItReads() throws Exception {
        OpenAssessment open = openSample(Language.FR);
        AnswerKey summary = AnswerKey.of("processing.summary");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, AnswerKey.of("processing.record_reference")));
        Stage stage = show(screen.node(), 990, 800);
        assertThat(fxGet(() -> byId(screen.node(), summary + "/editor"))).isEmpty();
        picture(stage.getScene(), "questionnaire-rich-read");
        AnswerValue before = fxGet(() -> open.assessment().answer(summary).orElseThrow().value());

        fx(() -> byId(screen.node(), summary + "/rich").orElseThrow().requestFocus());
        RichEditor editor = (RichEditor) fxGet(() -> byId(screen.node(), summary + "/editor").orElseThrow());
        assertThat(fxGet(() -> open.assessment().answer(summary).orElseThrow().value())).as("opening changes nothing").isEqualTo(before);
        fx(() -> editor.appendText(" Fin."));
        picture(stage.getScene(), "questionnaire-rich-edit");
        await("the pause saves", () -> !open.assessment().answer(summary).orElseThrow().value().equals(before));
        assertThat(fxGet(() -> ((AnswerValue.Rich) open.assessment().answer(summary).orElseThrow().value()).text().toPlain())).endsWith(" Fin.");

        assertThat(fxGet(() -> Objects.requireNonNull(FieldUndo.of(editor)).undo())).isTrue();
        assertThat(fxGet(() -> open.assessment().answer(summary).orElseThrow().value())).isEqualTo(before);
        fx(screen::close);
    }

    @Test
    void whereThereIsRoomForOneThingItShowsTheSectionsTheQuestionsOrWhatTheyRaise() throws Exception {
        OpenAssessment open = openSample(Language.FR);
        AnswerKey granular = AnswerKey.of("consent.granular");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, granular));
        Stage stage = show(screen.node(), 560, 700);
        assertThat(fxGet(() -> byId(screen.node(), "card:" + granular))).isPresent();
        assertThat(fxGet(() -> byId(screen.node(), "page:data"))).isEmpty();

        fx(() -> toggle(screen.node(), "part-outline").fire());
        picture(stage.getScene(), "questionnaire-tight-sections");
        assertThat(fxGet(() -> byId(screen.node(), "card:" + granular))).isEmpty();
        fx(() -> toggle(screen.node(), "page:data").fire());

        assertThat(fxGet(() -> byId(screen.node(), "card:data.items"))).as("a section chosen shows its questions").isPresent();
        assertThat(fxGet(() -> toggle(screen.node(), "part-page").isSelected())).isTrue();
        fx(() -> toggle(screen.node(), "part-aside").fire());
        await("what they raise is laid out", () -> all(screen.node()).stream().anyMatch(node -> node.getStyleClass().contains("context")));
        picture(stage.getScene(), "questionnaire-tight-aside");
        fx(screen::close);
    }

    @Test
    void plainWordsReplaceThoseOfTheLaw() {
        Workroom room = room(Language.FR);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Fidélité", Language.FR)).id();
        OpenAssessment open = open(room, id);
        AnswerKey summary = AnswerKey.of("processing.summary");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, summary));
        show(screen.node(), 990, 700);
        assertThat(fxGet(() -> texts(byId(screen.node(), "card:" + summary).orElseThrow())))
                .contains("Quel est le traitement analysé et à quel besoin répond-il\u00A0?");

        fx(() -> toggle(screen.node(), "plain-words").fire());

        assertThat(fxGet(() -> texts(byId(screen.node(), "card:" + summary).orElseThrow())))
                .contains("En quelques lignes, que voulez-vous faire avec quelles données, et pourquoi\u00A0?");
        fx(screen::close);
    }

    static ToggleButton toggle(Node root, String id) {
        return (ToggleButton) byId(root, id).orElseThrow();
    }

    static Optional<Node> byId(Node root, String id) {
        return all(root).stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    static List<Node> all(Node root) {
        List<Node> result = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> result.addAll(all(child)));
        }
        return result;
    }
}
