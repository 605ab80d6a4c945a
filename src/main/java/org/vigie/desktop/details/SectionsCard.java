package org.vigie.desktop.details;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.details.OverviewViewModel.SectionState;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** How far each section is; a line goes to its first open question. */
final class SectionsCard {
    private final OverviewViewModel model;
    private final Words words;
    private final GridPane lines = new GridPane(12, 4);
    private final VBox card;
    private List<SectionState> shown = List.of();

    SectionsCard(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        lines.getColumnConstraints().add(wide);
        card = Ui.card(Ui.heading(words.text("details.sections"), 4), lines);
        card.setId("sections");
    }

    Region node() {
        return card;
    }

    void refresh() {
        List<SectionState> now = model.sections();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        lines.getChildren().clear();
        for (int row = 0; row < now.size(); row++) {
            line(row, now.get(row));
        }
    }

    private void line(int row, SectionState state) {
        String counted = words.text("details.section.count", state.progress().answered(), state.progress().applicable());
        Hyperlink title = new Hyperlink(state.number().isEmpty() ? state.title() : state.number() + "  " + state.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("section-link");
        title.setAccessibleText(words.text(
                "details.section.spoken",
                state.title(),
                state.progress().answered(),
                state.progress().applicable(),
                state.open()));
        title.setOnAction(_ -> model.go(Place.Room.QUESTIONNAIRE, state.at()));
        Label count = new Label(counted);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("small-text", state.open() > 0 ? "strong" : "muted");
        GridPane.setHalignment(count, HPos.RIGHT);
        ProgressBar bar = new ProgressBar(
                state.progress().applicable() == 0 ? 1 : (double) state.progress().answered() / state.progress().applicable());
        bar.getStyleClass().addAll("small", "section-bar");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        lines.addRow(row, title, count, bar);
    }
}
