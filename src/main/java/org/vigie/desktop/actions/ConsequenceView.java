package org.vigie.desktop.actions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.RiskLevel;

/** What implementing an action does to the levels of risks and to gaps, or what it did. */
final class ConsequenceView {
    private final ActionsViewModel model;
    private final Words words;
    private final VBox box = new VBox(8);
    private int asked;

    ConsequenceView(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("consequences");
        box.getStyleClass().add("consequences");
    }

    Node node() {
        return box;
    }

    /** Searches anew; what an earlier search finds is not shown any more. */
    void show(MeasureState measure) {
        int mine = ++asked;
        model.consequences(measure, found -> {
            if (mine == asked) {
                fill(measure, found);
            }
        });
    }

    private void fill(MeasureState measure, List<Consequence> found) {
        boolean done = ActionsViewModel.action(measure).status() == ActionStatus.IMPLEMENTED;
        box.getChildren().setAll(Ui.heading(words.text(done ? "register.consequence.did" : "register.consequence.will"), 4));
        found.forEach(each -> box.getChildren().add(row(each)));
        if (found.isEmpty()) {
            box.getChildren().add(Ui.label(words.text("register.consequence.none"), "muted", "small-text"));
        }
    }

    private Node row(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Level(var risk, var before, var after) -> level(risk, before, after);
            case Consequence.Correction(var gap, var before, var after) -> new VBox(
                    2,
                    name(gap),
                    Ui.row(
                            8,
                            Ui.label(model.names().of("register.gap.state.", before), "gap-state"),
                            Ui.label("→"),
                            Ui.label(model.names().of("register.gap.state.", after), "gap-state", "strong")));
        };
    }

    private Node level(String risk, RiskLevel before, RiskLevel after) {
        VBox row = new VBox(
                2,
                name(risk),
                Ui.row(
                        8,
                        LevelBadge.of(words, model.open().template(), before),
                        Ui.label("→"),
                        LevelBadge.of(words, model.open().template(), after)));
        if (before.level() == after.level()) {
            boolean severity = before.severity() != after.severity();
            row.getChildren().add(Ui.label(
                    severity
                            ? words.text("register.consequence.severity", model.names().severity(before.severity()), model.names().severity(after.severity()))
                            : words.text(
                                    "register.consequence.likelihood",
                                    model.names().likelihood(before.likelihood()),
                                    model.names().likelihood(after.likelihood())),
                    "muted",
                    "small-text"));
        }
        return row;
    }

    private Node name(String code) {
        return new VBox(Ui.label(code, "code"), Ui.label(model.names().risk(code), "small-text"));
    }
}
