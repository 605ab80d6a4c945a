package org.vigie.desktop.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** What the forms at the door are made of. */
final class Form {
    private final Words words;
    private final UnlockViewModel model;
    private final VBox card = Ui.card();
    private final FlowPane links = new FlowPane(16, 4);

    Form(Words words, UnlockViewModel model, String title, String text) {
        this.words = words;
        this.model = model;
        card.getStyleClass().add("door-card");
        card.getChildren().addAll(Ui.heading(words.text(title), 2), Ui.label(words.text(text), "muted"));
    }

    void add(Node... nodes) {
        card.getChildren().addAll(nodes);
    }

    /** A field with its name above it. */
    VBox field(String key, Control field) {
        return field(key, field, field);
    }

    private VBox field(String key, Control field, Node shown) {
        Label label = Ui.label(words.text(key), "strong");
        label.setLabelFor(field);
        return new VBox(4, label, shown);
    }

    /** A field for a path, with a button to choose one. */
    VBox path(String key, TextField field, Supplier<Optional<Path>> choose) {
        HBox.setHgrow(field, Priority.ALWAYS);
        Button browse = Ui.iconButton(Feather.FOLDER, words.text("portfolio.unlock.browse"), () -> choose.get()
                .ifPresent(path -> field.setText(path.toString())));
        browse.setId(field.getId() + "-browse");
        return field(key, field, new HBox(4, field, browse));
    }

    /** The button that does it, with what went wrong above it. */
    Button go(String id, String key, BooleanBinding complete, Runnable action) {
        Label problem = Ui.label("", "field-problem");
        problem.setId("unlock-problem");
        problem.textProperty().bind(model.problem());
        shownWhen(problem, model.problem().isNotEmpty());
        Label news = Ui.label("", "muted");
        news.setId("unlock-news");
        news.textProperty().bind(model.news());
        shownWhen(news, model.news().isNotEmpty());
        Button go = Ui.button(words.text(key), action, "accent", "large");
        go.setId(id);
        go.setDefaultButton(true);
        go.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(go, Priority.ALWAYS);
        go.disableProperty().bind(complete.not().or(model.blocked()));
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(24, 24);
        spinner.setAccessibleText(words.text("portfolio.unlock.working"));
        shownWhen(spinner, model.busy());
        card.getChildren().addAll(problem, news, Ui.row(12, go, spinner), links);
        return go;
    }

    private static void shownWhen(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    FlowPane links() {
        return links;
    }

    Node node() {
        return card;
    }
}
