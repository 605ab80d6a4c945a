package org.vigie.desktop.report;

import javafx.scene.Node;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;

/** What to export, and how. */
public final class ReportScreen implements Screen {
    private final OpenAssessment assessment;

    public ReportScreen(OpenAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.report");
    }

    @Override
    public void close() {}
}
