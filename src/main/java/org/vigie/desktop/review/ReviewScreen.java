package org.vigie.desktop.review;

import javafx.scene.Node;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;

/** Opinions, views, decision, versions. */
public final class ReviewScreen implements Screen {
    private final OpenAssessment assessment;

    public ReviewScreen(OpenAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.review");
    }

    @Override
    public void close() {}
}
