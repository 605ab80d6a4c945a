package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** Files as the answer itself. */
final class FilesControl implements AnswerControl {
    private final Field field;
    private final VBox files = new VBox(4);
    private final Button add;
    private final VBox node;

    FilesControl(Field field) {
        this.field = field;
        EvidenceIntake intake = new EvidenceIntake(field.open(), field.key());
        this.add = Ui.button(field.words().text("questionnaire.evidence.add"), intake::ask);
        add.setGraphic(Ui.icon(Feather.PAPERCLIP));
        this.node = Ui.column(8, files, add);
        intake.acceptOn(node);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return add;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        List<String> ids = value instanceof AnswerValue.Files(List<String> given) ? given : List.of();
        files.getChildren().setAll(ids.stream().map(id -> line(ids, id)).toList());
    }

    private Node line(List<String> all, String id) {
        String name = field.texts().file(id);
        return Ui.row(4, Ui.icon(Feather.FILE), Ui.label(name), Ui.iconButton(Feather.X, field.words().text("questionnaire.evidence.remove", name), () -> {
            List<String> left = new ArrayList<>(all);
            left.remove(id);
            field.edit().accept(left.isEmpty() ? null : new AnswerValue.Files(left));
        }));
    }
}
