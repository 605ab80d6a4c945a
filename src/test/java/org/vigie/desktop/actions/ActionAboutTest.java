package org.vigie.desktop.actions;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ActionAboutTest {
    @TempDir
    private Path folder;

    @Test
    void anActionSaysWhenItIsDone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("privacy-by-design", "Dark mode");
            answer(open, "feature.data", new AnswerValue.Multi(List.of("contact")));
            answer(open, "feature.necessity", new AnswerValue.Choice("most"));
            Fx.run(() -> {
                ActionsViewModel model = new ActionsViewModel(open);
                model.edits().plan(List.of("M-MIN-01"));
                ActionsScreen screen = new ActionsScreen(open, null);
                Stage stage = Fx.show(screen.node(), 1330, 1000);
                assertThat(Fx.texts(Objects.requireNonNull(screen.node().lookup("#action-detail"))))
                        .anyMatch(text -> text.contains("Accepted when: each field has a written purpose"));
                screen.close();
                stage.close();
            });
        }
    }

    private static void answer(OpenAssessment open, String question, AnswerValue value) {
        open.editor().apply(new Change.SetAnswer(AnswerKey.of(question), null, Answer.of(value)));
    }
}
