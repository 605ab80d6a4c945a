package org.vigie.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.Ui;
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

    @Test
    void icons_grow_with_the_text_and_only_once() {
        FontIcon icon = Ui.icon(Feather.X);
        fx(() -> {
            MainWindow window = new MainWindow(new Stage(), settings);
            var _ = window.prepare(() -> {});
            window.show("", Ui.row(0, icon));
            window.open();
            for (int percent : new int[] {100, 175, 175, 130}) {
                settings.setTextSize(percent);
                window.look();
                Fx.layOut(icon.getScene());
                assertThat(icon.getIconSize()).isCloseTo(18 * percent / 100, Offset.offset(1));
            }
        });
    }
}
