package org.vigie.desktop.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomesCardTest {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhatKeepsARuleOpenThenWhatItSaysAndWhy() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("screening", "Loyalty");
            Fx.run(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1330, 1900);
                assertThat(texts(screen)).contains("Cannot be stated yet; these questions are still open:");
                assertThat(links(screen)).contains("Q-SCR-01");

                answer(open, "screening.law_assessed", new AnswerValue.Choice("no"));
                answer(open, "screening.similar_dpia", new AnswerValue.Choice("no"));
                answer(open, "screening.art35_3", new AnswerValue.Multi(List.of("large_scale_special")));
                assertThat(texts(screen)).contains("DPIA required").anyMatch(text -> text.startsWith("A case of Article 35(3)"));
                Hyperlink why = (Hyperlink) screen.node().lookup("#outcomes .code-link");
                assertThat(why.getText()).isEqualTo("Q-SCR-01");

                why.fire();
                screen.close();
                stage.close();
            });
            assertThat(room.went).containsExactly(new Place.InAssessment(
                    open.assessment().id(), Place.Room.QUESTIONNAIRE, AnswerKey.of("screening.art35_3")));
        }
    }

    @Test
    void aTemplateWithoutDecisionRulesHasNone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("customer-data", "Loyalty");
            Fx.run(() -> {
                ReviewScreen screen = new ReviewScreen(open);
                Stage stage = Fx.show(screen.node(), 1330, 1900);
                assertThat(screen.node().lookup("#outcomes").isVisible()).isFalse();
                assertThat(screen.node().lookup("#review-outline .button").isVisible()).isFalse();
                screen.close();
                stage.close();
            });
        }
    }

    private static void answer(OpenAssessment open, String question, AnswerValue value) {
        AnswerKey key = AnswerKey.of(question);
        open.editor().apply(new Change.SetAnswer(key, open.assessment().answer(key).orElse(null), Answer.of(value)));
    }

    private static Set<String> texts(ReviewScreen screen) {
        return screen.node().lookupAll("#outcomes .label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet());
    }

    private static List<String> links(ReviewScreen screen) {
        return screen.node().lookupAll("#outcomes .code-link").stream().map(OutcomesCardTest::text).toList();
    }

    private static String text(Node node) {
        return ((Hyperlink) node).getText();
    }
}
