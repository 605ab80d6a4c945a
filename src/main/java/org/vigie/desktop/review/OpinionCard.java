package org.vigie.desktop.review;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.DpoOpinion;

/** The DPO's opinion. */
final class OpinionCard {
    private final ReviewViewModel model;
    private final ComboBox<Choice<DpoOpinion.Position>> position;
    private final TextField name = Fields.line("opinion-name");
    private final DatePicker day = Fields.day("opinion-day");
    private final TextArea text = Fields.passage("opinion-text");
    private final Button save;
    private final VBox box;
    private @Nullable DpoOpinion shown;

    OpinionCard(ReviewViewModel model) {
        this.model = model;
        Words words = model.open().words();
        Fields fields = new Fields(words);
        position = Choice.box(
                words.text("review.opinion.position"),
                List.of(DpoOpinion.Position.values()),
                each -> model.names().of("review.position.", each));
        position.setId("opinion-position");
        day.setValue(model.today());
        save = Ui.button(words.text("review.record"), this::save);
        save.setId("opinion-save");
        save.disableProperty().bind(position.valueProperty().isNull()
                .or(text.textProperty().isEmpty())
                .or(name.textProperty().isEmpty())
                .or(day.valueProperty().isNull()));
        box = Ui.card(
                Ui.heading(words.text("report.review.opinion"), 4),
                Ui.label(words.text("review.opinion.text"), "muted", "small-text"),
                new FlowPane(
                        16, 8,
                        fields.named("review.opinion.position", position),
                        fields.named("review.opinion.name", name),
                        fields.named("review.day", day)),
                fields.named("review.opinion.words", text),
                save);
        box.setId("opinion");
    }

    Node node() {
        return box;
    }

    void refresh() {
        DpoOpinion opinion = model.review().opinion();
        if (opinion != null && !Objects.equals(opinion, shown)) {
            Choice.select(position, opinion.position());
            name.setText(opinion.name());
            day.setValue(opinion.on());
            text.setText(opinion.text().toPlain());
        }
        shown = opinion;
    }

    /** Records what is complete and not recorded yet, when the screen is left; says so, and what could not be kept. */
    void leave() {
        DpoOpinion opinion = model.review().opinion();
        String before = opinion == null ? "" : opinion.text().toPlain();
        if (text.getText().isBlank() || text.getText().equals(before)) {
            return;
        }
        boolean complete = !save.isDisabled();
        if (complete) {
            save();
        }
        model.tell(complete ? "review.left.opinion" : "review.left.opinionLost");
    }

    private void save() {
        model.opinion(position.getValue().value(), text.getText(), name.getText(), day.getValue());
    }
}
