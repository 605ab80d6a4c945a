package org.vigie.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.Fx;
import org.vigie.desktop.Looks;
import org.vigie.desktop.TestWindow;
import org.vigie.desktop.support.Place;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTest {
    private static final List<String> RAIL = List.of("home", "assessments", "actions", "templates", "settings");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void another_language_leaves_the_keyboard_where_it_was_and_nothing_over_the_window() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.FR))) {
            AssessmentId _ = window.fillWithSample();
            window.unlock();
            window.go(new Place.NewAssessment());
            Fx.press("search");
            Fx.node("palette-search", Node.class);
            Fx.run(() -> Fx.node("language-en", ToggleButton.class).requestFocus());

            Fx.press("language-en");
            window.settle();

            assertThat(Fx.get(() -> window.scene().getFocusOwner().getId())).isEqualTo("language-en");
            assertThat(Fx.get(() -> Fx.find("palette-search"))).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void in_the_smallest_window_with_the_largest_text_the_rail_is_whole_and_a_long_title_is_told(Language language) throws Exception {
        try (TestWindow window = new TestWindow(folder, Looks.usual(language).withTextSize(175).sized(1024, 700))) {
            AssessmentId id = window.fill(session -> session.portfolio()
                    .start("screening", "Vidéosurveillance des parkings et des halls d’accueil de tous les établissements", language)
                    .id());
            window.unlock();
            for (String place : RAIL) {
                ToggleButton entry = Fx.node("rail-" + place, ToggleButton.class);
                assertThat(Fx.get(entry::isTextTruncated)).as(entry.getText()).isFalse();
                Bounds there = Fx.get(() -> entry.localToScene(entry.getLayoutBounds()));
                assertThat(there.getMaxY()).isLessThan(700);
                assertThat(there.getMinX()).isNotNegative();
                assertThat(Fx.get(entry::getTooltip)).isNull();
            }

            window.go(new Place.InAssessment(id, Place.Room.RISKS, null));

            Fx.run(() -> Fx.layOut(window.scene()));
            Label title = Fx.node("path-here", Label.class);
            assertThat(Fx.get(title::isTextTruncated)).isTrue();
            assertThat(Fx.get(() -> title.getTooltip().getText())).isEqualTo(title.getText());
            var _ = Fx.picture(window.scene(), "frame-175-" + language.code());
        }
    }
}
