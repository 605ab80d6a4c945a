package org.vigie.desktop.details;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.Template;

/** The exact version of the template that is answered (decision 9). */
final class TemplateCard {
    private final VBox card;

    TemplateCard(OverviewViewModel model) {
        Words words = model.open().words();
        Template template = model.open().template();
        Fields fields = new Fields(words, model);
        TextField hash = new TextField(template.ref().sha256());
        hash.setId("template-hash");
        hash.setEditable(false);
        hash.getStyleClass().add("code");
        Hyperlink show = new Hyperlink(words.text("details.template.show"));
        show.setId("template-show");
        show.setOnAction(_ -> model.open().workroom().navigator().go(new Place.Templates(template.ref().id())));
        Hyperlink again = new Hyperlink(words.text("details.template.again"));
        again.setId("start-from-this");
        again.setWrapText(true);
        again.setMinHeight(Hyperlink.USE_PREF_SIZE);
        again.setOnAction(_ -> model.open().workroom().navigator().go(new Place.NewAssessment(model.open().assessment().id())));
        card = Ui.card(
                Ui.heading(words.text("details.template"), 4),
                Ui.label(template.texts().title(words.language()), "strong"),
                Ui.label(
                        words.text(
                                "details.template.version",
                                template.ref().version(),
                                template.ref().id(),
                                words.day(template.info().lawAsOf())),
                        "small-text",
                        "muted"),
                fields.named("details.template.hash", hash),
                show,
                again);
    }

    Region node() {
        return card;
    }
}
