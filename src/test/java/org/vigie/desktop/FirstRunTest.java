package org.vigie.desktop;

import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.shell.Shell;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class FirstRunTest extends FxTest {

    @Test
    void goesFromTheFirstRunToTheQuestionnaireOfTheSample() throws Exception {
        Shell shell = window(Language.EN);

        type("create-name", "Marie Curie");
        picture(Window.getWindows().getFirst().getScene(), "first-run");
        fx(() -> node("new-passphrase", PasswordField.class).setText(PASSPHRASE));
        fx(() -> node("new-passphrase-again", PasswordField.class).setText(PASSPHRASE));
        press("create-go");

        node("welcome-sample", Labeled.class);
        picture(Window.getWindows().getFirst().getScene(), "welcome");
        press("welcome-sample");

        node("room-questionnaire", Labeled.class);
        picture(Window.getWindows().getFirst().getScene(), "sample-questionnaire");
        press("rail-home");
        await("the tiles are counted", () -> find("tile-assessments") instanceof Labeled tile && tile.getText().equals("1"));
        await("the risks are counted", () -> find("tile-risks") instanceof Labeled tile && !tile.getText().equals("…"));
        picture(Window.getWindows().getFirst().getScene(), "home");
        press("new-assessment");
        node("template-screening", Labeled.class);
        picture(Window.getWindows().getFirst().getScene(), "new");
        press("template-screening");
        type("new-title", "Newsletter");
        press("new-create");
        await(
                "its questionnaire",
                () -> find("room-questionnaire") != null && texts(Window.getWindows().getFirst().getScene().getRoot()).contains("Newsletter"));
        close(shell);

        assertThat(settings.recent()).containsExactly(folder.resolve("workspace").toAbsolutePath().normalize());
        assertThat(dialogs.faults).isEmpty();
    }

    @Test
    void saysThatAPassphraseIsWrongAndLetsTryAgainALittleLater() throws Exception {
        stored(() -> {
            services().access().create(folder.resolve("workspace"), PASSPHRASE.toCharArray(), MARIE).close();
            return true;
        });
        Shell shell = window(Language.FR);

        fx(() -> {});
        type("open-passphrase", "tout autre chose");
        press("open-go");
        await("it says so", () -> find("unlock-problem") instanceof Labeled problem && problem.getText().contains("n’ouvre pas"));
        picture(Window.getWindows().getFirst().getScene(), "wrong-passphrase");
        type("open-passphrase", PASSPHRASE);
        assertThat(fxGet(() -> node("open-go", javafx.scene.control.Button.class).isDisabled())).isTrue();
        press("open-go");

        node("welcome-sample", Labeled.class);
        close(shell);
    }

    private static void type(String id, String text) {
        TextField field = node(id, TextField.class);
        fx(() -> field.setText(text));
    }
}
