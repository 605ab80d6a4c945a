package org.vigie.desktop.questionnaire;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.identity.AnswerKey;

/** One section as a page of question cards. */
public final class QuestionnaireScreen implements Screen {
    private final OpenAssessment assessment;
    private final @Nullable AnswerKey focus;

    /**
     * The screen.
     *
     * @param focus the question to show first, or null
     */
    public QuestionnaireScreen(OpenAssessment assessment, @Nullable AnswerKey focus) {
        this.assessment = assessment;
        this.focus = focus;
    }

    @Override
    public Node node() {
        return Ui.heading(title() + focus, 2);
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.questionnaire");
    }

    @Override
    public void close() {}
}
