package org.vigie.desktop.settings;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.application.Workshop;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsScreenTest extends FxTest {
    private static final String NEXT = "quatre mots sans rapport";

    @Test
    void changesLooksProfileAndPassphraseAndBacksUp() throws Exception {
        Workroom room = room(Language.FR);
        AtomicInteger changes = new AtomicInteger();
        SettingsScreen screen = fxGet(() -> new SettingsScreen(room, settings, changes::incrementAndGet));
        Stage stage = show(fxGet(screen::node), 1440, 1300);
        await("the profile", () -> find("settings-name") instanceof TextField name && name.getText().equals("Marie Curie"));
        picture(stage.getScene(), "settings");

        press("settings-theme-dark");
        press("settings-size-150");
        assertThat(settings.theme()).isEqualTo(UserSettings.Theme.DARK);
        assertThat(settings.textSize()).isEqualTo(150);
        assertThat(changes).hasValue(2);

        fx(() -> node("settings-name", TextField.class).setText("Irène Joliot"));
        press("settings-save-profile");
        await("it is said", () -> dialogs.said.size() == 1);
        assertThat(stored(() -> room.session().profile())).isEqualTo(new Author(MARIE.id(), "Irène Joliot", MARIE.role()));

        press("settings-verify");
        await("the verdict", () -> find("settings-verdict") instanceof Labeled told && told.getText().startsWith("Tout est intact"));
        dialogs.file = folder.resolve("copy.vigie-backup");
        press("settings-backup");
        await("the backup", () -> dialogs.said.size() == 2);
        assertThat(Files.size(folder.resolve("copy.vigie-backup"))).isPositive();

        assertThat(fxGet(() -> node("settings-last-backup", Labeled.class).getText())).contains("copy.vigie-backup");
        assertThat(settings.lastBackup(room.session().folder())).isPresent();
        assertThat(settings.lastBackup(folder.resolve("another"))).isEmpty();
        settings.setLastBackup(new UserSettings.Backup(Workshop.NOW, folder.resolve("b"), folder.resolve("another")));
        assertThat(settings.lastBackup(room.session().folder())).isPresent();

        dialogs.file = folder.resolve("house.dotx");
        press("settings-look-choose");
        press("settings-report-en");
        press("settings-part-annex");
        assertThat(settings.reportDefaults())
                .isEqualTo(new ReportDefaults(Language.EN, EnumSet.complementOf(EnumSet.of(Part.ANNEX)), folder.resolve("house.dotx")));
        press("settings-look-built-in");
        press("settings-report-own");
        press("settings-part-annex");
        assertThat(settings.reportDefaults()).isEqualTo(ReportDefaults.NONE);

        fx(() -> {
            node("settings-passphrase", PasswordField.class).setText(PASSPHRASE);
            node("new-passphrase", PasswordField.class).setText(NEXT);
            node("new-passphrase-again", PasswordField.class).setText(NEXT);
        });
        press("settings-change-passphrase");
        await("the new passphrase", () -> dialogs.said.size() == 3);
        assertThat(dialogs.faults).isEmpty();
        assertThat(stored(() -> {
            room.session().close();
            try (WorkspaceSession again = services().access().open(folder.resolve("workspace"), NEXT.toCharArray())) {
                return again.profile().name();
            }
        })).isEqualTo("Irène Joliot");
    }
}
