package org.vigie.desktop.actions;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.actions.ActionsViewModel.Grouping;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.DetailSplit;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Refresh;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasureState;

/** The plan of one assessment: as a table or over time, one action in full beside it. */
public final class ActionsScreen implements Screen {
    private static final double WRAP = 560;

    private final ActionsViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FlowPane filters = new FlowPane(8, 8);
    private final BulkBar bulk;
    private final PlanTable table;
    private final TimelineView timeline;
    private final StackPane plan = new StackPane();
    private final PlanEffect effect;
    private final Suggestions suggestions;
    private final ComparisonView comparison;
    private final NewMeasureForm measure;
    private final ActionDetail detail;
    private final ComboBox<Choice<Grouping>> grouping;
    private final DetailSplit split;

    /**
     * The screen.
     *
     * @param chosen code of the measure to show in full first, or null
     */
    public ActionsScreen(OpenAssessment assessment, @Nullable String chosen) {
        this.model = new ActionsViewModel(assessment);
        this.words = assessment.words();
        this.detail = new ActionDetail(model);
        this.bulk = new BulkBar(model);
        this.table = new PlanTable(model, bulk::refresh, detail::refresh, this::open);
        this.timeline = new TimelineView(model, this::open);
        this.effect = new PlanEffect(model);
        this.suggestions = new Suggestions(model);
        this.comparison = new ComparisonView(model, () -> compare(false));
        this.measure = new NewMeasureForm(model, this::show);
        this.grouping = Choice.box(
                words.text("register.timeline.group"), List.of(Grouping.values()), each -> model.names().of("register.grouping.", each));
        this.split = build();
        showFirst(chosen);
        Refresh.on(assessment, subscriptions, this::refresh);
    }

    private void showFirst(@Nullable String chosen) {
        model.show(chosen);
        if (model.current().isPresent()) {
            split.open();
        } else {
            model.planned().stream().findFirst().map(MeasureState::code).ifPresent(model::show);
        }
    }

    private DetailSplit build() {
        Button compare = Ui.button(words.text("register.compare.open"), () -> compare(true));
        compare.setId("compare-plans");
        Button add = Ui.button(words.text("register.measure.open"), this::add);
        add.setGraphic(Ui.icon(Feather.PLUS));
        add.setId("measure-open");
        FlowPane title = Ui.flow(8, Ui.heading(title(), 2), add, compare);
        HBox view = new HBox(16, filters, Ui.row(12, views(), grouping));
        HBox.setHgrow(filters, Priority.ALWAYS);
        filters.setPrefWrapLength(WRAP);
        plan.getChildren().setAll(table.node());
        VBox page = new VBox(
                title, measure.node(), comparison.node(), view, bulk.node(), plan, effect.node(), suggestions.node());
        page.getStyleClass().add("page");
        return DetailSplit.of(page, detail.node(), 0.68, "/org/vigie/desktop/actions.css", words.text("register.plan.back"));
    }

    private Node views() {
        grouping.setId("timeline-group");
        grouping.setMinWidth(ComboBox.USE_PREF_SIZE);
        grouping.setVisible(false);
        grouping.setManaged(false);
        Choice.select(grouping, model.grouping());
        grouping.valueProperty().subscribe(choice -> {
            model.group(choice.value());
            timeline.refresh();
        });
        ToggleGroup group = new ToggleGroup();
        return new HBox(view("table", "left-pill", table.node(), group), view("timeline", "right-pill", timeline.node(), group));
    }

    private ToggleButton view(String name, String style, Node shown, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words.text("register.view." + name));
        button.setId("view-" + name);
        button.setToggleGroup(group);
        button.getStyleClass().add(style);
        button.setSelected(name.equals("table"));
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            grouping.setVisible(name.equals("timeline"));
            grouping.setManaged(name.equals("timeline"));
            plan.getChildren().setAll(shown);
            refresh();
        });
        return button;
    }

    private void compare(boolean shown) {
        measure.show(false);
        comparison.show(shown);
    }

    private void add() {
        comparison.show(false);
        measure.show(true);
    }

    private void show(String code) {
        model.show(code);
        refresh();
        split.open();
    }

    /** Shows what is selected, in full where there is room for one thing only. */
    private void open() {
        detail.refresh();
        split.open();
    }

    private void refresh() {
        chips();
        table.refresh();
        timeline.refresh();
        bulk.refresh();
        detail.refresh();
        if (model.current().isEmpty()) {
            split.back();
        }
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
        return split.node();
    }

    @Override
    public String title() {
        return words.text("desktop.room.actions");
    }

    @Override
    public Place again(Place here) {
        return model.current()
                .filter(_ -> split.isOpened())
                .<Place>map(shown -> Place.InAssessment.action(model.open().assessment().id(), shown.code()))
                .orElse(here);
    }

    @Override
    public void close() {
        subscriptions.close();
        detail.leave();
    }
}
