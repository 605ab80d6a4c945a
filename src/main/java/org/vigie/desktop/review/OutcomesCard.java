package org.vigie.desktop.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.DecisionOutcome;

/** What the template's decision rules say, such as whether a DPIA is required, why, and what keeps it open. */
final class OutcomesCard {
    private final ReviewViewModel model;
    private final Words words;
    private final VBox box = Ui.card();

    OutcomesCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("outcomes");
        box.managedProperty().bind(box.visibleProperty());
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<DecisionOutcome> outcomes = model.outcomes();
        box.setVisible(!outcomes.isEmpty());
        box.getChildren().setAll(
                Ui.heading(words.text("review.outcomes.title"), 4),
                Ui.label(words.text("review.outcomes.text"), "muted", "small-text"));
        outcomes.forEach(this::add);
    }

    private void add(DecisionOutcome outcome) {
        box.getChildren().add(Ui.label(model.said(outcome, "label"), "muted"));
        String level = outcome.level();
        if (level == null) {
            box.getChildren().add(Ui.label(words.text(outcome.missing().isEmpty() ? "report.outcome.none" : "report.outcome.open"), "strong"));
            outcome.missing().forEach(key -> box.getChildren().add(row(model.quote(key))));
            return;
        }
        box.getChildren().addAll(
                Ui.label(model.said(outcome, "levels", level, "label"), "strong"), Ui.label(model.said(outcome, "levels", level, "reason")));
        if (!outcome.because().isEmpty()) {
            box.getChildren().add(Ui.label(words.text("report.because.answered"), "muted", "small-text"));
            outcome.because().forEach(each -> box.getChildren().add(row(model.quote(each))));
        }
    }

    private Node row(Quotes.Link link) {
        Hyperlink code = new Hyperlink(link.code());
        code.getStyleClass().add("code-link");
        code.setMinWidth(Hyperlink.USE_PREF_SIZE);
        code.setAccessibleText(words.text("register.detail.goTo", link.code(), link.question()));
        code.setOnAction(_ -> model.go(link.key()));
        return new VBox(2, Ui.row(8, code, Ui.label(link.answer())), Ui.label(link.question(), "muted", "small-text"));
    }
}
