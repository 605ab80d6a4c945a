package org.vigie.desktop.unlock;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.vigie.desktop.support.NewPassphrase;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.unlock.UnlockScreen.Doors;

/** Which backup, where to, and the passphrase that it has. */
final class RestoreForm {
    private final Form form;
    private final TextField backup = new TextField();
    private final TextField folder = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final UnlockViewModel model;

    RestoreForm(Words words, Doors doors, UnlockViewModel model) {
        this.model = model;
        this.form = new Form(words, model, "portfolio.unlock.restoreTitle", "portfolio.unlock.restoreText");
        backup.setId("restore-backup");
        folder.setId("restore-folder");
        passphrase.setId("restore-passphrase");
        form.add(
                form.path("portfolio.unlock.backup", backup, () -> doors.dialogs().open(words.text("portfolio.unlock.backup"), List.of())),
                form.path("portfolio.unlock.folder", folder, () -> doors.dialogs().folder(words.text("portfolio.unlock.folder"))),
                form.field("portfolio.unlock.backupPassphrase", passphrase));
        form.go(
                "restore-go",
                "portfolio.unlock.restore",
                Filled.in(backup).and(Filled.in(folder)).and(passphrase.textProperty().isNotEmpty()),
                this::restore);
    }

    private void restore() {
        char[] typed = NewPassphrase.characters(passphrase);
        passphrase.clear();
        model.restore(backup.getText(), folder.getText(), typed);
    }

    FlowPane links() {
        return form.links();
    }

    void start() {
        backup.requestFocus();
    }

    Node node() {
        return form.node();
    }
}
