package org.vigie.desktop.questionnaire;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;

import static org.assertj.core.api.Assertions.assertThat;

class TextAreaRowsTest extends FxTest {
    private static final String NOTE =
            "The answer follows what the provider wrote in its letter of March; the contract itself was not seen by anybody in the team yet.";

    @Test
    void aTextShowsAllOfItsLinesHoweverNarrowTheFieldOrLargeTheText() {
        TextArea area = fxGet(TextControl::area);
        Stage stage = show(fxGet(() -> new VBox(area)), 900, 700);
        fx(() -> area.setText(NOTE));
        for (String size : new String[] {"14px", "24.5px", "17px"}) {
            for (double width : new double[] {820, 460, 320}) {
                fx(() -> {
                    stage.getScene().getRoot().setStyle("-fx-font-size: " + size + ";");
                    area.setMaxWidth(width);
                    Fx.layOut(stage.getScene());
                });
                fx(() -> Fx.layOut(stage.getScene()));
                double text = fxGet(() -> Fx.all(area).stream()
                        .filter(part -> part instanceof Text painted && painted.getText().equals(NOTE))
                        .mapToDouble(part -> part.getLayoutBounds().getHeight())
                        .findFirst()
                        .orElseThrow());
                assertThat(fxGet(area::getHeight)).as(size + " " + width).isBetween(text + 8, text + 70);
            }
        }
    }
}
