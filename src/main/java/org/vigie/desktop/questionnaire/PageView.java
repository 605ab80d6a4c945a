package org.vigie.desktop.questionnaire;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AnswerKey;

/** One section as a page of question cards. */
final class PageView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double MARGIN = 16;

    private final QuestionnaireViewModel model;
    private final Words words;
    private final Label title = Ui.heading("", 2);
    private final Label count = Ui.label("", "muted");
    private final VBox head = Ui.column(4, title, count);
    private final ToggleButton plain = new ToggleButton();
    private final ToggleButton aside = new ToggleButton();
    private final Button next;
    private final BorderPane top = new BorderPane();
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = Ui.scroll(page);
    private final CardColumn column;
    private final WhatNowView whatNow;
    private @Nullable Room room;
    private @Nullable Page shown;
    private @Nullable AnswerKey wanted;

    private record Room(boolean narrow, boolean cramped) {}

    PageView(QuestionnaireViewModel model, Subscriptions subscriptions) {
        this.model = model;
        this.words = model.open().words();
        this.column = new CardColumn(scroll, key -> new QuestionCard(model, key));
        this.whatNow = new WhatNowView(model, this::goToNextOpen);
        this.next = Ui.button(words.text("questionnaire.next"), this::goToNextOpen);
        next.setId("next-open");
        wordsSwitch();
        aside.setGraphic(Ui.icon(Feather.SIDEBAR));
        aside.setText(words.text("questionnaire.aside"));
        aside.setId("aside");
        page.getChildren().setAll(top, column.node(), whatNow.node());
        page.getStyleClass().addAll("page", "question-page");
        narrow(false, false);
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            if (bounds.getHeight() > 0 && wanted != null) {
                Platform.runLater(this::goToWanted);
            }
        });
        var pages = model.page().subscribe(_ -> refresh());
        var focus = model.focused().subscribe(this::markCurrent);
        subscriptions.add(pages::unsubscribe);
        subscriptions.add(focus::unsubscribe);
        subscriptions.add(column::stop);
    }

    private void wordsSwitch() {
        plain.setText(words.text("questionnaire.plain"));
        plain.setTooltip(new Tooltip(words.text("questionnaire.plain.tip")));
        plain.setId("plain-words");
        plain.setSelected(model.wording().plain());
        plain.setVisible(model.wording().hasPlain());
        plain.managedProperty().bind(plain.visibleProperty());
        plain.setOnAction(_ -> {
            commit();
            model.wording().speakPlainly(plain.isSelected());
            shown = null;
            refresh();
            whatNow.reword();
        });
    }

    Node node() {
        return scroll;
    }

    /** The size of the text, by which widths are judged. */
    ObservableValue<Font> font() {
        return count.fontProperty();
    }

    /** Whether the context shows in place of the outline, where there is no room for both. */
    ToggleButton aside() {
        return aside;
    }

    /**
     * Gives the questions more room where there is little.
     *
     * @param cramped whether the context has no room of its own
     */
    void narrow(boolean narrow, boolean cramped) {
        Room now = new Room(narrow, cramped);
        if (now.equals(room)) {
            return;
        }
        room = now;
        page.pseudoClassStateChanged(NARROW, narrow);
        top.getChildren().clear();
        if (narrow) {
            FlowPane tools = Ui.wrapping(8, cramped ? List.of(next, plain, aside) : List.of(next, plain));
            top.setTop(head);
            BorderPane.setMargin(tools, new Insets(8, 0, 0, 0));
            top.setBottom(tools);
        } else {
            next.maxWidthProperty().unbind();
            plain.maxWidthProperty().unbind();
            HBox tools = Ui.row(8, plain, next);
            tools.setMinWidth(Region.USE_PREF_SIZE);
            top.setCenter(head);
            top.setRight(tools);
        }
    }

    /** Shows what the assessment now says; cards that stay are kept, with their focus and what is being typed. */
    void refresh() {
        Page now = model.page().get();
        if (!now.equals(shown)) {
            commit();
            column.clear();
            shown = now;
            scroll.setVvalue(0);
        }
        title.setText(words.text(
                "questionnaire.entry", model.section().map(section -> section.number()).orElse(""), model.title(now)));
        Progress progress = model.progress(now);
        count.setText(words.text("questionnaire.page.progress", progress.applicable(), progress.answered()));
        column.cards().forEach(QuestionCard::refresh);
        column.show(model.questions());
        whatNow.refresh();
        markCurrent(model.focused().get());
    }

    private void markCurrent(@Nullable AnswerKey key) {
        column.cards().forEach(card -> card.current(card.key().equals(key)));
    }

    /** Goes to the next question without an answer. */
    void goToNextOpen() {
        commit();
        model.nextOpen().ifPresentOrElse(model::goTo, () -> model.open().workroom().dialogs().say(words.text("questionnaire.next.none")));
    }

    /** Scrolls to a question and puts the keyboard there, once it is laid out. */
    void bringForward(AnswerKey key) {
        wanted = key;
        Platform.runLater(this::goToWanted);
    }

    private void goToWanted() {
        boolean laidOut = scroll.getViewportBounds().getHeight() > 0;
        AnswerKey key = wanted;
        if (key != null && laidOut) {
            column.card(key).ifPresent(card -> {
                wanted = null;
                column.around(key);
                markCurrent(model.focused().get());
                scrollTo(card.node());
                card.focus();
            });
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
        column.cards().forEach(QuestionCard::commit);
    }
}
