package org.vigie.desktop.library;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Workroom;

/** The table of all assessments. */
public final class AssessmentsScreen implements Screen {
    private final Workroom workroom;

    public AssessmentsScreen(Workroom workroom) {
        this.workroom = workroom;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.assessments");
    }

    @Override
    public void close() {}
}
