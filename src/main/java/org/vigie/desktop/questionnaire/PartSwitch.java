package org.vigie.desktop.questionnaire;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.vigie.desktop.support.Words;

/** Chooses what shows where there is room for one thing only: the sections, the questions, or what stands beside them. */
final class PartSwitch {
    /** What can show by itself. */
    enum Part {
        OUTLINE,
        PAGE,
        ASIDE
    }

    private final ReadOnlyObjectWrapper<Part> shown = new ReadOnlyObjectWrapper<>(Part.PAGE);
    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane node = new FlowPane();

    PartSwitch(Words words) {
        for (Part part : List.of(Part.values())) {
            ToggleButton button = new ToggleButton(words.text(switch (part) {
                case OUTLINE -> "questionnaire.outline";
                case PAGE -> "questionnaire.questions";
                case ASIDE -> "questionnaire.aside";
            }));
            button.setId("part-" + part.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(switch (part) {
                case OUTLINE -> "left-pill";
                case PAGE -> "center-pill";
                case ASIDE -> "right-pill";
            });
            button.setToggleGroup(group);
            button.setUserData(part);
            button.setOnAction(_ -> show(part));
            node.getChildren().add(button);
        }
        node.getStyleClass().add("part-switch");
        show(Part.PAGE);
    }

    Node node() {
        return node;
    }

    ReadOnlyObjectProperty<Part> shown() {
        return shown.getReadOnlyProperty();
    }

    void show(Part part) {
        group.getToggles().forEach(each -> each.setSelected(part.equals(each.getUserData())));
        shown.set(part);
    }
}
