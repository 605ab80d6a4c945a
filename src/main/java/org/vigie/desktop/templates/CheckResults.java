package org.vigie.desktop.templates;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** What the check of a template found, with the place of each. */
final class CheckResults {
    private static final int MOST = 100;

    private final Words words;

    CheckResults(Words words) {
        this.words = words;
    }

    Node of(Examination examination) {
        int count = examination.problems().size();
        String verdict = examination.hasErrors() || examination.template() == null ? "refused" : "imported";
        VBox card = Ui.card(Ui.heading(words.text("portfolio.templates." + verdict, count), 4));
        card.setId("check-results");
        examination.problems().stream().limit(MOST).map(this::row).forEach(card.getChildren()::add);
        if (count > MOST) {
            card.getChildren().add(Ui.label(words.text("portfolio.templates.moreProblems", count - MOST), "muted"));
        }
        return card;
    }

    private Node row(TemplateProblem problem) {
        Label kind = switch (problem.severity()) {
            case ERROR -> kind("error", Feather.X_CIRCLE);
            case WARNING -> kind("warning", Feather.ALERT_TRIANGLE);
            case INFO -> kind("info", Feather.INFO);
        };
        Label text = Ui.label(words.problem(problem.where()), "small-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(12, kind, text);
    }

    private Label kind(String severity, Feather icon) {
        Label label = new Label(words.text("portfolio.severity." + severity), Ui.icon(icon));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("small-text", "strong", "severity-" + severity);
        return label;
    }
}
