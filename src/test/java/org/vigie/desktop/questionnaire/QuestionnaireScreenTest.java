package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
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
