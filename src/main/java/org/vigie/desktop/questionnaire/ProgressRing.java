package org.vigie.desktop.questionnaire;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.vigie.domain.evaluation.Progress;

/** How much of a section is answered, as a ring; the numbers stand beside it in words. */
final class ProgressRing extends Pane {
    private static final double RADIUS = 7;
    private static final double BOX = 18;

    private final Arc arc = new Arc(BOX / 2, BOX / 2, RADIUS, RADIUS, 90, 0);

    ProgressRing() {
        Circle track = new Circle(BOX / 2, BOX / 2, RADIUS);
        track.getStyleClass().add("ring-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        getChildren().setAll(track, arc);
        setMinSize(BOX, BOX);
        setPrefSize(BOX, BOX);
        setMaxSize(BOX, BOX);
    }

    void show(Progress progress) {
        setVisible(progress.applicable() > 0);
        double share = progress.applicable() == 0 ? 1 : (double) progress.answered() / progress.applicable();
        arc.setLength(-360 * share);
        arc.getStyleClass().setAll("ring-arc", share >= 1 ? "ring-done" : "ring-going");
    }
}
