package org.vigie.desktop.templates;

import java.nio.file.Files;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesScreenTest extends FxTest {
    private static final Set<String> TITLES = Set.of("DPIA following the CNIL method", "Breach readiness", "California risk assessment (CCPA)");

    @Test
    void showsWhatATemplateAsksAndWhatIsWrongWithAnotherOne() throws Exception {
        Workroom room = room(Language.EN);
        TemplatesScreen screen = fxGet(() -> new TemplatesScreen(room, null, null));
        Stage stage = show(fxGet(() -> new VBox(screen.primary(), screen.node())), 1440, 900);
        await("the templates", () -> find("installed-screening") != null);
        assertThat(fxGet(() -> texts(node("templates", Node.class)).stream().filter(TITLES::contains).toList()))
                .containsExactly("Breach readiness", "California risk assessment (CCPA)", "DPIA following the CNIL method");
        press("installed-screening");
        assertThat(fxGet(() -> node("template-hash", TextField.class).getText()))
                .isEqualTo(stored(() -> room.session().templates().latest("screening").orElseThrow().ref().sha256()));
        press("installed-customer-data");
        TitledPane section = node("section-processing", TitledPane.class);
        fx(() -> section.setExpanded(true));
        assertThat(fxGet(() -> texts(section.getContent()))).isNotEmpty();
        picture(stage.getScene(), "templates");

        dialogs.file = Files.writeString(folder.resolve("broken.zip"), "no archive");
        press("import-template");
        Node results = node("check-results", Node.class);
        picture(stage.getScene(), "template-refused");
        assertThat(fxGet(() -> texts(results))).anyMatch(text -> text.contains("broken.zip"));
        assertThat(dialogs.faults).isEmpty();
    }
}
