package org.vigie.desktop.risks;

import javafx.scene.Node;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;

/** Gaps, matrix, register and detail. */
public final class RisksScreen implements Screen {
    private final OpenAssessment assessment;

    public RisksScreen(OpenAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.risks");
    }

    @Override
    public void close() {}
}
