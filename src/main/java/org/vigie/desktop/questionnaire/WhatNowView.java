package org.vigie.desktop.questionnaire;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Below the questions of a section: what is left, and the way on. */
final class WhatNowView {
    private final QuestionnaireViewModel model;
    private final Words words;
    private final Runnable nextOpen;
    private final Label text = Ui.label("");
    private final Button go = Ui.button("", () -> {}, "accent");
    private final Button other = Ui.button("", () -> {});
    private final VBox node;
    private @Nullable WhatNow shown;

    /**
     * Says nothing before it is refreshed.
     *
     * @param nextOpen goes to the next question without an answer
     */
    WhatNowView(QuestionnaireViewModel model, Runnable nextOpen) {
        this.model = model;
        this.words = model.open().words();
        this.nextOpen = nextOpen;
        go.setId("what-now");
        other.setId("what-else");
        other.managedProperty().bind(other.visibleProperty());
        this.node = Ui.card(Ui.label(words.text("questionnaire.now"), "strong"), text, Ui.wrapping(8, List.of(go, other)));
        node.getStyleClass().add("what-now");
    }

    Node node() {
        return node;
    }

    void refresh() {
        WhatNow now = model.whatNow();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        boolean plain = model.wording().plain();
        switch (now) {
            case WhatNow.Open(int questions, Page next) -> {
                say(words.text("questionnaire.now.open", questions), words.text("questionnaire.now.open.go"), nextOpen);
                offer(next);
            }
            case WhatNow.Continue(Page next, int sections) -> {
                say(words.text("questionnaire.now.section", sections), words.text("questionnaire.now.section.go", title(next)), () -> model.show(next));
                offer(null);
            }
            case WhatNow.Confirm(int answers, var first) -> {
                say(words.text("questionnaire.now.confirm", answers), words.text("questionnaire.now.confirm.go"), () -> model.goTo(first));
                offer(Place.Room.RISKS, "questionnaire.now.judge.go");
            }
            case WhatNow.Judge(int concerns) -> {
                say(words.text(plain ? "questionnaire.now.judge.plain" : "questionnaire.now.judge", concerns), words.text("questionnaire.now.judge.go"), () -> model.open().go(Place.Room.RISKS));
                offer(null);
            }
            case WhatNow.Plan _ -> {
                say(words.text(plain ? "questionnaire.now.plan.plain" : "questionnaire.now.plan"), words.text("questionnaire.now.plan.go"), () -> model.open().go(Place.Room.ACTIONS));
                offer(Place.Room.REVIEW, "questionnaire.now.review.go");
            }
        }
    }

    /** Says it again, in other words. */
    void reword() {
        shown = null;
        refresh();
    }

    private String title(Page page) {
        return words.text("questionnaire.entry", model.number(page), model.title(page));
    }

    private void say(String what, String action, Runnable step) {
        text.setText(what);
        go.setText(action);
        go.setOnAction(_ -> step.run());
    }

    private void offer(@Nullable Page page) {
        other.setVisible(page != null);
        if (page != null) {
            other.setText(words.text("questionnaire.now.section.go", title(page)));
            other.setOnAction(_ -> model.show(page));
        }
    }

    private void offer(Place.Room room, String key) {
        other.setVisible(true);
        other.setText(words.text(key));
        other.setOnAction(_ -> model.open().go(room));
    }
}
