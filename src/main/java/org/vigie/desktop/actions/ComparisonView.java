package org.vigie.desktop.actions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasurePlan;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;

/** The plan there is beside the one of least effort; nothing changes until someone says so. */
final class ComparisonView {
    private final ActionsViewModel model;
    private final Words words;
    private final Runnable closed;
    private final VBox box = Ui.card();
    private LevelKind kind = LevelKind.AT_START;
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
        Comparison comparison = comparisons.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        Button close = Ui.button(words.text("register.compare.close"), closed, "small", "flat");
        box.getChildren().setAll(
                Ui.flow(12, Ui.heading(words.text("register.compare.title"), 4), kinds(comparisons), close),
                Ui.label(words.text("register.compare.text"), "muted", "small-text"));
        unmet("register.compare.cannot", comparison.least().unmet());
        unmet(
                "register.compare.leaves",
                comparison.current().unmet().stream().filter(each -> !comparison.least().unmet().contains(each)).toList());
        List<String> missing = comparison.missing();
        if (missing.isEmpty() && comparison.unneeded().isEmpty()) {
            box.getChildren().add(Ui.label("✓ " + words.text("register.compare.same"), "strong"));
        }
        box.getChildren().add(grid(comparison));
        if (!missing.isEmpty()) {
            Button plan = Ui.button(words.text("register.compare.plan", missing.size()), () -> model.edits().plan(missing));
            plan.setId("plan-least");
            box.getChildren().add(Ui.column(4, plan, Ui.label(words.text("register.compare.stay"), "muted", "small-text")));
        }
    }

    private Node kinds(List<Comparison> comparisons) {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        for (Comparison each : comparisons) {
            ToggleButton pill = new ToggleButton(model.names().kind(each.kind()));
            pill.setToggleGroup(group);
            pill.setSelected(each.kind() == kind);
            pill.setId("compare-" + each.kind().name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().add(each.kind() == LevelKind.TARGET ? "right-pill" : "left-pill");
            pill.setOnAction(_ -> {
                kind = each.kind();
                fill(comparisons);
            });
            pills.getChildren().add(pill);
        }
        return pills;
    }

    /** Says in words which risks stay above the threshold and which gaps stay open. */
    private void unmet(String key, List<String> codes) {
        if (!codes.isEmpty()) {
            VBox lines = new VBox(4, Ui.label("⚠ " + words.text(key, codes.size()), "strong"));
            codes.forEach(code -> lines.getChildren().add(Ui.row(8, Ui.label(code, "code"), Ui.label(model.names().risk(code)))));
            lines.getStyleClass().add("plan-warning");
            box.getChildren().add(lines);
        }
    }

    private Node grid(Comparison comparison) {
        GridPane grid = new GridPane(16, 6);
        grid.setId("comparison-grid");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(what);
        MeasurePlan current = comparison.current();
        MeasurePlan least = comparison.least();
        line(grid, Ui.label(""), Ui.label(words.text("register.compare.current"), "strong", "compare-plan"), Ui.label(words.text("register.compare.least"), "strong", "compare-plan"));
        line(grid, Ui.label(words.text("register.compare.measures")), number(current.measures().size()), number(least.measures().size()));
        line(grid, Ui.label(words.text("register.compare.effort")), number(current.effort()), number(least.effort()));
        head(grid, "register.compare.reached");
        for (ComplianceGap gap : model.open().evaluation().gaps()) {
            if (gap.status() != RiskStatus.DISMISSED) {
                line(grid, named(gap.code(), model.names().risk(gap.code())), gap(current, gap.code()), gap(least, gap.code()));
            }
        }
        for (Risk risk : model.retained()) {
            line(grid, named(risk.code(), model.names().risk(risk.code())), level(current, risk.code()), level(least, risk.code()));
        }
        head(grid, "register.compare.chosen");
        Set<String> all = new LinkedHashSet<>(least.measures());
        all.addAll(current.measures());
        all.forEach(code -> line(grid, named(code, model.names().measure(code)), chosen(current, code), chosen(least, code)));
        return grid;
    }

    private static void line(GridPane grid, Node what, Node current, Node least) {
        grid.addRow(grid.getRowCount(), what, current, least);
    }

    private void head(GridPane grid, String key) {
        Label head = Ui.label(words.text(key), "strong", "small-text", "compare-head");
        head.setMaxWidth(Double.MAX_VALUE);
        grid.add(head, 0, grid.getRowCount(), 3, 1);
    }

    private static Label number(int number) {
        return Ui.label(Integer.toString(number), "title-4");
    }

    private static Node named(String code, String title) {
        Text start = new Text(code + "  ");
        start.getStyleClass().add("compare-code");
        TextFlow name = new TextFlow(start, new Text(title));
        name.getStyleClass().add("compare-name");
        name.setAccessibleText(code + " " + title);
        return name;
    }

    private Node gap(MeasurePlan plan, String code) {
        return plan.unmet().contains(code)
                ? Ui.label("✕ " + words.text("register.compare.open.gap"), "overdue")
                : Ui.label("✓ " + words.text("register.compare.closed"));
    }

    private Node level(MeasurePlan plan, String code) {
        RiskLevel level = plan.levels().get(code);
        return level == null ? Ui.label("—") : LevelBadge.of(words, model.open().template(), level);
    }

    private Node chosen(MeasurePlan plan, String code) {
        return plan.measures().contains(code)
                ? Ui.label("✓ " + words.text("register.compare.in"), "strong")
                : Ui.label("— " + words.text("register.compare.out"), "muted");
    }
}
