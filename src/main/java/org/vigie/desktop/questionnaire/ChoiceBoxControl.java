package org.vigie.desktop.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;

/** One of several options, in the room of a cell; the first entry clears. */
final class ChoiceBoxControl implements AnswerControl {
    private static final String NONE = "";

    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    ChoiceBoxControl(List<QuestionType.Option> options, Field field) {
        box.setItems(FXCollections.observableList(Stream.concat(Stream.of(NONE), options.stream().map(QuestionType.Option::code)).toList()));
        box.setConverter(new Labels(field));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(field.name());
        box.setOnAction(_ -> {
            if (!showing) {
                String code = box.getValue();
                field.edit().accept(code == null || code.equals(NONE) ? null : new AnswerValue.Choice(code));
            }
        });
    }

    private static final class Labels extends StringConverter<String> {
        private final Field field;

        Labels(Field field) {
            this.field = field;
        }

        @Override
        public String toString(@Nullable String code) {
            return code == null || code.equals(NONE) ? "" : field.option(code);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        showing = true;
        box.setValue(value instanceof AnswerValue.Choice(String code) ? code : NONE);
        showing = false;
    }
}
