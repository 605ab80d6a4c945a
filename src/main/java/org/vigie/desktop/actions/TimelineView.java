package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.actions.Timeline.Group;
import org.vigie.desktop.actions.Timeline.Item;
import org.vigie.desktop.actions.Timeline.Standing;
import org.vigie.desktop.support.TextScale;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The actions of a plan by their due dates: names at the left, months at the right. The words of each row say all that its bar shows. */
final class TimelineView {
    /** As all lengths here in pixels at the usual size of text. */
    private static final double ROW = 40;
    private static final double HEAD = 34;
    private static final double NAMES = 250;
    private static final double LEAST_MONTH = 104;
    /** The part of the width that the names take at most. */
    private static final double NAMES_SHARE = 0.4;

    private final ActionsViewModel model;
    private final Words words;
    private final TimelineWords said;
    private final Runnable chosen;
    private final VBox names = new VBox();
    private final Pane months = new Pane();
    private final ScrollPane scroll = new ScrollPane(months);
    private final VBox undated = new VBox(8);
    private final VBox box;
    private final TextScale scale = new TextScale(this::draw);
    private boolean placed;

    TimelineView(ActionsViewModel model, Runnable chosen) {
        this.model = model;
        this.words = model.open().words();
        this.said = new TimelineWords(model);
        this.chosen = chosen;
        names.setId("timeline-names");
        scroll.setId("timeline-months");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setAccessibleText(words.text("register.timeline.months"));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        undated.setId("timeline-undated");
        HBox both = new HBox(names, scroll);
        both.setId("timeline");
        both.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                move(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        box = Ui.card(head(), both, undated, scale.probe());
        box.widthProperty().subscribe(this::draw);
        scroll.widthProperty().subscribe(this::draw);
    }

    Node node() {
        return box;
    }

    private Node head() {
        Button earlier = Ui.iconButton(Feather.CHEVRON_LEFT, words.text("register.timeline.earlier"), () -> move(-1));
        Button now = Ui.button(words.text("register.timeline.today"), this::toToday, "small");
        now.setId("timeline-now");
        now.setMinWidth(Region.USE_PREF_SIZE);
        Button later = Ui.iconButton(Feather.CHEVRON_RIGHT, words.text("register.timeline.later"), () -> move(1));
        later.setId("timeline-later");
        FlowPane legend = legend();
        HBox.setHgrow(legend, Priority.ALWAYS);
        return Ui.row(8, legend, earlier, now, later);
    }

    private FlowPane legend() {
        FlowPane legend = Ui.flow(
                16,
                key("timeline-ahead", words.text("register.timeline.ahead")),
                key("timeline-overdue", "⚠ " + words.text("register.filter.overdue")),
                key("timeline-done", "✓ " + words.text("report.action.status.implemented")));
        legend.setMinWidth(0);
        return legend;
    }

    private static Node key(String style, String text) {
        Region mark = new Region();
        mark.getStyleClass().addAll("timeline-key", style);
        Label word = Ui.label(text, "muted", "small-text");
        word.setWrapText(false);
        word.setMinWidth(Region.USE_PREF_SIZE);
        return Ui.row(6, mark, word);
    }

    /** Shows the plan as it is now, today in sight the first time. */
    void refresh() {
        draw();
        if (!placed) {
            placed = true;
            Platform.runLater(this::toToday);
        }
    }

    private void draw() {
        Timeline line = model.timeline();
        names.setMinWidth(namesWidth());
        names.setMaxWidth(namesWidth());
        boolean grouped = model.grouping() != ActionsViewModel.Grouping.NONE;
        names.getChildren().setAll(band("", "timeline-head"));
        months.getChildren().clear();
        double height = scaled(HEAD) + line.groups().stream().mapToDouble(group -> scaled(ROW) * (group.items().size() + (grouped ? 1 : 0))).sum();
        double month = Math.max(scaled(LEAST_MONTH), (scroll.getWidth() - 2) / line.months());
        months.setPrefSize(month * line.months(), height);
        months.setMinHeight(height);
        scroll.setMinHeight(height + 16);
        months(line, month, height);
        ToggleGroup group = new ToggleGroup();
        double top = scaled(HEAD);
        for (Group each : line.groups()) {
            if (grouped) {
                names.getChildren().add(band(said.name(each) + " (" + each.items().size() + ")", "timeline-group"));
                top += scaled(ROW);
            }
            for (Item item : each.items()) {
                names.getChildren().add(name(item, line, group));
                bar(line, item, month, top);
                top += scaled(ROW);
            }
        }
        today(line, month, height);
        undated(line, group);
        if (line.groups().isEmpty()) {
            names.getChildren().add(Ui.label(words.text("register.timeline.none"), "muted"));
        }
    }

    private double namesWidth() {
        double usual = scaled(NAMES);
        return box.getWidth() > 0 ? Math.min(usual, box.getWidth() * NAMES_SHARE) : usual;
    }

    private double scaled(double length) {
        return scale.get() * length;
    }

    private Label band(String text, String style) {
        Label band = new Label(text);
        band.getStyleClass().add(style);
        double height = style.equals("timeline-head") ? scaled(HEAD) : scaled(ROW);
        band.setMinHeight(height);
        band.setPrefHeight(height);
        band.setMaxWidth(Double.MAX_VALUE);
        return band;
    }

    private ToggleButton name(Item item, Timeline line, ToggleGroup group) {
        String code = item.measure().code();
        Label title = new Label(model.names().measure(code));
        title.setMaxWidth(namesWidth() - 20);
        Label ref = new Label(code);
        ref.getStyleClass().add("code");
        VBox content = new VBox(ref, title);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton();
        button.setGraphic(content);
        button.setId("timeline-" + code);
        button.getStyleClass().add("timeline-name");
        button.setAccessibleText(said.sentence(item, line));
        button.setTooltip(new Tooltip(title.getText()));
        button.setMinHeight(scaled(ROW));
        button.setPrefHeight(scaled(ROW));
        button.setPrefWidth(namesWidth());
        button.setToggleGroup(group);
        button.setSelected(model.current().filter(current -> current.code().equals(code)).isPresent());
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.show(code);
            chosen.run();
        });
        return button;
    }

    private void months(Timeline line, double month, double height) {
        DateTimeFormatter shown = DateTimeFormatter.ofPattern("MMM yyyy", words.language().locale());
        for (int index = 0; index < line.months(); index++) {
            YearMonth each = line.first().plusMonths(index);
            Region stripe = new Region();
            stripe.getStyleClass().add(index % 2 == 0 ? "timeline-even" : "timeline-odd");
            stripe.setManaged(false);
            stripe.resizeRelocate(index * month, scaled(HEAD), month, height - scaled(HEAD));
            Label label = band(shown.format(each), "timeline-head");
            label.setPrefWidth(month);
            label.setTooltip(new Tooltip(label.getText()));
            label.relocate(index * month, 0);
            months.getChildren().addAll(stripe, label);
        }
    }

    private void bar(Timeline line, Item item, double month, double top) {
        LocalDate from = switch (item.standing()) {
            case DONE, OVERDUE -> item.due();
            case AHEAD -> line.today();
        };
        LocalDate to = item.standing() == Standing.OVERDUE ? line.today() : item.due();
        double start = line.position(from) * month;
        double width = Math.max(10, line.position(to) * month - start);
        Region bar = new Region();
        bar.getStyleClass().addAll("timeline-bar", switch (item.standing()) {
            case DONE -> "timeline-done";
            case OVERDUE -> "timeline-overdue";
            case AHEAD -> "timeline-ahead";
        });
        bar.setManaged(false);
        bar.resizeRelocate(start, top + scaled(12), width, scaled(16));
        Label text = new Label(switch (item.standing()) {
            case DONE -> "✓ " + words.day(item.due());
            case OVERDUE -> "⚠ " + words.text("register.timeline.late", line.daysLate(item));
            case AHEAD -> "◆ " + words.day(item.due());
        });
        text.getStyleClass().add(item.standing() == Standing.OVERDUE ? "overdue" : "timeline-day");
        text.setMinHeight(scaled(ROW));
        text.relocate(start + width + 6, top);
        bar.setOnMouseClicked(_ -> {
            model.show(item.measure().code());
            chosen.run();
        });
        months.getChildren().addAll(bar, text);
    }

    private void today(Timeline line, double month, double height) {
        Region mark = new Region();
        mark.getStyleClass().add("timeline-today");
        double at = line.position(line.today()) * month;
        mark.setManaged(false);
        mark.resizeRelocate(at - 1, scaled(HEAD) - 6, 2, height - scaled(HEAD) + 6);
        Label label = new Label(words.text("register.timeline.today"));
        label.getStyleClass().add("timeline-today-word");
        label.relocate(at + 4, scaled(HEAD - 12));
        months.getChildren().addAll(mark, label);
    }

    private void undated(Timeline line, ToggleGroup group) {
        undated.setVisible(!line.undated().isEmpty());
        undated.setManaged(!line.undated().isEmpty());
        List<ToggleButton> buttons = line.undated().stream().map(item -> name(item, line, group)).toList();
        undated.getChildren().setAll(Ui.heading(words.text("register.timeline.undated", buttons.size()), 4));
        undated.getChildren().addAll(buttons);
        buttons.forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(Region.USE_COMPUTED_SIZE);
        });
    }

    private void move(int by) {
        double beyond = months.getPrefWidth() - scroll.getViewportBounds().getWidth();
        if (beyond > 0) {
            double month = months.getPrefWidth() / model.timeline().months();
            scroll.setHvalue(Math.clamp(scroll.getHvalue() + by * month / beyond, 0, 1));
        }
    }

    private void toToday() {
        Timeline line = model.timeline();
        double month = months.getPrefWidth() / line.months();
        double beyond = months.getPrefWidth() - scroll.getViewportBounds().getWidth();
        scroll.setHvalue(beyond <= 0 ? 0 : Math.clamp((line.position(line.today()) - 0.5) * month / beyond, 0, 1));
    }
}
