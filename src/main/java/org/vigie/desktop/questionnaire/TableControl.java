package org.vigie.desktop.questionnaire;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;

/** A table, edited in place. */
final class TableControl implements AnswerControl {
    private final VBox node = new VBox(8);

    TableControl(QuestionType.Table type, Field field) {
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
    }
}
