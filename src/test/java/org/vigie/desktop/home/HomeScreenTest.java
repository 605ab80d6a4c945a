package org.vigie.desktop.home;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class HomeScreenTest extends FxTest {
    @Test
    void showsTheSample() throws Exception {
        Workroom room = room(Language.EN);
        sample(room, Language.EN);
        HomeScreen screen = new HomeScreen(room);
        Stage stage = show(fxGet(screen::node), 1440, 900);
        picture(stage.getScene(), "home");
        assertThat(fxGet(() -> texts(stage.getScene().getRoot()))).isNotEmpty();
    }
}
