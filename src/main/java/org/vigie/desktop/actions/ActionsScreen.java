package org.vigie.desktop.actions;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Refresh;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The plan of one assessment. */
public final class ActionsScreen implements Screen {
    private final ActionsViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FlowPane filters = new FlowPane(8, 8);
    private final BulkBar bulk;
    private final PlanTable table;
    private final PlanEffect effect;
    private final Suggestions suggestions;
    private final ComparisonView comparison;
    private final ScrollPane node;

    public ActionsScreen(OpenAssessment assessment) {
        this.model = new ActionsViewModel(assessment);
        this.words = assessment.words();
        this.bulk = new BulkBar(model);
        this.table = new PlanTable(model, bulk::refresh);
        this.effect = new PlanEffect(model);
        this.suggestions = new Suggestions(model);
        this.comparison = new ComparisonView(model, () -> compare(false));
        this.node = build();
        Refresh.on(assessment, subscriptions, this::refresh);
    }

    private ScrollPane build() {
        Button compare = Ui.button(words.text("register.compare.open"), () -> compare(true));
        compare.setId("compare-plans");
        GridPane below = new GridPane(16, 16);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            below.getColumnConstraints().add(half);
        }
        below.add(suggestions.node(), 0, 0);
        below.add(effect.node(), 1, 0);
        VBox page = new VBox(
                Ui.row(12, Ui.heading(title(), 2), Ui.spacer(), compare),
                filters, bulk.node(), comparison.node(), table.node(), below);
        page.getStyleClass().add("page");
        ScrollPane scroll = Ui.scroll(page);
        scroll.getStylesheets().add("/org/vigie/desktop/actions.css");
        return scroll;
    }

    private void compare(boolean shown) {
        comparison.show(shown);
    }

    private void refresh() {
        chips();
        table.refresh();
        bulk.refresh();
        effect.refresh();
        suggestions.refresh();
        if (comparison.isShown()) {
            comparison.refresh();
        }
    }

    private void chips() {
        filters.getChildren().clear();
        for (ActionFilter filter : ActionFilter.values()) {
            ToggleButton chip = new ToggleButton(
                    words.text("register.chip", model.names().of("register.filter.", filter), model.count(filter)));
            chip.setSelected(model.filter() == filter);
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("filter-chip");
            chip.setOnAction(_ -> {
                model.filter(filter);
                refresh();
            });
            filters.getChildren().add(chip);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return words.text("desktop.room.actions");
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
