package org.vigie.desktop.templates;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Workroom;

/** Templates installed. */
public final class TemplatesScreen implements Screen {
    private final Workroom workroom;

    public TemplatesScreen(Workroom workroom) {
        this.workroom = workroom;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.templates");
    }

    @Override
    public void close() {}
}
