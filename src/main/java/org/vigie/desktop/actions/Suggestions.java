package org.vigie.desktop.actions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.template.MeasureRule;

/** Measures that are good for something and not planned yet, each planned with one click. */
final class Suggestions {
    private final ActionsViewModel model;
    private final Words words;
    private final VBox box = Ui.card();

    Suggestions(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("suggestions");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<MeasureState> suggested = model.suggested();
        box.getChildren().setAll(
                Ui.heading(words.text("register.suggested.title", suggested.size()), 4),
                Ui.label(words.text(suggested.isEmpty() ? "register.suggested.none" : "register.suggested.text"), "muted", "small-text"));
        suggested.forEach(measure -> box.getChildren().add(row(measure)));
    }

    private Node row(MeasureState measure) {
        String title = model.names().measure(measure.code());
        String effort = model.open().template()
                .measure(measure.code())
                .map(MeasureRule::profile)
                .map(profile -> words.text("register.suggested.effort", model.names().of("report.effort.", profile.effort())))
                .orElse("");
        VBox text = new VBox(
                2,
                Ui.label(title),
                Ui.label(measure.code() + " → " + String.join(", ", measure.suggestedFor()), "code"),
                Ui.label(effort, "muted", "small-text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button plan = Ui.button(words.text("register.do.plan"), () -> model.edits().plan(List.of(measure.code())), "small");
        plan.setId("plan-" + measure.code());
        plan.setAccessibleText(words.text("register.do.planNamed", title));
        plan.setMinWidth(Button.USE_PREF_SIZE);
        return Ui.row(8, text, plan);
    }
}
