package org.vigie.desktop.actions;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.evaluation.MeasureState;

/** The files that show an action: attached by a button or dropped here, copied out again, taken away. */
final class EvidenceView {
    private final ActionsViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final VBox files = new VBox(4);
    private String code = "";

    EvidenceView(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        this.dialogs = model.open().workroom().dialogs();
        files.setId("action-evidence");
    }

    Node node() {
        Button attach = Ui.button(words.text("register.evidence.attach"), this::attach, "small");
        attach.setGraphic(Ui.icon(Feather.PAPERCLIP));
        attach.setId("action-attach");
        VBox zone = new VBox(8, files, attach, Ui.label(words.text("register.evidence.drop"), "muted", "small-text"));
        zone.getStyleClass().add("drop-zone");
        return new VBox(8, Ui.heading(words.text("register.column.evidence"), 4), zone);
    }

    private void attach() {
        dialogs.open(words.text("register.actions.attachTitle"), List.of()).ifPresent(file -> model.edits().prove(code, file));
    }

    /** Lets files be dropped on a node. */
    void acceptOn(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !code.isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().map(File::toPath).forEach(file -> model.edits().prove(code, file));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    void show(MeasureState measure) {
        code = measure.code();
        files.getChildren().clear();
        for (String id : ActionsViewModel.action(measure).notes().evidence()) {
            files.getChildren().add(row(id, model.open().assessment().answers().evidence().get(id)));
        }
    }

    private void copy(String id, String name) {
        dialogs.save(words.text("register.evidence.copy", name), name, null)
                .ifPresent(target -> model.edits().copy(id, target, () -> copy(id, name)));
    }

    private Node row(String id, @org.jspecify.annotations.Nullable Evidence evidence) {
        String name = evidence == null ? id : evidence.fileName();
        Hyperlink copy = new Hyperlink(name);
        copy.setAccessibleText(words.text("register.evidence.copy", name));
        copy.setWrapText(true);
        copy.setOnAction(_ -> copy(id, name));
        Button drop = Ui.iconButton(Feather.X, words.text("register.evidence.remove", name), () -> model.edits().unprove(code, id));
        return Ui.row(8, Ui.icon(Feather.FILE_TEXT), copy, Ui.spacer(), drop);
    }
}
