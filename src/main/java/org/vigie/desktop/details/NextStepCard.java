package org.vigie.desktop.details;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.Agenda.Item;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.AssessmentStatus;

/** The one next step with the way to it, then what else stands in the way of an approval, or of the start, then what deserves a look. */
final class NextStepCard {
    private final OverviewViewModel model;
    private final Words words;
    private final Runnable here;
    private final Label title = Ui.heading("", 3);
    private final Label text = Ui.label("", "muted");
    private final Button go;
    private final VBox waiting = new VBox(2);
    private final VBox beside = new VBox(2);
    private final VBox card;
    private List<Item> shown = List.of();
    private boolean decided;

    /**
     * The card.
     *
     * @param here goes to the details on this page
     */
    NextStepCard(OverviewViewModel model, Runnable here) {
        this.model = model;
        this.words = model.open().words();
        this.here = here;
        title.setId("next-step");
        go = Ui.button("", () -> go(shown.getFirst()), "accent");
        go.setId("next-step-go");
        go.setMinWidth(Button.USE_PREF_SIZE);
        VBox said = new VBox(4, Ui.label(words.text("details.next"), "small-text", "strong", "muted"), title, text);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox first = Ui.row(16, said, go);
        card = Ui.card(first, waiting, beside);
        card.getStyleClass().add("next-step");
    }

    Node node() {
        return card;
    }

    void refresh() {
        List<Item> agenda = model.agenda();
        boolean nowDecided = model.details().status() == AssessmentStatus.APPROVED;
        if (agenda.equals(shown) && nowDecided == decided) {
            return;
        }
        shown = agenda;
        decided = nowDecided;
        Item first = agenda.getFirst();
        title.setText(of(first, "title"));
        text.setText(of(first, "text"));
        go.setText(of(first, "do"));
        List<Item> rest = agenda.subList(1, agenda.size());
        list(waiting, decided ? "details.waiting.start" : "details.waiting", rest.stream().filter(Item::blocks).toList());
        list(beside, "details.beside", rest.stream().filter(item -> !item.blocks()).toList());
    }

    private void list(VBox box, String key, List<Item> items) {
        box.getChildren().clear();
        box.setManaged(!items.isEmpty());
        if (items.isEmpty()) {
            return;
        }
        Label heading = Ui.label(words.text(key), "small-text", "strong");
        heading.setId(key.replace('.', '-'));
        box.getChildren().add(heading);
        for (Item item : items) {
            Button line = Ui.button(of(item, "title"), () -> go(item), "flat", "small", "agenda-line");
            line.setId("step-" + name(item));
            line.setGraphic(item.blocks() ? Ui.icon(Feather.X_CIRCLE) : Ui.icon(Feather.CIRCLE));
            line.setAccessibleText(of(item, "title") + " " + of(item, "do"));
            line.setWrapText(true);
            box.getChildren().add(line);
        }
    }

    private void go(Item item) {
        if (OverviewViewModel.room(item) == null) {
            here.run();
        } else {
            model.go(item);
        }
    }

    private String of(Item item, String part) {
        return words.text("details.step." + name(item) + "." + part, item.count());
    }

    private static String name(Item item) {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }
}
