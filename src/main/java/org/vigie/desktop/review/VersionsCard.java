package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Version;

/** The decided versions, latest first. */
final class VersionsCard {
    private static final int SHORT = 16;

    private final ReviewViewModel model;
    private final Words words;
    private final Runnable compare;
    private final VBox box = Ui.card();

    VersionsCard(ReviewViewModel model, Runnable compare) {
        this.model = model;
        this.compare = compare;
        this.words = model.open().words();
        box.setId("versions");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<Version> versions = model.open().assessment().versions();
        box.getChildren().setAll(Ui.heading(words.text("review.versions.title"), 4));
        box.getChildren().add(Ui.label(words.text("review.versions.text"), "muted", "small-text"));
        if (versions.isEmpty()) {
            box.getChildren().add(Ui.label(words.text("review.versions.none"), "muted"));
        }
        if (!versions.isEmpty()) {
            Button open = Ui.button(words.text("review.compare.open"), compare);
            open.setGraphic(Ui.icon(Feather.COLUMNS));
            open.setId("compare-versions");
            box.getChildren().add(open);
        }
        for (Version version : versions.reversed()) {
            LocalDate on = LocalDate.ofInstant(version.at(), model.zone());
            box.getChildren().add(new VBox(
                    2,
                    Ui.label(version.label() + "  " + model.decision(version.decision()), "strong"),
                    Ui.label(words.text("review.versions.by", words.day(on), version.by().name()), "muted", "small-text"),
                    Ui.label(words.text("review.versions.fingerprint", version.fingerprint().substring(0, SHORT)), "code")));
        }
    }
}
