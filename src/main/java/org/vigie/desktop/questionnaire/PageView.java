package org.vigie.desktop.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AnswerKey;

/** One section as a page of question cards. */
final class PageView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDEST = 860;
    private static final double MARGIN = 16;

    private final QuestionnaireViewModel model;
    private final Words words;
    private final Label title = Ui.heading("", 2);
    private final Label count = Ui.label("", "muted");
    private final VBox cardBox = new VBox(16);
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = Ui.scroll(page);
    private final Map<AnswerKey, QuestionCard> cards = new LinkedHashMap<>();
    private @Nullable Page shown;
    private @Nullable AnswerKey wanted;

    PageView(QuestionnaireViewModel model, Subscriptions subscriptions) {
        this.model = model;
        this.words = model.open().words();
        Button next = Ui.button(words.text("questionnaire.next"), this::goToNextOpen);
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setId("next-open");
        VBox head = Ui.column(4, title, count);
        HBox.setHgrow(head, Priority.ALWAYS);
        page.getChildren().setAll(Ui.row(16, head, next), cardBox);
        page.getStyleClass().add("page");
        page.setMaxWidth(WIDEST);
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            if (bounds.getHeight() > 0 && wanted != null) {
                Platform.runLater(this::goToWanted);
            }
        });
        var pages = model.page().subscribe(_ -> refresh());
        var focus = model.focused().subscribe(this::markCurrent);
        subscriptions.add(pages::unsubscribe);
        subscriptions.add(focus::unsubscribe);
    }

    Node node() {
        return scroll;
    }

    /** Gives the questions more room where there is little. */
    void narrow(boolean narrow) {
        page.pseudoClassStateChanged(NARROW, narrow);
    }

    /** Shows what the assessment now says; cards that stay are kept, with their focus and what is being typed. */
    void refresh() {
        Page now = model.page().get();
        if (!now.equals(shown)) {
            commit();
            cards.clear();
            shown = now;
            scroll.setVvalue(0);
        }
        title.setText(words.text(
                "questionnaire.entry", model.section().map(section -> section.number()).orElse(""), model.title(now)));
        Progress progress = model.progress(now);
        count.setText(words.text("questionnaire.page.progress", progress.applicable(), progress.answered()));
        List<AnswerKey> keys = model.questions();
        cards.keySet().retainAll(keys);
        cards.values().forEach(QuestionCard::refresh);
        keys.forEach(key -> cards.computeIfAbsent(key, each -> new QuestionCard(model, each)));
        List<Node> nodes = keys.stream().flatMap(key -> cards.values().stream().filter(card -> card.key().equals(key))).map(QuestionCard::node).toList();
        if (!nodes.equals(cardBox.getChildren())) {
            replace(nodes);
        }
        markCurrent(model.focused().get());
    }

    /** Cards that come and go leave the others, and the focus, alone. */
    private void replace(List<Node> nodes) {
        cardBox.getChildren().retainAll(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= cardBox.getChildren().size() || !cardBox.getChildren().get(i).equals(nodes.get(i))) {
                cardBox.getChildren().add(i, nodes.get(i));
            }
        }
    }

    private void markCurrent(@Nullable AnswerKey key) {
        cards.values().forEach(card -> card.current(card.key().equals(key)));
    }

    /** Goes to the next question without an answer. */
    void goToNextOpen() {
        commit();
        model.nextOpen().ifPresentOrElse(key -> {
            model.focus(key);
            bringForward(key);
        }, () -> model.open().workroom().dialogs().say(words.text("questionnaire.next.none")));
    }

    /** Scrolls to a question and puts the keyboard there, once it is laid out. */
    void bringForward(AnswerKey key) {
        wanted = key;
        Platform.runLater(this::goToWanted);
    }

    private void goToWanted() {
        QuestionCard card = wanted == null ? null : cards.get(wanted);
        boolean laidOut = scroll.getViewportBounds().getHeight() > 0;
        if (card != null && laidOut) {
            wanted = null;
            scrollTo(card.node());
            card.focus();
        }
    }

    private void scrollTo(Node card) {
        page.applyCss();
        page.layout();
        Bounds bounds = page.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((bounds.getMinY() - MARGIN) / room, 0, 1));
        }
    }

    /** Saves what was typed and is not saved yet. */
    void commit() {
        List.copyOf(cards.values()).forEach(QuestionCard::commit);
    }
}
