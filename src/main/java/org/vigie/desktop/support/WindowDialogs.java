package org.vigie.desktop.support;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Dialogs of a window; none of them blocks, and only what asks for a decision or a file is one. */
public final class WindowDialogs implements Dialogs {
    private static final double WIDTH_EMS = 34;
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Stage owner;
    private final Supplier<Words> words;
    private final Consumer<Notice> notices;

    /**
     * Dialogs over a window.
     *
     * @param words what it speaks by then
     * @param notices shows what needs no answer
     */
    public WindowDialogs(Stage owner, Supplier<Words> words, Consumer<Notice> notices) {
        this.owner = owner;
        this.words = words;
        this.notices = notices;
    }

    @Override
    public void failed(String what, Throwable why, Notice.Deed... deeds) {
        say(Notice.problem((what + "\n" + words.get().fault(why)).strip(), deeds));
    }

    @Override
    public void say(Notice notice) {
        notices.accept(notice);
    }

    @Override
    public void confirm(String title, String text, String action, Runnable confirmed) {
        ButtonType go = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        show(alert(Alert.AlertType.CONFIRMATION, text, go, confirmed), title);
    }

    @Override
    public void confirmLoss(String title, String text, String action, Runnable confirmed) {
        ButtonType go = new ButtonType(action, ButtonBar.ButtonData.NO);
        Alert alert = alert(Alert.AlertType.WARNING, text, go, confirmed);
        alert.getDialogPane().lookupButton(go).getStyleClass().add(Styles.DANGER);
        Button stay = (Button) alert.getDialogPane()
                .lookupButton(alert.getButtonTypes().get(1));
        stay.setDefaultButton(true);
        show(alert, title);
        stay.requestFocus();
    }

    private Alert alert(Alert.AlertType type, String text, ButtonType go, Runnable confirmed) {
        Alert alert = new Alert(type, text, go, cancel());
        alert.resultProperty().subscribe(result -> {
            if (result == go) {
                confirmed.run();
            }
        });
        return alert;
    }

    @Override
    public void ask(String title, String text, String initial, Consumer<String> answered) {
        ButtonType go = new ButtonType(words.get().text("desktop.dialog.ok"), ButtonBar.ButtonData.OK_DONE);
        Dialog<String> dialog = new Dialog<>();
        TextArea area = new TextArea(initial);
        area.setWrapText(true);
        area.setPrefRowCount(3);
        Label label = Ui.label(text);
        label.setLabelFor(area);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(new VBox(8, label, area));
        pane.getButtonTypes().setAll(go, cancel());
        pane.lookupButton(go).disableProperty().bind(area.textProperty().map(String::isBlank));
        dialog.setResultConverter(button -> button == go ? area.getText().strip() : null);
        dialog.resultProperty().subscribe(result -> {
            if (result != null) {
                answered.accept(result);
            }
        });
        show(dialog, title);
        area.requestFocus();
    }

    @Override
    public void secret(String title, String text, Consumer<char[]> answered) {
        ButtonType go = new ButtonType(words.get().text("desktop.dialog.ok"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        PasswordField field = new PasswordField();
        Label label = Ui.label(text);
        label.setLabelFor(field);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(new VBox(8, label, field));
        pane.getButtonTypes().setAll(go, cancel());
        pane.lookupButton(go).disableProperty().bind(field.textProperty().isEmpty());
        dialog.resultProperty().subscribe(result -> {
            if (result == go) {
                answered.accept(NewPassphrase.characters(field));
            }
            field.clear();
        });
        show(dialog, title);
        field.requestFocus();
    }

    private ButtonType cancel() {
        return new ButtonType(words.get().text("desktop.dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private void show(Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        Parent looks = owner.getScene().getRoot();
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getStyleClass().addAll(looks.getStyleClass().stream().filter(THEMES::contains).toList());
        dialog.getDialogPane().setStyle(looks.getStyle() + "-fx-pref-width: " + WIDTH_EMS + "em;");
        TabKey.leavesTexts(dialog.getDialogPane().getScene());
        dialog.show();
    }

    @Override
    public Optional<Path> open(String title, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!extensions.isEmpty()) {
            List<String> patterns = extensions.stream().map(extension -> "*." + extension).toList();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        }
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String name, @Nullable String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        if (extension != null) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + extension, "*." + extension));
        }
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
