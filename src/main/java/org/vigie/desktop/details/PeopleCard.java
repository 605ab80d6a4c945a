package org.vigie.desktop.details;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.template.ReviewStep;

/** Who wrote, who advised and who decided (decision L6). */
final class PeopleCard {
    private final OverviewViewModel model;
    private final Words words;
    private final RegisterWords names;
    private final Label writers = Ui.label("");
    private final Label dpo = Ui.label("");
    private final Label controller = Ui.label("");
    private final Region dpoFact;
    private final VBox card;

    PeopleCard(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        this.names = new RegisterWords(model.open());
        writers.setId("people-writers");
        writers.textProperty().bind(model.writers());
        dpo.setId("people-dpo");
        controller.setId("people-controller");
        Hyperlink review = new Hyperlink(words.text("desktop.room.review"));
        review.setOnAction(_ -> model.open().go(Place.Room.REVIEW));
        Fields fields = new Fields(words, model);
        dpoFact = fields.fact("details.people.dpo", dpo);
        card = Ui.card(
                Ui.heading(words.text("details.people"), 4),
                fields.fact("details.people.writers", writers),
                dpoFact,
                fields.fact("details.people.controller", controller),
                review);
    }

    Region node() {
        return card;
    }

    void refresh() {
        model.readWriters();
        DpoOpinion opinion = model.open().assessment().review().opinion();
        // As in the review: not asked for where the template's law knows no DPO.
        dpoFact.setVisible(opinion != null || model.open().template().info().review().contains(ReviewStep.OPINION));
        dpoFact.setManaged(dpoFact.isVisible());
        dpo.setText(opinion == null
                ? words.text("details.people.noOpinion")
                : words.text(
                        "details.people.opinion",
                        opinion.name(),
                        names.of("review.position.", opinion.position()),
                        words.day(opinion.on())));
        Decision decision = model.open().assessment().review().decision();
        controller.setText(decision == null
                ? words.text("details.people.noDecision")
                : words.text(
                        "details.people.decided",
                        decision.signOff().name(),
                        names.of("report.decision.", decision.kind()),
                        decision.version()));
    }
}
