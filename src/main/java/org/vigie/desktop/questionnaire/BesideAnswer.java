package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.Answering;
import org.vigie.application.port.UserFault;
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
    private final TextArea noteArea = new TextArea();
    private final VBox note;
    private final TypedText typedNote;
    private final VBox evidence = new VBox(4);
    private final VBox comments = new VBox(8);
    private final VBox commentList = new VBox(6);
    private final HistoryView history;
    private final Button noteButton;
    private final Button commentButton;
    private List<String> shownEvidence = List.of();
    private List<Comment> shownComments = List.of();

    BesideAnswer(QuestionnaireViewModel model, AnswerKey key) {
        this.model = model;
        this.words = model.open().words();
        this.key = key;
        this.history = new HistoryView(model, key);
        this.noteButton = chip("", Feather.EDIT_3, this::openNote);
        this.commentButton = chip("", Feather.MESSAGE_SQUARE, () -> toggle(comments));
        Label label = Ui.label(words.text("questionnaire.note"), "small-text", "muted");
        label.setLabelFor(noteArea);
        noteArea.setWrapText(true);
        noteArea.setPrefRowCount(2);
        noteArea.setId(key + "/note");
        this.note = hidden(Ui.column(2, label, noteArea));
        this.typedNote = new TypedText(noteArea, model.edits(), this::saveNote);
        comments.getChildren().setAll(commentList, newComment());
        hidden(comments);
        hidden(evidence);
    }

    private static VBox hidden(VBox box) {
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Takes no room while nothing in it shows. */
    private static Node gone(VBox box, Node first, Node second) {
        box.managedProperty().bind(first.visibleProperty().or(second.visibleProperty()));
        return box;
    }

    private static void toggle(Node box) {
        box.setVisible(!box.isVisible());
    }

    private static Button chip(String text, Feather icon, Runnable action) {
        Button button = Ui.button(text, action, "chip", "small", "flat");
        button.setGraphic(Ui.icon(icon));
        return button;
    }

    private void openNote() {
        note.setVisible(true);
        noteArea.requestFocus();
    }

    private void saveNote(String text) {
        typedNote.expect(text.strip());
        model.edits().note(key, text);
    }

    private Node newComment() {
        TextField input = new TextField();
        input.setPromptText(words.text("questionnaire.comment.prompt"));
        input.setAccessibleText(words.text("questionnaire.comment.prompt"));
        input.setId(key + "/comment");
        HBox.setHgrow(input, Priority.ALWAYS);
        Runnable add = () -> {
            try {
                new Answering(model.open().editor()).comment(key, input.getText());
                input.clear();
            } catch (UserFault e) {
                model.open().workroom().dialogs().fault(e);
            }
        };
        input.setOnAction(_ -> add.run());
        Button button = Ui.button(words.text("questionnaire.comment.add"), add, "small");
        button.disableProperty().bind(input.textProperty().map(String::isBlank));
        return Ui.row(8, input, button);
    }

    Node above() {
        return gone(Ui.column(8, note, evidence), note, evidence);
    }

    List<Node> buttons() {
        noteButton.setText(words.text("questionnaire.note.add"));
        Button attach = chip(words.text("questionnaire.evidence.chip"), Feather.PAPERCLIP, new EvidenceIntake(model.open(), key)::ask);
        Button past = chip(words.text("questionnaire.history"), Feather.CLOCK, history::toggle);
        return List.of(noteButton, attach, commentButton, past);
    }

    Node below() {
        return gone(Ui.column(8, comments, history.node()), comments, history.node());
    }

    void commit() {
        typedNote.commit();
    }

    void refresh(@Nullable Answer answer) {
        String text = answer == null ? "" : Objects.requireNonNullElse(answer.note(), "");
        typedNote.show(text);
        if (!text.isEmpty() || (answer != null && answer.state() != null)) {
            note.setVisible(true);
        }
        List<String> files = answer == null ? List.of() : answer.evidence();
        if (!files.equals(shownEvidence)) {
            shownEvidence = files;
            evidence.getChildren().setAll(files.stream().map(this::file).toList());
        }
        evidence.setVisible(!files.isEmpty());
        List<Comment> now = model.comments(key);
        long unsettled = now.stream().filter(comment -> !comment.resolved()).count();
        commentButton.setText(words.text("questionnaire.comments", unsettled));
        if (!now.equals(shownComments)) {
            shownComments = now;
            commentList.getChildren().setAll(now.stream().map(this::comment).toList());
        }
        history.refresh();
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
