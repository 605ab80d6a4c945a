package org.vigie.desktop.newassessment;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Workroom;

/** Gallery of templates. */
public final class NewAssessmentScreen implements Screen {
    private final Workroom workroom;

    public NewAssessmentScreen(Workroom workroom) {
        this.workroom = workroom;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.newAssessment");
    }

    @Override
    public void close() {}
}
