package org.vigie.desktop.actions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasurePlan;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;

/** The plan there is beside the one of least effort; nothing changes until someone says so. */
final class ComparisonView {
    private final ActionsViewModel model;
    private final Words words;
    private final Runnable closed;
    private final VBox box = Ui.card();
    private int asked;

    ComparisonView(ActionsViewModel model, Runnable closed) {
        this.model = model;
        this.words = model.open().words();
        this.closed = closed;
        box.setId("comparison");
        show(false);
    }

    Node node() {
        return box;
    }

    boolean isShown() {
        return box.isVisible();
    }

    void show(boolean visible) {
        box.setVisible(visible);
        box.setManaged(visible);
        if (visible) {
            refresh();
        }
    }

    /** Searches anew; what an earlier search finds is not shown any more. */
    void refresh() {
        int mine = ++asked;
        if (box.getChildren().isEmpty()) {
            ProgressIndicator progress = new ProgressIndicator();
            progress.setMaxSize(32, 32);
            progress.setAccessibleText(words.text("register.compare.searching"));
            box.getChildren().setAll(Ui.row(8, progress, Ui.label(words.text("register.compare.searching"))));
        }
        model.compare(found -> {
            if (mine == asked) {
                fill(found);
            }
        });
    }

    private void fill(List<Comparison> comparisons) {
        GridPane grid = new GridPane(24, 16);
        int column = 0;
        for (Comparison comparison : comparisons) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
            GridPane.setHgrow(grid, Priority.ALWAYS);
            grid.add(comparison(comparison), column++, 0);
        }
        Button close = Ui.button(words.text("register.compare.close"), closed, "small", "flat");
        box.getChildren().setAll(
                Ui.row(8, Ui.heading(words.text("register.compare.title"), 4), Ui.spacer(), close),
                Ui.label(words.text("register.compare.text"), "muted", "small-text"),
                grid);
    }

    private Node comparison(Comparison comparison) {
        VBox column = new VBox(8, Ui.label(model.names().kind(comparison.kind()), "title-4"), summary(comparison), levels(comparison));
        List<String> missing = comparison.missing();
        if (!missing.isEmpty()) {
            column.getChildren().add(measures("register.compare.missing", missing));
            Button plan = Ui.button(words.text("register.compare.plan", missing.size()), () -> model.edits().plan(missing));
            plan.setId("plan-least-" + comparison.kind().name().toLowerCase(java.util.Locale.ROOT));
            column.getChildren().add(plan);
        }
        if (!comparison.unneeded().isEmpty()) {
            column.getChildren().add(measures("register.compare.unneeded", comparison.unneeded()));
        }
        if (missing.isEmpty() && comparison.unneeded().isEmpty()) {
            column.getChildren().add(Ui.label(words.text("register.compare.same"), "strong"));
        }
        return column;
    }

    private Node summary(Comparison comparison) {
        GridPane grid = new GridPane(16, 4);
        grid.addRow(
                0,
                Ui.label(""),
                Ui.label(words.text("register.compare.current"), "strong", "small-text"),
                Ui.label(words.text("register.compare.least"), "strong", "small-text"));
        row(grid, 1, "register.compare.measures", comparison, plan -> Integer.toString(plan.measures().size()));
        row(grid, 2, "register.compare.effort", comparison, plan -> Integer.toString(plan.effort()));
        row(grid, 3, "register.compare.unmet", comparison, plan -> plan.unmet().isEmpty() ? "—" : String.join(", ", plan.unmet()));
        return grid;
    }

    private void row(GridPane grid, int row, String key, Comparison comparison, java.util.function.Function<MeasurePlan, String> text) {
        grid.addRow(
                row,
                Ui.label(words.text(key), "muted", "small-text"),
                Ui.label(text.apply(comparison.current())),
                Ui.label(text.apply(comparison.least())));
    }

    private Node levels(Comparison comparison) {
        GridPane grid = new GridPane(8, 4);
        int row = 0;
        for (Risk risk : model.retained()) {
            RiskLevel current = comparison.current().levels().get(risk.code());
            RiskLevel least = comparison.least().levels().get(risk.code());
            if (current != null && least != null && current.level() != least.level()) {
                grid.addRow(
                        row++,
                        Ui.label(risk.code(), "code"),
                        LevelBadge.of(words, model.open().template(), current),
                        Ui.label("→"),
                        LevelBadge.of(words, model.open().template(), least));
            }
        }
        return grid;
    }

    private Node measures(String key, List<String> codes) {
        VBox list = new VBox(4, Ui.label(words.text(key), "strong", "small-text"));
        codes.forEach(code -> list.getChildren().add(new VBox(Ui.label(code, "code"), Ui.label(model.names().measure(code)))));
        return list;
    }
}
