package org.vigie.desktop.details;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Columns;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.ComplianceGap.State;
import org.vigie.domain.risk.LevelKind;

/** Four figures, each the way to its room. */
final class FiguresView {
    private final OverviewViewModel model;
    private final Words words;
    private final ProgressBar bar = new ProgressBar();
    private final Tile questions;
    private final Tile gaps;
    private final Tile risks;
    private final Tile actions;
    private final Columns columns;

    FiguresView(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        this.questions = new Tile("questions", Place.Room.QUESTIONNAIRE);
        this.gaps = new Tile("gaps", Place.Room.RISKS);
        this.risks = new Tile("risks", Place.Room.RISKS);
        this.actions = new Tile("actions", Place.Room.ACTIONS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        questions.content.getChildren().add(2, bar);
        columns = new Columns(List.of(questions.content, gaps.content, risks.content, actions.content), 13, 4);
    }

    Node node() {
        return columns;
    }

    void refresh() {
        Progress progress = model.open().evaluation().questionnaire().progress();
        double share = progress.applicable() == 0 ? 1 : (double) progress.answered() / progress.applicable();
        bar.setProgress(share);
        questions.show(
                words.percent(share),
                words.text("details.figure.questions.below", progress.answered(), progress.applicable()),
                false);
        int open = model.gaps(State.OPEN);
        gaps.show(
                words.text("details.figure.count", open),
                words.text("details.figure.gaps.below", model.gaps(State.CORRECTED), model.gaps(State.CONDITION_PRECEDENT)),
                open > 0);
        int now = model.above(LevelKind.CURRENT);
        risks.show(
                words.text("details.figure.count", now),
                words.text(
                        "details.figure.risks.below", model.risks(), model.above(LevelKind.AT_START), model.above(LevelKind.TARGET)),
                now > 0);
        int overdue = model.overdue();
        actions.show(
                words.text("details.figure.count", overdue),
                words.text("details.figure.actions.below", model.openActions().size()),
                overdue > 0);
    }

    private final class Tile {
        private final String name;
        private final Hyperlink link;
        private final Label figure = new Label();
        private final Label below = Ui.label("", "small-text", "muted");
        private final Label alert = new Label("", Ui.icon(Feather.ALERT_TRIANGLE));
        private final VBox content;

        Tile(String name, Place.Room room) {
            this.name = words.text("details.figure." + name);
            link = new Hyperlink(this.name);
            link.setId("figure-" + name);
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setOnAction(_ -> model.open().go(room));
            link.getStyleClass().add("figure-link");
            figure.getStyleClass().add("figure");
            alert.getStyleClass().add("tile-alert");
            content = Ui.card(link, Ui.row(8, figure, alert), below);
        }

        void show(String count, String text, boolean attention) {
            figure.setText(count);
            below.setText(text);
            alert.setVisible(attention);
            link.setVisited(false);
            link.setAccessibleText(name + ", " + count + ". " + text);
        }
    }
}
