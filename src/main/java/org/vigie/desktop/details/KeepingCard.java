package org.vigie.desktop.details;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.DayPicker;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.text.Blank;

/** When it is looked at again (GDPR Art. 35(11)), and whether it may be deleted (decision L10). */
final class KeepingCard {
    private final OverviewViewModel model;
    private final Words words;
    private final DayPicker review;
    private final Label reviewState = Ui.label("", "small-text", "muted");
    private final Fields.Line hold;
    private final Label kept = Ui.label("", "small-text", "muted");
    private final VBox card;
    private boolean updating = true;

    KeepingCard(OverviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        Fields fields = new Fields(words, model);
        review = new DayPicker(words);
        review.setId("details-review");
        review.valueProperty().subscribe(day -> {
            if (!updating) {
                model.edit(details -> details.withReviewDate(day));
            }
        });
        Button year = Ui.button(words.text("details.review.year"), () -> review.setValue(model.today().plusYears(1)), "small");
        year.setId("details-review-year");
        hold = fields.line("details-hold", text -> !lifts(text), text -> model.edit(details -> details.withLegalHold(text)));
        hold.input().focusedProperty().subscribe((_, focused) -> {
            if (!focused && !hasKeyboard(hold.input())) {
                askToLift();
            }
        });
        hold.input().setPromptText(words.text("details.hold.prompt"));
        kept.setId("details-kept");
        reviewState.setId("details-review-state");
        card = Ui.card(
                Ui.heading(words.text("details.keeping"), 4),
                fields.named("details.review", review),
                new FlowPane(8, 4, year),
                reviewState,
                fields.named("details.hold", hold.input()),
                kept);
    }

    Region node() {
        return card;
    }

    /** Whether a text takes away the reason for which the assessment is held. */
    private boolean lifts(String text) {
        return model.details().legalHold() != null && Blank.is(text);
    }

    /** Whether the keyboard comes back to a field with its window. */
    private static boolean hasKeyboard(Node field) {
        return field.getScene() != null && field.equals(field.getScene().getFocusOwner());
    }

    /** A hold ends when somebody says so, never by a pause in typing: until then its reason stands. */
    private void askToLift() {
        String reason = model.details().legalHold();
        if (reason != null && lifts(hold.input().getText())) {
            hold.replace(reason);
            model.liftHold(reason);
        }
    }

    void refresh() {
        Details details = model.details();
        updating = true;
        if (!Objects.equals(details.reviewDate(), review.getValue())) {
            review.setValue(details.reviewDate());
        }
        updating = false;
        hold.show(Objects.requireNonNullElse(details.legalHold(), ""));
        if (details.reviewDate() == null) {
            reviewState.setText(words.text("details.review.none"));
        } else if (details.reviewDate().isAfter(model.today())) {
            reviewState.setText(words.text("details.review.on"));
        } else {
            reviewState.setText("⚠ " + words.text("details.review.due"));
        }
        kept.setText(words.text(keptKey(details)));
    }

    private String keptKey(Details details) {
        if (details.legalHold() != null) {
            return "details.kept.held";
        }
        boolean decided = !model.open().assessment().versions().isEmpty();
        if (!decided) {
            return "details.kept.undecided";
        }
        return details.status() == AssessmentStatus.ARCHIVED ? "details.kept.archived" : "details.kept.decided";
    }

    /** Puts the keyboard on the day of the next review. */
    void begin() {
        review.requestFocus();
    }

    /** Keeps what was typed. */
    void leave() {
        boolean _ = review.commit();
        hold.commit();
        askToLift();
    }
}
