package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.RiskLevel;

/** The sections with how far each is and the highest risk that it raises. */
final class OutlineView {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final QuestionnaireViewModel model;
    private final Words words;
    private final Runnable chosen;
    private final ProgressBar bar = new ProgressBar();
    private final Label count = Ui.label("", "small-text", "muted");
    private final VBox list = new VBox(2);
    private final ToggleGroup group = new ToggleGroup();
    private final ScrollPane scroll;
    private final VBox node;
    private List<OutlineEntry> shown = List.of();

    /**
     * The outline of these sections.
     *
     * @param chosen told when one was chosen, be it the one that is shown
     */
    OutlineView(QuestionnaireViewModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        this.words = model.open().words();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("medium");
        Label title = Ui.label(model.open().assessment().details().title(), "strong");
        VBox head = Ui.column(6, title, bar, count);
        head.getStyleClass().add("outline-head");
        scroll = Ui.scroll(list);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.node = new VBox(head, scroll);
        node.getStyleClass().add("outline");
        list.setAccessibleText(words.text("questionnaire.outline"));
    }

    Node node() {
        return node;
    }

    /** Shows where things stand; the entries stay where they are while only their state changes. */
    void refresh() {
        Progress all = model.progress();
        double share = all.applicable() == 0 ? 0 : (double) all.answered() / all.applicable();
        bar.setProgress(share);
        int toConfirm = model.open().evaluation().questionnaire().toConfirm().size();
        String text = words.text("questionnaire.progress", all.answered(), all.applicable(), model.requiredOpen(), toConfirm);
        count.setText(text);
        bar.setAccessibleText(text);
        List<OutlineEntry> entries = model.outline();
        boolean samePages = entries.stream().map(OutlineEntry::page).toList().equals(shown.stream().map(OutlineEntry::page).toList());
        if (samePages) {
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).equals(shown.get(i))) {
                    fill((HBox) list.getChildren().get(i), entries.get(i));
                }
            }
        } else {
            group.getToggles().clear();
            list.getChildren().setAll(entries.stream().map(this::line).toList());
        }
        shown = entries;
        select();
    }

    private HBox line(OutlineEntry entry) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("outline-entry");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(true);
        button.setGraphic(new ProgressRing());
        button.setUserData(entry.page());
        button.setId("page:" + entry.page().section() + (entry.page().row() == null ? "" : "@" + entry.page().row()));
        button.setOnAction(_ -> {
            model.show(entry.page());
            select();
            chosen.run();
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox line = Ui.row(6, button);
        line.getStyleClass().add("outline-line");
        line.setOnMouseClicked(_ -> button.fire());
        button.selectedProperty().subscribe(selected -> line.pseudoClassStateChanged(CURRENT, selected));
        fill(line, entry);
        return line;
    }

    private void fill(HBox line, OutlineEntry entry) {
        ToggleButton button = (ToggleButton) line.getChildren().getFirst();
        ((ProgressRing) button.getGraphic()).show(entry.progress());
        button.setText(words.text("questionnaire.entry", entry.number(), entry.title()));
        String progress = words.text("questionnaire.entry.progress", entry.progress().answered(), entry.progress().applicable());
        List<String> said = new ArrayList<>(List.of(button.getText(), progress));
        List<Node> marks = new ArrayList<>(List.of(button));
        if (entry.gaps() > 0) {
            marks.add(mark("!", "gap-flag"));
            said.add(words.text("questionnaire.entry.gaps", entry.gaps()));
        }
        if (entry.highest() != null) {
            marks.add(flag(entry.highest()));
            said.add(words.text("questionnaire.entry.risk", level(entry.highest())));
        }
        if (entry.progress().answered() < entry.progress().applicable()) {
            marks.add(1, mark(entry.progress().answered() + "/" + entry.progress().applicable(), "entry-count"));
        }
        line.getChildren().setAll(marks);
        button.setAccessibleText(String.join(", ", said));
        Tooltip.install(line, new Tooltip(String.join("\n", said)));
    }

    private static Label mark(String text, String style) {
        Label mark = new Label(text);
        mark.getStyleClass().add(style);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private String level(RiskLevel level) {
        return LevelBadge.word(words, model.open().template().matrix().levels().get(level.level()));
    }

    /** The shape alone: its word stands in the tooltip and in what a screen reader says. */
    private Label flag(RiskLevel level) {
        Label badge = LevelBadge.of(words, model.open().template(), level);
        badge.setText(badge.getText().substring(0, 1));
        return badge;
    }

    /** Keeps the entry of the page in sight. */
    private void reveal(Node line) {
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * room;
        double from = line.getBoundsInParent().getMinY();
        double to = line.getBoundsInParent().getMaxY();
        boolean inSight = from >= top && to <= top + scroll.getViewportBounds().getHeight();
        if (room > 0 && !inSight) {
            scroll.setVvalue(Math.clamp((from - scroll.getViewportBounds().getHeight() / 3) / room, 0, 1));
        }
    }

    private void select() {
        for (int i = 0; i < shown.size() && i < list.getChildren().size(); i++) {
            if (shown.get(i).page().equals(model.page().get())) {
                Node line = list.getChildren().get(i);
                Platform.runLater(() -> reveal(line));
            }
        }
        group.getToggles().forEach(each -> each.setSelected(Objects.equals(each.getUserData(), model.page().get())));
    }
}
