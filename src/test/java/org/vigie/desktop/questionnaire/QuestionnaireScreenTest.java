package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;
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
        AnswerKey age = AnswerKey.of("processing.already_running");
        QuestionnaireScreen screen = fxGet(() -> new QuestionnaireScreen(open, age));
        Stage stage = show(screen.node(), 1336, 800);

        assertThat(fxGet(() -> byId(screen.node(), "card:processing.already_running"))).isPresent();
        fx(() -> toggle(screen.node(), "processing.already_running/yes").fire());

        assertThat(fxGet(() -> toggle(screen.node(), "processing.already_running/yes").isSelected())).isTrue();
        picture(stage.getScene(), "questionnaire-new-fr");
        fx(() -> open.editor().undo());
        assertThat(fxGet(() -> toggle(screen.node(), "processing.already_running/yes").isSelected())).isFalse();
        fx(screen::close);
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
