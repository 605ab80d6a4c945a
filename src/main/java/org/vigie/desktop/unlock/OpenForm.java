package org.vigie.desktop.unlock;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.NewPassphrase;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.unlock.UnlockScreen.Doors;

/** Which workspace, and its passphrase. */
final class OpenForm {
    private final Form form;
    private final TextField folder = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final UnlockViewModel model;

    OpenForm(Words words, Doors doors, UnlockViewModel model, List<Path> known) {
        this.model = model;
        this.form = new Form(words, model, "portfolio.unlock.openTitle", "portfolio.unlock.openText");
        folder.setId("open-folder");
        folder.setText(known.isEmpty() ? "" : known.getFirst().toString());
        passphrase.setId("open-passphrase");
        if (known.size() > 1) {
            form.add(recent(words, known));
        }
        form.add(
                form.path("portfolio.unlock.workspace", folder, () -> doors.dialogs().folder(words.text("portfolio.unlock.workspace"))),
                form.field("portfolio.unlock.passphrase", passphrase));
        form.go("open-go", "portfolio.unlock.open", Filled.in(folder).and(passphrase.textProperty().isNotEmpty()), this::open);
    }

    private Node recent(Words words, List<Path> known) {
        ToggleGroup group = new ToggleGroup();
        VBox list = new VBox(4, Ui.label(words.text("portfolio.unlock.recent"), "strong"));
        for (Path path : known) {
            ToggleButton entry = new ToggleButton(path.getFileName() + " — " + path.getParent(), Ui.icon(Feather.FOLDER));
            entry.setToggleGroup(group);
            entry.setSelected(path.toString().equals(folder.getText()));
            entry.setTooltip(new Tooltip(path.toString()));
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.getStyleClass().add("door-recent");
            entry.setOnAction(_ -> {
                entry.setSelected(true);
                folder.setText(path.toString());
                passphrase.requestFocus();
            });
            list.getChildren().add(entry);
        }
        return list;
    }

    private void open() {
        char[] typed = NewPassphrase.characters(passphrase);
        passphrase.clear();
        model.open(folder.getText(), typed);
    }

    FlowPane links() {
        return form.links();
    }

    void start() {
        if (folder.getText().isBlank()) {
            folder.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }

    Node node() {
        return form.node();
    }
}
