package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** When the assessment is looked at again (GDPR Art. 35(11)). */
final class NextReviewCard {
    private final ReviewViewModel model;
    private final Words words;
    private final DatePicker day = Fields.day("next-review");
    private final Label state = Ui.label("", "strong");
    private final VBox box;

    NextReviewCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        Button year = Ui.button(words.text("review.next.year"), () -> day.setValue(model.today().plusYears(1)), "small", "flat");
        year.setId("next-review-year");
        Button save = Ui.button(words.text("review.record"), () -> model.reviewOn(day.getValue()));
        save.setId("next-review-save");
        save.disableProperty().bind(day.valueProperty().isNull());
        box = Ui.card(
                Ui.heading(words.text("review.next.title"), 4),
                Ui.label(words.text("review.next.text"), "muted", "small-text"),
                state,
                new FlowPane(12, 8, new Fields(words).named("review.next", day), year),
                save);
        box.setId("next-review-card");
    }

    Node node() {
        return box;
    }

    void refresh() {
        LocalDate on = model.open().assessment().details().reviewDate();
        if (!Objects.equals(on, day.getValue()) && !day.getEditor().isFocused()) {
            day.setValue(on);
        }
        if (on == null) {
            state.setText(words.text("review.next.none"));
        } else if (on.isAfter(model.today())) {
            state.setText(words.text("review.next.on", words.day(on)));
        } else {
            state.setText("⚠ " + words.text("review.next.due", words.day(on)));
        }
    }
}
