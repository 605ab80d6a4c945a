package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Version;

/** The decided versions, latest first. */
final class VersionsCard {
    private static final int SHORT = 16;

    private final ReviewViewModel model;
    private final Words words;
    private final VBox box = Ui.card();

    VersionsCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("versions");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<Version> versions = model.open().assessment().versions();
        box.getChildren().setAll(Ui.heading(words.text("review.versions.title"), 4));
        if (versions.isEmpty()) {
            box.getChildren().add(Ui.label(words.text("review.versions.none"), "muted"));
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
