package org.vigie.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.WindowState;

import static org.assertj.core.api.Assertions.assertThat;

class MainWindowTest extends FxTest {
    private Stage open() {
        return fxGet(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, settings);
            var _ = window.prepare(() -> {});
            window.open();
            return stage;
        });
    }

    private WindowState kept() {
        return settings.window().orElseThrow();
    }

    @Test
    void remembers_where_it_stands_without_being_asked() {
        Stage stage = open();

        fx(() -> {
            stage.setX(0);
            stage.setY(10);
            stage.setWidth(1111);
            stage.setHeight(777);
        });

        Rectangle2D there = new Rectangle2D(0, 10, 1111, 777);
        await("it is kept", () -> settings.window().map(WindowState::bounds).filter(there::equals).isPresent());
        assertThat(kept().maximised()).isFalse();
        assertThat(kept().screen()).isEqualTo(fxGet(() -> Screen.getPrimary().getVisualBounds()));
    }

    @Test
    void maximised_it_remembers_that_and_the_size_it_had_before() {
        Stage stage = open();
        fx(() -> {
            stage.setWidth(1050);
            stage.setHeight(720);
        });
        await("the size is kept", () -> settings.window().map(state -> state.bounds().getWidth()).filter(width -> width == 1050).isPresent());

        fx(() -> stage.setMaximized(true));
        await("it is kept", () -> kept().maximised());
        assertThat(kept().bounds().getWidth()).isEqualTo(1050);
        fx(stage::close);

        Stage again = open();
        assertThat(fxGet(again::isMaximized)).isTrue();
    }

    @Test
    void on_a_screen_that_is_gone_it_opens_where_there_is_one() {
        Rectangle2D gone = new Rectangle2D(90_000, 90_000, 1280, 800);
        settings.setWindow(new WindowState(gone, false, gone));

        Stage stage = open();

        Rectangle2D primary = fxGet(() -> Screen.getPrimary().getVisualBounds());
        assertThat(fxGet(() -> primary.contains(stage.getX(), stage.getY()))).isTrue();
    }
}
