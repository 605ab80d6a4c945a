package org.vigie.desktop.settings;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.NewPassphrase;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;

/** Appearance, language, profile, reports, backup, passphrase. */
public final class SettingsScreen implements Screen {
    private static final double WIDTH_EMS = 51;

    private final Workroom workroom;
    private final Words words;
    private final UserSettings settings;
    private final Runnable appearanceChanged;
    private final SettingsViewModel model;

    /**
     * The screen.
     *
     * @param appearanceChanged called after language, theme or text size were set
     */
    public SettingsScreen(Workroom workroom, UserSettings settings, Runnable appearanceChanged) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.settings = settings;
        this.appearanceChanged = appearanceChanged;
        this.model = new SettingsViewModel(workroom, settings);
    }

    @Override
    public Node node() {
        VBox page = new VBox(
                Ui.heading(title(), 2),
                new Appearance(words, settings, appearanceChanged).node(),
                profile(),
                new ReportsCard(workroom, model).node(),
                workspace(),
                passphrase());
        Ui.mostWide(WIDTH_EMS, page);
        page.getStyleClass().add("page");
        model.load();
        return Ui.scroll(page);
    }

    private Node profile() {
        TextField name = new TextField();
        name.setId("settings-name");
        name.textProperty().bindBidirectional(model.name());
        TextField role = new TextField();
        role.setId("settings-role");
        role.textProperty().bindBidirectional(model.role());
        Button save = Ui.button(words.text("portfolio.settings.saveProfile"), model::saveProfile);
        save.setId("settings-save-profile");
        save.disableProperty().bind(model.namedAndIdle().not());
        return Ui.card(
                Ui.heading(words.text("portfolio.settings.profile"), 4),
                Ui.label(words.text("portfolio.settings.profileText"), "muted"),
                field("portfolio.unlock.name", name),
                field("portfolio.unlock.role", role),
                save);
    }

    private Node workspace() {
        Label folder = Ui.label("", "code");
        folder.textProperty().bind(model.folder());
        Button backup = Ui.button(words.text("portfolio.settings.backup"), this::backup);
        backup.setGraphic(Ui.icon(Feather.SAVE));
        backup.setId("settings-backup");
        Button verify = Ui.button(words.text("portfolio.settings.verify"), model::verify);
        verify.setGraphic(Ui.icon(Feather.SHIELD));
        verify.setId("settings-verify");
        backup.disableProperty().bind(model.busy());
        verify.disableProperty().bind(model.busy());
        return Ui.card(
                Ui.heading(words.text("portfolio.settings.workspace"), 4),
                folder,
                Ui.label(words.text("portfolio.settings.workspaceText"), "muted"),
                told("settings-last-backup", model.lastBackup(), "small-text"),
                Ui.flow(12, backup, verify),
                told("settings-verdict", model.verdict(), "strong"));
    }

    private void backup() {
        LocalDate today = LocalDate.now(workroom.clock());
        workroom.dialogs()
                .save(words.text("portfolio.settings.backup"), "vigie-" + today + ".vigie-backup", "vigie-backup")
                .ifPresent(target -> model.backup(target, this::backup));
    }

    private Node passphrase() {
        PasswordField current = new PasswordField();
        current.setId("settings-passphrase");
        NewPassphrase next = new NewPassphrase(words, "portfolio.passphrase.new");
        Button change = Ui.button(
                words.text("portfolio.settings.changePassphrase"),
                () -> model.changePassphrase(NewPassphrase.characters(current), next.take(), () -> {
                    current.clear();
                    next.clear();
                }));
        change.setId("settings-change-passphrase");
        change.disableProperty().bind(next.complete().not().or(current.textProperty().isEmpty()).or(model.busy()));
        return Ui.card(
                Ui.heading(words.text("portfolio.settings.passphrase"), 4),
                field("portfolio.settings.currentPassphrase", current),
                next.node(),
                told("settings-passphrase-problem", model.passphraseProblem(), "field-problem"),
                Ui.label(words.text("portfolio.settings.passphraseText"), "small-text", "muted"),
                change);
    }

    private static Label told(String id, ObservableStringValue text, String style) {
        Label label = Ui.label("", style);
        label.setId(id);
        label.textProperty().bind(text);
        label.managedProperty().bind(Bindings.isNotEmpty(text));
        return label;
    }

    private VBox field(String key, TextField field) {
        Label label = Ui.label(words.text(key), "strong");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    @Override
    public String title() {
        return words.text("desktop.place.settings");
    }

    @Override
    public void close() {}
}
