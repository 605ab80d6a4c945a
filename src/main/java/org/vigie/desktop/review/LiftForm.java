package org.vigie.desktop.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.Condition;

/** States in writing that a condition is met: how, by whom, with which evidence (decision L4). */
final class LiftForm {
    private final ReviewViewModel model;
    private final Words words;
    private final Condition condition;
    private final TextArea statement;
    private final TextField by = Fields.line("lift-by");
    private final List<Path> files = new ArrayList<>();
    private final Label attached = Ui.label("", "small-text");

    LiftForm(ReviewViewModel model, Condition condition) {
        this.model = model;
        this.words = model.open().words();
        this.condition = condition;
        this.statement = Fields.passage("lift-statement");
        statement.setPrefRowCount(3);
        by.setText(model.signatory());
    }

    Node node(Runnable closed) {
        Fields fields = new Fields(words);
        Button attach = Ui.button(words.text("register.evidence.attach"), this::attach, "small");
        attach.setGraphic(Ui.icon(Feather.PAPERCLIP));
        attach.setId("lift-attach");
        Button lift = Ui.button(
                words.text("review.lift.do"),
                () -> model.lift(condition.code(), by.getText().strip(), statement.getText().strip(), files, closed));
        lift.setId("lift-do");
        lift.disableProperty().bind(statement.textProperty().map(String::isBlank).flatMap(blank ->
                by.textProperty().map(name -> blank || name.isBlank())));
        Button cancel = Ui.button(words.text("desktop.dialog.cancel"), closed, "flat");
        VBox box = new VBox(
                8,
                Ui.label(words.text("review.lift.text", model.names().measure(condition.measure()))),
                statement,
                fields.named("review.lift.by", by),
                new FlowPane(8, 8, attach, attached),
                Ui.row(8, lift, cancel));
        statement.setAccessibleText(words.text("review.lift.statement"));
        box.getStyleClass().add("lift-form");
        box.setId("lift-form");
        return box;
    }

    private void attach() {
        model.open().workroom().dialogs().open(words.text("register.actions.attachTitle"), List.of()).ifPresent(file -> {
            files.add(file);
            attached.setText(String.join(", ", files.stream().map(each -> String.valueOf(each.getFileName())).toList()));
        });
    }
}
