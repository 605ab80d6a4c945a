package org.vigie.desktop.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.support.WindowState;

import static org.assertj.core.api.Assertions.assertThat;

class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, -200, 2560, 1400);
    private static final Rectangle2D LEFT = new Rectangle2D(-1680, 0, 1680, 1050);

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, width, height);
    }

    private static WindowState normal(Rectangle2D bounds, Rectangle2D screen) {
        return new WindowState(bounds, false, screen);
    }

    @Test
    void the_first_time_it_is_in_the_middle_of_the_primary_screen() {
        assertThat(WindowPlace.of(null, List.of(LAPTOP, RIGHT))).isEqualTo(new WindowPlace(box(240, 70, 1440, 900), false));
        assertThat(WindowPlace.of(null, List.of(RIGHT)).bounds()).isEqualTo(box(2480, 50, 1440, 900));
    }

    @Test
    void it_stands_where_it_stood() {
        for (Rectangle2D bounds : List.of(box(100, 50, 1200, 800), box(2000, -150, 2400, 1300), box(-1680, 0, 1680, 1050))) {
            assertThat(WindowPlace.of(normal(bounds, LAPTOP), List.of(LAPTOP, RIGHT, LEFT)).bounds()).isEqualTo(bounds);
        }
    }

    @Test
    void across_two_screens_it_stays_while_both_are_there() {
        Rectangle2D across = box(1500, 50, 1200, 800);

        assertThat(WindowPlace.of(normal(across, LAPTOP), List.of(LAPTOP, RIGHT)).bounds()).isEqualTo(across);
        assertThat(WindowPlace.of(normal(across, LAPTOP), List.of(LAPTOP)).bounds()).isEqualTo(box(720, 50, 1200, 800));
    }

    @Test
    void where_its_screen_is_gone_it_comes_to_the_primary_one_and_fits() {
        Rectangle2D there = box(2100, 0, 2300, 1200);

        assertThat(WindowPlace.of(normal(there, RIGHT), List.of(LAPTOP, LEFT)).bounds()).isEqualTo(LAPTOP);
        assertThat(WindowPlace.of(normal(box(2100, 0, 1200, 800), RIGHT), List.of(LAPTOP)).bounds()).isEqualTo(box(360, 120, 1200, 800));
    }

    @Test
    void where_its_screen_became_smaller_it_shrinks() {
        assertThat(WindowPlace.of(normal(box(0, 0, 1920, 1040), LAPTOP), List.of(box(0, 0, 1366, 728))).bounds())
                .isEqualTo(box(0, 0, 1366, 728));
    }

    @Test
    void its_title_bar_is_seen_even_on_a_screen_that_is_too_small() {
        assertThat(WindowPlace.of(normal(box(500, 400, 1200, 800), LAPTOP), List.of(box(0, 30, 800, 570))).bounds())
                .isEqualTo(box(0, 30, 1024, 700));
    }

    @Test
    void maximised_it_fills_the_screen_that_it_filled_and_remembers_its_size_for_later() {
        WindowState onRight = new WindowState(box(100, 50, 1200, 800), true, RIGHT);

        WindowPlace place = WindowPlace.of(onRight, List.of(LAPTOP, RIGHT));

        assertThat(place.maximised()).isTrue();
        assertThat(place.bounds()).isEqualTo(box(1920, 50, 1200, 800));
        assertThat(WindowPlace.of(onRight, List.of(LAPTOP))).isEqualTo(new WindowPlace(box(360, 120, 1200, 800), true));
        WindowState onLaptop = new WindowState(box(100, 50, 1200, 800), true, LAPTOP);
        assertThat(WindowPlace.of(onLaptop, List.of(LAPTOP, RIGHT)).bounds()).isEqualTo(box(100, 50, 1200, 800));
    }

    @Test
    void the_screen_of_a_window_is_the_one_with_most_of_it() {
        assertThat(WindowPlace.screenOf(box(1500, 50, 1200, 800), List.of(LAPTOP, RIGHT))).isEqualTo(RIGHT);
    }

    @Provide
    Arbitrary<Rectangle2D> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(-9000, 9000),
                        Arbitraries.integers().between(-9000, 9000),
                        Arbitraries.integers().between(1, 9000),
                        Arbitraries.integers().between(1, 9000))
                .as(WindowPlaceTest::box);
    }

    @Property(tries = 500)
    void wherever_it_stood_it_is_whole_on_screens_that_are_large_enough(@ForAll("windows") Rectangle2D bounds, @ForAll boolean maximised) {
        List<Rectangle2D> screens = List.of(LAPTOP, RIGHT, LEFT);

        Rectangle2D now = WindowPlace.of(new WindowState(bounds, maximised, bounds), screens).bounds();

        double seen = screens.stream()
                .mapToDouble(each -> Math.max(0, Math.min(each.getMaxX(), now.getMaxX()) - Math.max(each.getMinX(), now.getMinX()))
                        * Math.max(0, Math.min(each.getMaxY(), now.getMaxY()) - Math.max(each.getMinY(), now.getMinY())))
                .sum();
        assertThat(seen).isGreaterThanOrEqualTo(0.97 * now.getWidth() * now.getHeight());
    }
}
