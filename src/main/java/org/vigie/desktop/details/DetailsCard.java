package org.vigie.desktop.details;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.text.Language;

/** What the assessment is called, for whom, in which language, and its status with the moves that are possible. */
final class DetailsCard {
    private final OverviewViewModel model;
    private final Words words;
    private final StringProperty titleProblem = new SimpleStringProperty("");
    private final Fields.Line title;
    private final Fields.Line organisation;
    private final Fields.Line owner;
    private final ComboBox<Choice<Language>> language;
    private final Label status = new Label();
    private final FlowPane moves = Ui.flow(8);
    private final Label statusText = Ui.label("", "small-text", "muted");
    private final Label consequence = Ui.label("", "small-text", "muted");
    private final VBox card;
    private List<AssessmentStatus> offered = List.of();
    private boolean updating = true;

    DetailsCard(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        Fields fields = new Fields(words, model);
        title = fields.line("details-title", text -> model.titleProblem(text).isEmpty(), model::title);
        title.input().textProperty().subscribe(text -> titleProblem.set(model.titleProblem(text)));
        organisation = fields.line("details-organisation", text -> model.edit(details -> details.withOrganisation(text)));
        organisation.input().setPromptText(words.text("details.organisation.prompt"));
        owner = fields.line("details-owner", text -> model.edit(details -> details.withOwner(text)));
        owner.input().setPromptText(words.text("details.owner.prompt"));
        language = Choice.box(
                words.text("details.language"), List.of(Language.values()), each -> words.text("desktop.language." + each.code()));
        language.setId("details-language");
        language.valueProperty().subscribe(choice -> {
            if (!updating && choice != null) {
                model.edit(details -> details.withLanguage(choice.value()));
            }
        });
        status.setId("details-status");
        status.getStyleClass().add("status-word");
        status.setMinWidth(Region.USE_PREF_SIZE);
        VBox named = fields.named("details.title", title.input());
        named.getChildren().add(Fields.problem("details-title-problem", titleProblem));
        consequence.setId("details-consequence");
        card = Ui.card(
                Ui.heading(words.text("details.about"), 4),
                named,
                fields.named("details.organisation", organisation.input()),
                fields.named("details.owner", owner.input()),
                fields.named("details.language", language),
                consequence,
                status(fields));
        card.setId("details");
    }

    private Node status(Fields fields) {
        Hyperlink decide = new Hyperlink(words.text("desktop.room.review"));
        decide.setOnAction(_ -> model.open().go(Place.Room.REVIEW));
        VBox box = fields.fact("details.status", new VBox(8, status, statusText, moves, decide));
        box.getStyleClass().add("status-box");
        return box;
    }

    Region node() {
        return card;
    }

    /** Puts the keyboard where something is missing. */
    void begin() {
        Details details = model.details();
        (details.organisation().isBlank() ? organisation : owner).input().requestFocus();
    }

    void refresh() {
        Details details = model.details();
        updating = true;
        title.show(details.title());
        organisation.show(details.organisation());
        owner.show(details.owner());
        Choice.select(language, details.language());
        updating = false;
        boolean editable = model.editable();
        title.input().setDisable(!editable);
        organisation.input().setDisable(!editable);
        language.setDisable(!editable);
        tell(consequence, switch (details.status()) {
            case APPROVED -> words.text("details.consequence.approved");
            case ARCHIVED -> words.text("details.consequence.archived");
            case DRAFT, IN_REVIEW, CHANGES_REQUESTED -> "";
        });
        status.setText(word(details.status()));
        statusText.setText(words.text("details.status.text." + name(details.status())));
        if (!model.moves().equals(offered)) {
            offered = model.moves();
            moves.getChildren().setAll(offered.stream().map(this::move).toList());
        }
    }

    private Button move(AssessmentStatus to) {
        String from = model.details().status() == AssessmentStatus.ARCHIVED || model.details().status() == AssessmentStatus.APPROVED
                ? "." + name(model.details().status())
                : "";
        String key = "details.move." + name(to) + (to == AssessmentStatus.DRAFT ? from : "");
        Button button = Ui.button(words.text(key), () -> model.edit(details -> details.withStatus(to)), "small");
        button.setId("move-" + name(to));
        return button;
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
    }

    private String word(AssessmentStatus status) {
        return words.text("portfolio.status." + name(status));
    }

    private static String name(AssessmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Keeps what was typed. */
    void leave() {
        title.commit();
        organisation.commit();
        owner.commit();
    }
}
