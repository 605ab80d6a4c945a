package org.vigie.desktop.support;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;

import static org.assertj.core.api.Assertions.assertThat;

class DetailSplitTest extends FxTest {
    private static final double EM = 14;

    private final Button row = Fx.get(() -> new Button("row"));
    private final TextField field = Fx.get(TextField::new);
    private final VBox page = Fx.get(() -> new VBox(row));
    private final VBox detail = Fx.get(() -> new VBox(field));
    private final DetailSplit split = Fx.get(() -> DetailSplit.of(page, detail, 0.7, "/org/vigie/desktop/risks.css", "Back"));

    @Test
    void theDetailStandsBesideThePageAndNoWiderThanItsWordsNeed() {
        Stage _ = Fx.show(split.node(), 990, 600);

        assertThat(Fx.get(() -> pane(detail).getWidth())).isBetween(26 * EM, 36 * EM);
        assertThat(Fx.get(() -> pane(page).getWidth())).isGreaterThan(30 * EM);
        assertThat(Fx.get(() -> shows(page) && shows(detail))).isTrue();
        assertThat(find("detail-back")).isNull();
    }

    @Test
    void withRoomForOneOnlyItShowsThePageUntilTheDetailIsOpened() {
        Stage stage = Fx.show(split.node(), 700, 600);
        settle(stage);
        assertThat(Fx.get(() -> shows(page) && !shows(detail))).isTrue();
        assertThat(Fx.get(() -> pane(page).getHeight())).isGreaterThan(590);

        Fx.run(row::requestFocus);
        Fx.run(split::open);
        settle(stage);
        assertThat(Fx.get(() -> shows(detail) && !shows(page))).isTrue();
        assertThat(Fx.get(() -> pane(detail).getHeight())).isGreaterThan(500);
        assertThat(Fx.get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("detail-back");

        press("detail-back");
        settle(stage);
        assertThat(Fx.get(() -> shows(page) && !shows(detail))).isTrue();
        assertThat(Fx.get(row::isFocused)).isTrue();
    }

    @Test
    void escapeGoesBackToThePage() {
        Stage stage = Fx.show(split.node(), 700, 600);
        settle(stage);
        Fx.run(split::open);
        Fx.run(field::requestFocus);

        key(field, KeyCode.ESCAPE);

        settle(stage);
        assertThat(Fx.get(() -> shows(page) && !shows(detail))).isTrue();
    }

    @Test
    void whoeverWorksInTheDetailStaysThereWhenTheTextGrowsAndShrinks() {
        Stage stage = Fx.show(split.node(), 900, 600);
        Fx.run(field::requestFocus);
        for (double size : new double[] {24.5, 14, 24.5}) {
            Fx.run(() -> stage.getScene().getRoot().setStyle("-fx-font-size: " + size + "px;"));
            settle(stage);
            assertThat(Fx.get(() -> shows(detail))).isTrue();
            assertThat(Fx.get(() -> shows(page))).isEqualTo(size == 14);
            assertThat(Fx.get(field::isFocused)).isTrue();
            assertThat(Fx.get(() -> pane(detail).getWidth())).isLessThanOrEqualTo(900);
        }
    }

    /** The size of the text shows its consequences a moment later. */
    private static void settle(Stage stage) {
        Fx.run(() -> Fx.layOut(stage.getScene()));
        Fx.run(() -> Fx.layOut(stage.getScene()));
    }

    private static boolean shows(Node node) {
        return node.getScene() != null;
    }

    private static ScrollPane pane(Region content) {
        Node node = content;
        while (!(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return (ScrollPane) node;
    }
}
