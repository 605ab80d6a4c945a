package org.vigie.desktop.unlock;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.vigie.desktop.support.NewPassphrase;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.unlock.UnlockScreen.Doors;

/** Where a new workspace stands, who works in it, and its passphrase. */
final class CreateForm {
    private final Form form;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final TextField folder = new TextField();
    private final NewPassphrase passphrase;
    private final UnlockViewModel model;

    CreateForm(Words words, Doors doors, UnlockViewModel model) {
        this.model = model;
        this.passphrase = new NewPassphrase(words, "portfolio.unlock.passphrase");
        this.form = new Form(words, model, "portfolio.unlock.createTitle", "portfolio.unlock.createText");
        name.setId("create-name");
        role.setId("create-role");
        role.setPromptText(words.text("portfolio.unlock.rolePrompt"));
        folder.setId("create-folder");
        folder.setText(doors.usual().toString());
        form.add(
                form.field("portfolio.unlock.name", name),
                form.field("portfolio.unlock.role", role),
                form.path("portfolio.unlock.folder", folder, () -> doors.dialogs().folder(words.text("portfolio.unlock.folder"))),
                passphrase.node());
        form.go(
                "create-go",
                "portfolio.unlock.create",
                passphrase.complete().and(Filled.in(name)).and(Filled.in(folder)),
                this::create);
    }

    private void create() {
        model.create(folder.getText(), name.getText(), role.getText(), passphrase.take());
    }

    FlowPane links() {
        return form.links();
    }

    void start() {
        name.requestFocus();
    }

    Node node() {
        return form.node();
    }
}
