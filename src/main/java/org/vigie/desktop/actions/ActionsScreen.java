package org.vigie.desktop.actions;

import javafx.scene.Node;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;

/** The plan of one assessment. */
public final class ActionsScreen implements Screen {
    private final OpenAssessment assessment;

    public ActionsScreen(OpenAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.actions");
    }

    @Override
    public void close() {}
}
