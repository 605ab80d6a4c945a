package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;

/** One of several options: buttons side by side where they are few and short, a list where they are not. */
final class ChoiceControl implements AnswerControl {
    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_LETTERS = 56;

    private final Field field;
    private final ToggleGroup group = new ToggleGroup();
    private final Node node;
    private @Nullable String shown;

    ChoiceControl(List<QuestionType.Option> options, Field field) {
        this.field = field;
        int letters = options.stream().mapToInt(option -> field.option(option.code()).length()).sum();
        boolean segmented = options.size() <= MOST_SEGMENTS && letters <= MOST_LETTERS;
        List<ToggleButton> buttons = new ArrayList<>();
        for (QuestionType.Option option : options) {
            buttons.add(button(option.code(), segmented));
        }
        this.node = segmented ? segments(buttons) : list(buttons);
        node.setAccessibleText(field.name());
    }

    private ToggleButton button(String code, boolean segmented) {
        String text = field.option(code);
        ToggleButton button = segmented ? new ToggleButton(text) : new RadioButton(text);
        button.setToggleGroup(group);
        button.setUserData(code);
        button.setId(field.key() + "/" + code);
        button.setAccessibleText(field.name() + " " + text);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(!segmented);
        button.setOnAction(_ -> chosen(button, code));
        return button;
    }

    private void chosen(ToggleButton button, String code) {
        String before = shown;
        boolean clears = code.equals(before);
        // The model decides what shows: an edit that is asked about first leaves the old answer standing meanwhile.
        select(before);
        field.edit().accept(clears ? null : new AnswerValue.Choice(code));
        button.requestFocus();
    }

    private static Node segments(List<ToggleButton> buttons) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (int i = 0; i < buttons.size(); i++) {
            String pill = i == 0 ? "left-pill" : i == buttons.size() - 1 ? "right-pill" : "center-pill";
            buttons.get(i).getStyleClass().addAll("segment", buttons.size() == 1 ? "segment" : pill);
            buttons.get(i).setMinWidth(Region.USE_PREF_SIZE);
        }
        box.getChildren().setAll(buttons);
        return box;
    }

    private static Node list(List<ToggleButton> buttons) {
        VBox box = new VBox(8);
        box.getChildren().setAll(buttons);
        return box;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        Toggle selected = group.getSelectedToggle();
        return (Node) (selected == null ? group.getToggles().getFirst() : selected);
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        shown = value instanceof AnswerValue.Choice(String code) ? code : null;
        select(shown);
    }

    private void select(@Nullable String code) {
        group.selectToggle(group.getToggles().stream().filter(each -> each.getUserData().equals(code)).findFirst().orElse(null));
    }
}
