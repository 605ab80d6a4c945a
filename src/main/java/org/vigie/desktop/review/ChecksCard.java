package org.vigie.desktop.review;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.template.FindingSeverity;

/** What is still to be looked at before a decision, worst first; each goes to where it is mended. */
final class ChecksCard {
    private static final int MOST = 8;

    private final ReviewViewModel model;
    private final Words words;
    private final VBox box = Ui.card();
    private boolean all;

    ChecksCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("checks");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<Finding> findings = model.findings();
        box.getChildren().setAll(Ui.heading(words.text("review.checks.title", findings.size()), 4));
        if (findings.isEmpty()) {
            box.getChildren().add(Ui.label("✓ " + words.text("review.checks.none"), "gate-free"));
            return;
        }
        box.getChildren().add(Ui.label(words.text("review.checks.text"), "muted", "small-text"));
        findings.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(each -> box.getChildren().add(row(each)));
        if (findings.size() > MOST) {
            Button more = Ui.button(
                    words.text(all ? "review.checks.less" : "review.checks.more", findings.size() - MOST),
                    () -> {
                        all = !all;
                        refresh();
                    },
                    "flat",
                    "small");
            more.setId("checks-more");
            box.getChildren().add(more);
        }
    }

    private Node row(Finding finding) {
        String name = finding.severity().name();
        var mark = Ui.label(mark(finding.severity()) + " " + words.text("questionnaire.severity." + name), "check-mark", "check-" + name.toLowerCase(Locale.ROOT));
        mark.setWrapText(false);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, Ui.label(model.sentence(finding)), Ui.label(model.where(finding), "muted", "small-text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Ui.row(8, mark, text);
        Button show = Ui.button(words.text("review.show"), () -> model.go(finding), "small", "flat");
        show.setMinWidth(Button.USE_PREF_SIZE);
        show.setAccessibleText(words.text("review.showNamed", model.sentence(finding)));
        row.getChildren().add(show);
        row.getStyleClass().add("check-row");
        return row;
    }

    private static String mark(FindingSeverity severity) {
        return switch (severity) {
            case ERROR -> "✕";
            case WARNING -> "⚠";
            case INFO -> "ℹ";
        };
    }
}
