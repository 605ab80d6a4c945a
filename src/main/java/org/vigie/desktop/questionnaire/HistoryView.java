package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.Portfolio;
import org.vigie.application.SaveState;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;

/** How an answer came to be, each state with the way back to it. */
final class HistoryView {
    private static final int MOST = 20;

    private final QuestionnaireViewModel model;
    private final Words words;
    private final AnswerKey key;
    private final VBox node = new VBox(6);
    private @Nullable Answer shown;
    private AssessmentEditor.@Nullable Subscription saving;

    HistoryView(QuestionnaireViewModel model, AnswerKey key) {
        this.model = model;
        this.words = model.open().words();
        this.key = key;
        node.getStyleClass().add("history");
        node.setVisible(false);
        node.managedProperty().bind(node.visibleProperty());
    }

    Node node() {
        return node;
    }

    void toggle() {
        node.setVisible(!node.isVisible());
        if (node.isVisible() && saving == null) {
            load();
        }
    }

    /** Reads again what changed while it is open, once that is in the store. */
    void refresh() {
        if (node.isVisible() && saving == null && !Objects.equals(model.answer(key), shown)) {
            load();
        }
    }

    private void load() {
        AssessmentEditor editor = model.open().editor();
        if (editor.saveState() instanceof SaveState.Saved) {
            read();
        } else {
            saving = editor.listen(() -> {
                if (saving != null && editor.saveState() instanceof SaveState.Saved) {
                    saving.close();
                    saving = null;
                    read();
                }
            });
        }
    }

    private void read() {
        shown = model.answer(key);
        AssessmentId id = model.open().assessment().id();
        model.open()
                .workroom()
                .tasks()
                .store(
                        () -> {
                            Portfolio portfolio = model.open().workroom().session().portfolio();
                            return PastAnswer.of(portfolio.load(id), portfolio.history(id, key), key);
                        },
                        this::show,
                        model.open().workroom().dialogs()::fault);
    }

    private void show(List<PastAnswer> past) {
        if (past.isEmpty()) {
            node.getChildren().setAll(Ui.label(words.text("questionnaire.history.none"), "muted"));
            return;
        }
        node.getChildren().setAll(past.stream().limit(MOST).map(this::line).toList());
    }

    private Node line(PastAnswer past) {
        String what = past.known() ? model.texts().answer(key, past.answer()) : words.text("questionnaire.history.unknown");
        VBox text = Ui.column(0, Ui.label(what));
        if (past.known() && past.answer() != null) {
            beside(past.answer()).forEach(each -> text.getChildren().add(Ui.label(each, "small-text")));
        }
        text.getChildren().add(Ui.label(
                words.text("questionnaire.comment.by", past.logged().author().name(), model.when(past.logged().at())), "small-text", "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = Ui.row(8, text);
        if (past.known() && !Objects.equals(past.answer(), model.answer(key))) {
            Button restore = Ui.button(words.text("questionnaire.history.restore"), () -> model.edits().restore(key, past.answer()), "small");
            restore.setAccessibleText(restore.getText() + " " + what);
            restore.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(restore);
        }
        return line;
    }

    /** What two answers that say the same can differ in. */
    private List<String> beside(Answer answer) {
        List<String> result = new ArrayList<>();
        if (answer.note() != null) {
            result.add(words.text("questionnaire.history.note", answer.note()));
        }
        if (!answer.evidence().isEmpty()) {
            String files = answer.evidence().stream().map(model.texts()::file).collect(Collectors.joining(", "));
            result.add(words.text("questionnaire.history.evidence", files, answer.evidence().size()));
        }
        return result;
    }
}
