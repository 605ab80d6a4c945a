package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.Answering;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;

/** What stands beside an answer: note, evidence, comments, history. */
final class BesideAnswer {
    private final QuestionnaireViewModel model;
    private final Words words;
    private final AnswerKey key;
    private final VBox evidence = new VBox(4);
    private final VBox above = new VBox(8);
    private final VBox below = new VBox(8);
    private final VBox commentList = new VBox(6);
    private final Button commentButton;
    private final List<Button> buttons;
    // Most answers have no note and no comment: what takes long to make is made when it is first wanted.
    private @Nullable NoteView note;
    private @Nullable VBox comments;
    private @Nullable HistoryView history;
    private List<String> shownEvidence = List.of();
    private List<Comment> shownComments = List.of();

    BesideAnswer(QuestionnaireViewModel model, AnswerKey key) {
        this.model = model;
        this.words = model.open().words();
        this.key = key;
        this.commentButton = chip("", Feather.MESSAGE_SQUARE, this::toggleComments);
        Button noteButton = chip(words.text("questionnaire.note.add"), Feather.EDIT_3, () -> note().open());
        Button attach = chip(words.text("questionnaire.evidence.chip"), Feather.PAPERCLIP, new EvidenceIntake(model.open(), key)::ask);
        Button past = chip("", Feather.CLOCK, this::toggleHistory);
        named(past, words.text("questionnaire.history"));
        named(commentButton, words.text("questionnaire.comments", 0));
        this.buttons = List.of(noteButton, attach, commentButton, past);
        evidence.setVisible(false);
        evidence.managedProperty().bind(evidence.visibleProperty());
        above.getChildren().setAll(evidence);
        above.managedProperty().bind(evidence.visibleProperty());
        below.setManaged(false);
        if (!model.drafts().of(key).isEmpty()) {
            toggleComments();
        }
    }

    private static void named(Button button, String name) {
        button.setAccessibleText(name);
        Tips.on(button, name);
    }

    private static Button chip(String text, Feather icon, Runnable action) {
        Button button = Ui.button(text, action, "chip", "small", "flat");
        button.setGraphic(Ui.icon(icon));
        return button;
    }

    private NoteView note() {
        NoteView made = note;
        if (made == null) {
            made = new NoteView(model, key);
            note = made;
            above.getChildren().addFirst(made.node());
            above.managedProperty().unbind();
            above.managedProperty().bind(evidence.visibleProperty().or(made.node().visibleProperty()));
        }
        return made;
    }

    private void toggleComments() {
        VBox box = comments;
        if (box == null) {
            box = Ui.column(8, commentList, newComment());
            box.setVisible(false);
            box.managedProperty().bind(box.visibleProperty());
            comments = box;
            putBelow(0, box);
        }
        box.setVisible(!box.isVisible());
    }

    private void toggleHistory() {
        HistoryView view = history;
        if (view == null) {
            view = new HistoryView(model, key);
            history = view;
            putBelow(below.getChildren().size(), view.node());
        }
        view.toggle();
    }

    /** Takes no room while nothing of it shows. */
    private void putBelow(int index, Node part) {
        below.getChildren().add(index, part);
        part.visibleProperty().subscribe(() -> below.setManaged(below.getChildren().stream().anyMatch(Node::isVisible)));
    }

    private Node newComment() {
        TextField input = new TextField();
        input.setPromptText(words.text("questionnaire.comment.prompt"));
        input.setAccessibleText(words.text("questionnaire.comment.prompt"));
        input.setId(key + "/comment");
        HBox.setHgrow(input, Priority.ALWAYS);
        input.setText(model.drafts().of(key));
        input.textProperty().subscribe(text -> model.drafts().keep(key, text));
        Runnable add = () -> {
            if (model.drafts().add(key)) {
                input.clear();
            }
        };
        input.setOnAction(_ -> add.run());
        Button button = Ui.button(words.text("questionnaire.comment.add"), add, "small");
        button.disableProperty().bind(input.textProperty().map(String::isBlank));
        return Ui.row(8, input, button);
    }

    Node above() {
        return above;
    }

    List<Button> buttons() {
        return buttons;
    }

    Node below() {
        return below;
    }

    void commit() {
        if (note != null) {
            note.commit();
        }
    }

    void refresh(@Nullable Answer answer) {
        boolean noted = answer != null && (answer.note() != null || answer.state() != null);
        if (noted || note != null) {
            note().show(answer);
        }
        List<String> files = answer == null ? List.of() : answer.evidence();
        if (!files.equals(shownEvidence)) {
            shownEvidence = files;
            evidence.getChildren().setAll(files.stream().map(this::file).toList());
        }
        evidence.setVisible(!files.isEmpty());
        List<Comment> now = model.comments(key);
        long unsettled = now.stream().filter(comment -> !comment.resolved()).count();
        if (!now.equals(shownComments)) {
            shownComments = now;
            commentButton.setText(unsettled == 0 ? "" : String.valueOf(unsettled));
            named(commentButton, words.text("questionnaire.comments", unsettled));
            commentList.getChildren().setAll(now.stream().map(this::comment).toList());
        }
        if (history != null) {
            history.refresh();
        }
    }

    private Node file(String id) {
        String name = model.texts().file(id);
        Button remove = Ui.iconButton(Feather.X, words.text("questionnaire.evidence.remove", name), () -> model.edits().detach(key, id));
        return Ui.row(6, Ui.icon(Feather.PAPERCLIP), Ui.label(name), remove);
    }

    private Node comment(Comment comment) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Ui.label(
                words.text("questionnaire.comment.by", comment.author().name(), model.when(comment.at())), "small-text", "muted"));
        nodes.add(Ui.label(comment.text(), comment.resolved() ? "muted" : "comment-text"));
        CheckBox settled = new CheckBox(words.text("questionnaire.comment.settled"));
        settled.setSelected(comment.resolved());
        settled.setOnAction(_ -> new Answering(model.open().editor()).settle(comment, settled.isSelected()));
        nodes.add(settled);
        VBox box = Ui.column(2, nodes.toArray(Node[]::new));
        box.getStyleClass().add("comment");
        return box;
    }
}
