package org.vigie.desktop.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;

/** Any of several options; an exclusive one stands alone. */
final class MultiControl implements AnswerControl {
    private final QuestionType.Multi type;
    private final Field field;
    private final VBox node = new VBox(8);
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private List<String> shown = List.of();

    MultiControl(QuestionType.Multi type, Field field) {
        this.type = type;
        this.field = field;
        node.setAccessibleText(field.name());
        for (QuestionType.Option option : type.options()) {
            CheckBox box = new CheckBox(field.option(option.code()));
            box.setWrapText(true);
            box.setMinHeight(Region.USE_PREF_SIZE);
            box.setId(field.key() + "/" + option.code());
            box.setOnAction(_ -> toggled(option.code(), box.isSelected()));
            boxes.put(option.code(), box);
            node.getChildren().add(box);
        }
    }

    private void toggled(String code, boolean selected) {
        List<String> codes = ManyChoice.toggled(type.options(), shown, code, selected);
        tick(shown);
        field.edit().accept(codes.isEmpty() ? null : new AnswerValue.Multi(codes));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return node.getChildren().getFirst();
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        shown = value instanceof AnswerValue.Multi(List<String> codes) ? codes : List.of();
        tick(shown);
    }

    private void tick(List<String> codes) {
        boxes.forEach((code, box) -> box.setSelected(codes.contains(code)));
    }
}
