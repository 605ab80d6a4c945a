package org.vigie.desktop.actions;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;

/** What the plan makes of the retained risks and the gaps: now, at the start and when all is done. */
final class PlanEffect {
    private static final List<LevelKind> SHOWN = List.of(LevelKind.CURRENT, LevelKind.AT_START, LevelKind.TARGET);

    private final ActionsViewModel model;
    private final Words words;
    private final VBox box = Ui.card();

    PlanEffect(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("plan-effect");
    }

    Node node() {
        return box;
    }

    void refresh() {
        GridPane grid = new GridPane(8, 2);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        int column = 1;
        for (LevelKind kind : SHOWN) {
            grid.add(Ui.label(model.names().kind(kind), "muted", "small-text"), column++, 0);
        }
        int row = 1;
        for (Risk risk : model.retained()) {
            grid.add(Ui.label(risk.code(), "code"), 0, row);
            column = 1;
            for (LevelKind kind : SHOWN) {
                grid.add(LevelBadge.of(words, model.open().template(), risk.level(kind)), column++, row);
            }
            // The whole width is the name's, so that no word of it breaks.
            Label name = Ui.label(model.names().risk(risk.code()));
            GridPane.setMargin(name, new Insets(0, 0, 8, 0));
            grid.add(name, 0, row + 1, SHOWN.size() + 1, 1);
            row += 2;
        }
        box.getChildren().setAll(
                Ui.heading(words.text("register.effect.title"), 4),
                Ui.label(words.text("register.effect.text"), "muted", "small-text"),
                row == 1 ? Ui.label(words.text("report.risks.noneRetained"), "muted") : grid);
        for (ComplianceGap gap : model.open().evaluation().gaps()) {
            if (gap.status() != RiskStatus.DISMISSED) {
                box.getChildren().add(new VBox(
                        Ui.row(8, Ui.label(gap.code(), "code"), Ui.label(model.names().of("register.gap.state.", gap.state()), "strong", "small-text")),
                        Ui.label(model.names().risk(gap.code()))));
            }
        }
    }
}
