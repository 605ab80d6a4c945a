package org.vigie.desktop.home;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Columns;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The four figures that someone wants first. */
final class Tiles {
    private static final int COLUMNS = 4;
    private static final double LEAST_EMS = 8.5;

    private final Words words;
    private final HomeViewModel model;
    private final Columns grid;
    private final Tile assessments;
    private final Tile risks;
    private final Tile actions;
    private final Tile reviews;

    Tiles(Words words, HomeViewModel model) {
        this.words = words;
        this.model = model;
        this.assessments = new Tile("assessments");
        this.risks = new Tile("risks");
        this.actions = new Tile("actions");
        this.reviews = new Tile("reviews");
        this.grid = new Columns(List.of(assessments.node, risks.node, actions.node, reviews.node), LEAST_EMS, COLUMNS);
    }

    Node node() {
        return grid;
    }

    void update() {
        assessments.show(
                model.count(),
                model.byStatus().entrySet().stream()
                        .map(each -> words.text("portfolio.home.status." + each.getKey(), each.getValue()))
                        .collect(Collectors.joining(" · ")),
                false);
        Figures figures = model.figures();
        if (model.known() < model.count()) {
            String counting = words.text("portfolio.home.counting", model.known(), model.count());
            risks.show(null, counting, false);
            actions.show(null, counting, false);
            reviews.show(null, counting, false);
            return;
        }
        risks.show(figures.above(), words.text("portfolio.home.risksIn", figures.risks(), figures.aboveIn()), figures.above() > 0);
        actions.show(figures.overdue(), words.text("portfolio.home.soon", figures.soon()), figures.overdue() > 0);
        java.time.LocalDate next = figures.nextReview();
        reviews.show(
                figures.reviews(),
                next == null ? words.text("portfolio.home.noReview") : words.text("portfolio.home.nextReview", words.day(next)),
                figures.reviews() > 0);
    }

    /** One figure with its name above it and what explains it below. */
    private final class Tile {
        private final Label figure = new Label("…");
        private final Label below = Ui.label("", "small-text", "muted");
        private final Label alert = new Label("", Ui.icon(Feather.ALERT_TRIANGLE));
        private final VBox node;

        Tile(String name) {
            figure.getStyleClass().add("figure");
            figure.setId("tile-" + name);
            alert.getStyleClass().add("tile-alert");
            alert.setVisible(false);
            node = Ui.card(Ui.label(words.text("portfolio.home.tile." + name), "muted"), Ui.row(8, figure, alert), below);
        }

        void show(@Nullable Integer count, String text, boolean attention) {
            figure.setText(count == null ? "…" : NumberFormat.getIntegerInstance(words.language().locale()).format(count));
            below.setText(text);
            alert.setVisible(attention);
        }
    }
}
