package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.Comment;

/** Remarks on answers: open ones first, each with its question. */
final class CommentsCard {
    private final ReviewViewModel model;
    private final Words words;
    private final VBox box = Ui.card();

    CommentsCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("comments");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<Comment> comments = model.comments();
        long open = comments.stream().filter(each -> !each.resolved()).count();
        box.getChildren().setAll(Ui.heading(words.text("review.comments.title", open), 4));
        if (comments.isEmpty()) {
            box.getChildren().add(Ui.label(words.text("review.comments.none"), "muted"));
        }
        comments.forEach(each -> box.getChildren().add(row(each)));
    }

    private Node row(Comment comment) {
        Quotes.Link link = model.quote(comment.on());
        Hyperlink question = new Hyperlink(link.code());
        question.getStyleClass().add("code-link");
        question.setMinWidth(Hyperlink.USE_PREF_SIZE);
        question.setAccessibleText(words.text("register.detail.goTo", link.code(), link.question()));
        question.setOnAction(_ -> model.go(comment.on()));
        String by = words.text(
                "review.comments.by", comment.author().name(), words.day(LocalDate.ofInstant(comment.at(), model.zone())));
        VBox text = new VBox(
                2,
                Ui.row(8, question, Ui.label(link.question(), "muted", "small-text")),
                Ui.label(comment.text(), comment.resolved() ? "muted" : "strong"),
                Ui.label(comment.resolved() ? "✓ " + words.text("review.comments.settled") + " · " + by : by, "muted", "small-text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button settle = Ui.button(
                words.text(comment.resolved() ? "review.comments.reopen" : "review.comments.settle"),
                () -> model.settle(comment, !comment.resolved()),
                "small");
        settle.setMinWidth(Button.USE_PREF_SIZE);
        settle.setId("settle-" + comment.id());
        HBox row = Ui.row(8, text, settle);
        row.getStyleClass().add("check-row");
        return row;
    }
}
