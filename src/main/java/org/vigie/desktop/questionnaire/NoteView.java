package org.vigie.desktop.questionnaire;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.identity.AnswerKey;

/** The note beside an answer; hidden until there is one, or the person writes one. */
final class NoteView {
    private final QuestionnaireViewModel model;
    private final AnswerKey key;
    private final TextArea area = TextControl.area();
    private final VBox node;
    private final TypedText typed;

    NoteView(QuestionnaireViewModel model, AnswerKey key) {
        this.model = model;
        this.key = key;
        Label label = Ui.label(model.open().words().text("questionnaire.note"), "small-text", "muted");
        label.setLabelFor(area);
        area.setAccessibleText(label.getText() + ", " + model.wording().label(key));
        area.setId(key + "/note");
        this.node = Ui.column(2, label, area);
        node.setVisible(false);
        node.managedProperty().bind(node.visibleProperty());
        this.typed = new TypedText(area, model.edits()::takingBack, this::save);
    }

    Node node() {
        return node;
    }

    private void save(String text) {
        typed.expect(text.strip());
        model.edits().note(key, text);
    }

    /** Shows it and puts the keyboard there. */
    void open() {
        node.setVisible(true);
        area.requestFocus();
    }

    void show(@Nullable Answer answer) {
        String text = answer == null || answer.note() == null ? "" : answer.note();
        typed.show(text);
        if (!text.isEmpty() || (answer != null && answer.state() != null)) {
            node.setVisible(true);
        }
    }

    void commit() {
        typed.commit();
    }
}
