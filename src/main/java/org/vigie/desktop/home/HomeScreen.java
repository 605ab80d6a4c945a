package org.vigie.desktop.home;

import javafx.scene.Node;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Workroom;

/** Tiles, heat map, latest assessments. */
public final class HomeScreen implements Screen {
    private final Workroom workroom;

    public HomeScreen(Workroom workroom) {
        this.workroom = workroom;
    }

    @Override
    public Node node() {
        return Ui.heading(title(), 2);
    }

    @Override
    public String title() {
        return workroom.words().text("desktop.place.home");
    }

    @Override
    public void close() {}
}
