package org.vigie.desktop.support;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;

import static org.assertj.core.api.Assertions.assertThat;

class DetailSplitTest extends FxTest {
    private static final double EM = 14;

    private final VBox page = new VBox();
    private final VBox detail = new VBox();
    private final SplitPane split = Fx.get(() -> DetailSplit.of(page, detail, 0.7, "/org/vigie/desktop/risks.css"));

    @Test
    void theDetailStandsBesideThePageAndNoWiderThanItsWordsNeed() {
        Stage _ = Fx.show(split, 990, 600);

        assertThat(Fx.get(split::getOrientation)).isEqualTo(Orientation.HORIZONTAL);
        assertThat(Fx.get(() -> pane(detail).getWidth())).isBetween(26 * EM, 36 * EM);
        assertThat(Fx.get(() -> pane(page).getWidth())).isGreaterThan(30 * EM);
    }

    @Test
    void theDetailStandsBelowWhereBothHaveNoRoom() {
        Stage stage = Fx.show(split, 700, 600);
        Fx.await("another place", () -> split.getOrientation() == Orientation.VERTICAL);
        Fx.run(() -> Fx.layOut(stage.getScene()));

        assertThat(Fx.get(() -> pane(detail).getWidth())).isGreaterThan(600);
        assertThat(Fx.get(() -> pane(page).getHeight())).isGreaterThan(150);
    }

    @Test
    void largeTextNeverMakesItWiderThanItsPlace() {
        Stage stage = Fx.show(split, 900, 600);
        Fx.run(() -> {
            stage.getScene().getRoot().setStyle("-fx-font-size: 24.5px;");
            Fx.layOut(stage.getScene());
            stage.setWidth(880);
        });
        Fx.await("another place", () -> split.getOrientation() == Orientation.VERTICAL);
        Fx.run(() -> Fx.layOut(stage.getScene()));

        assertThat(Fx.get(() -> split.minWidth(-1))).isLessThan(600);
        assertThat(Fx.get(() -> pane(page).getWidth())).isLessThanOrEqualTo(880);
    }

    private static ScrollPane pane(Region content) {
        Node node = content;
        while (!(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return (ScrollPane) node;
    }
}
