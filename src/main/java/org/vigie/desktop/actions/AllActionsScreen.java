package org.vigie.desktop.actions;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Workroom;

/** Actions of all assessments. */
public final class AllActionsScreen implements Screen {
    private final Workroom workroom;

    public AllActionsScreen(Workroom workroom) {
        this.workroom = workroom;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.actions");
    }

    @Override
    public void close() {}
}
