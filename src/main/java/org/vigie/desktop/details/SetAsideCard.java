package org.vigie.desktop.details;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vigie.application.port.SetAsideWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.SetAside;

/** What earlier versions of the template asked for, and the present one has no place for. Not there while there is nothing such. */
final class SetAsideCard {
    private final OverviewViewModel model;
    private final Words words;
    private final VBox lines = new VBox(12);
    private final VBox card;
    private Map<String, SetAside> shown = Map.of();

    SetAsideCard(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        lines.setId("set-aside");
        card = Ui.card(Ui.heading(words.text("details.setAside"), 4), Ui.label(words.text("details.setAside.text"), "small-text", "muted"), lines);
        refresh();
    }

    Node node() {
        return card;
    }

    void refresh() {
        Map<String, SetAside> kept = model.open().assessment().answers().setAside();
        card.setManaged(!kept.isEmpty());
        card.setVisible(!kept.isEmpty());
        if (!kept.equals(shown)) {
            shown = kept;
            lines.getChildren().setAll(new TreeMap<>(kept).values().stream().map(this::line).toList());
        }
    }

    private Node line(SetAside kept) {
        String said = SetAsideWords.said(kept, words::text);
        VBox line = new VBox(
                2,
                Ui.label(words.text("common." + SetAsideWords.kind(kept), kept.title()), "strong"),
                Ui.label(said.isEmpty() ? "—" : said),
                Ui.label(words.text("details.setAside.version", kept.version()), "small-text", "muted"));
        if (kept.why() != null) {
            line.getChildren().add(Ui.label(kept.why(), "small-text", "muted"));
        }
        return line;
    }
}
