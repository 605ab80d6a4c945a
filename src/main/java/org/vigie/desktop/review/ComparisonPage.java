package org.vigie.desktop.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.review.Told.Group;
import org.vigie.desktop.review.VersionsViewModel.State;
import org.vigie.desktop.review.WordDiff.Piece;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Two versions side by side: what differs, field by field, what was taken out and put in marked in the text itself. */
final class ComparisonPage {
    private static final int SHORT = 40;

    private final VersionsViewModel model;
    private final Words words;
    private final ComboBox<State> before = new ComboBox<>();
    private final ComboBox<State> after = new ComboBox<>();
    private final FlowPane chips = new FlowPane(8, 8);
    private final VBox found = new VBox(12);
    private final VBox page;
    private final Set<Group> hidden = EnumSet.noneOf(Group.class);
    private List<Told> told = List.of();
    private boolean filling;
    private int asked;

    ComparisonPage(VersionsViewModel model, Runnable back) {
        this.model = model;
        this.words = model.open().words();
        var leave = Ui.button(words.text("review.compare.back"), back, "flat");
        leave.setGraphic(Ui.icon(Feather.ARROW_LEFT));
        leave.setId("compare-back");
        before.setId("compare-before");
        after.setId("compare-after");
        before.valueProperty().subscribe(this::compare);
        after.valueProperty().subscribe(this::compare);
        chips.setId("compare-groups");
        found.setId("compare-found");
        page = new VBox(
                leave,
                Ui.heading(words.text("review.compare.heading"), 2),
                new FlowPane(16, 8, named("review.compare.from", before), named("review.compare.to", after)),
                chips,
                found);
        page.getStyleClass().add("page");
    }

    Region node() {
        return page;
    }

    private VBox named(String key, ComboBox<State> box) {
        Label label = Ui.label(words.text(key), "strong", "small-text");
        label.setLabelFor(box);
        box.setAccessibleText(words.text(key));
        return new VBox(4, label, box);
    }

    /** Offers the states there are now and compares the latest version with today's content, or what was chosen before. */
    void refresh() {
        List<State> states = model.states();
        if (!states.equals(before.getItems())) {
            filling = true;
            before.getItems().setAll(states);
            after.getItems().setAll(states);
            before.setValue(states.get(Math.max(0, states.size() - 2)));
            after.setValue(states.getLast());
            filling = false;
        }
        compare();
    }

    private void compare() {
        State from = before.getValue();
        State to = after.getValue();
        if (filling || from == null || to == null) {
            return;
        }
        int mine = ++asked;
        if (told.isEmpty()) {
            ProgressIndicator progress = new ProgressIndicator();
            progress.setMaxSize(32, 32);
            progress.setAccessibleText(words.text("review.compare.reading"));
            found.getChildren().setAll(Ui.row(8, progress, Ui.label(words.text("review.compare.reading"))));
        }
        model.compare(
                from,
                to,
                result -> {
                    if (mine == asked) {
                        told = result;
                        show();
                    }
                },
                fault -> {
                    if (mine == asked) {
                        told = List.of();
                        chips.getChildren().clear();
                        found.getChildren().setAll(Ui.label(words.fault(fault), "field-problem"));
                    }
                });
    }

    private void show() {
        chips.getChildren().clear();
        found.getChildren().clear();
        if (told.isEmpty()) {
            found.getChildren().add(Ui.card(
                    Ui.label("✓ " + words.text("review.compare.same"), "strong"), Ui.label(words.text("review.compare.sameText"), "muted")));
        }
        for (Group group : Group.values()) {
            List<Told> these = told.stream().filter(each -> each.group() == group).toList();
            if (!these.isEmpty()) {
                chips.getChildren().add(chip(group, these.size()));
            }
            if (!these.isEmpty() && !hidden.contains(group)) {
                found.getChildren().add(Ui.heading(name(group), 4));
                these.forEach(each -> found.getChildren().add(card(each)));
            }
        }
    }

    private String name(Group group) {
        return words.text("review.compare.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private ToggleButton chip(Group group, int count) {
        ToggleButton chip = new ToggleButton(words.text("register.chip", name(group), count));
        chip.getStyleClass().add("filter-chip");
        chip.setId("compare-" + group.name().toLowerCase(Locale.ROOT));
        chip.setSelected(!hidden.contains(group));
        chip.setOnAction(_ -> {
            if (chip.isSelected()) {
                hidden.remove(group);
            } else {
                hidden.add(group);
            }
            show();
        });
        return chip;
    }

    private Node card(Told each) {
        VBox card = Ui.card(
                Ui.row(8, Ui.label(fate(each.fate()), "fate", "fate-" + each.fate().name().toLowerCase(Locale.ROOT)), code(each)),
                Ui.label(each.title(), "strong"));
        each.lines().forEach(line -> card.getChildren().add(line(line)));
        return card;
    }

    private String fate(Told.Fate fate) {
        return words.text(switch (fate) {
            case ADDED -> "review.compare.added";
            case REMOVED -> "review.compare.removed";
            case CHANGED -> "review.compare.changed";
        });
    }

    private Node code(Told each) {
        if (each.question() == null) {
            return Ui.label(each.code(), "code");
        }
        Hyperlink link = new Hyperlink(each.code());
        link.getStyleClass().add("code-link");
        link.setAccessibleText(words.text("register.detail.goTo", each.code(), each.title()));
        link.setOnAction(_ -> model.open().workroom().navigator().go(
                new Place.InAssessment(model.open().assessment().id(), Place.Room.QUESTIONNAIRE, each.question())));
        return link;
    }

    private Node line(Told.Line line) {
        TextFlow flow = new TextFlow();
        boolean prose = line.before().length() > SHORT && line.after().length() > SHORT;
        if (prose) {
            WordDiff.between(line.before(), line.after()).forEach(piece -> flow.getChildren().add(text(piece)));
        } else {
            if (!line.before().isEmpty()) {
                flow.getChildren().add(text(new Piece(WordDiff.Fate.TAKEN_OUT, line.before())));
            }
            Text arrow = new Text(line.before().isEmpty() ? "+ " : line.after().isEmpty() ? "" : "  →  ");
            arrow.getStyleClass().add("diff-kept");
            flow.getChildren().add(arrow);
            if (!line.after().isEmpty()) {
                flow.getChildren().add(text(new Piece(WordDiff.Fate.PUT_IN, line.after())));
            }
        }
        String nothing = words.text("review.compare.nothing");
        flow.setAccessibleText(words.text(
                "review.compare.spoken",
                line.field(),
                line.before().isEmpty() ? nothing : line.before(),
                line.after().isEmpty() ? nothing : line.after()));
        return new VBox(2, Ui.label(line.field(), "muted", "small-text"), flow);
    }

    private static Text text(Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().add(switch (piece.fate()) {
            case KEPT -> "diff-kept";
            case TAKEN_OUT -> "diff-out";
            case PUT_IN -> "diff-in";
        });
        text.setStrikethrough(piece.fate() == WordDiff.Fate.TAKEN_OUT);
        text.setUnderline(piece.fate() == WordDiff.Fate.PUT_IN);
        return text;
    }
}
