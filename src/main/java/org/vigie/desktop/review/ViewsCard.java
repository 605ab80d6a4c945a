package org.vigie.desktop.review;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.DataSubjectViews;

/** The views of data subjects, or why they were not sought. */
final class ViewsCard {
    private final ReviewViewModel model;
    private final RadioButton sought;
    private final RadioButton notSought;
    private final DatePicker day = Fields.day("views-day");
    private final TextArea text = Fields.passage("views-text");
    private final Button save;
    private final VBox box;
    private @Nullable DataSubjectViews shown;

    ViewsCard(ReviewViewModel model) {
        this.model = model;
        Words words = model.open().words();
        Fields fields = new Fields(words);
        ToggleGroup group = new ToggleGroup();
        sought = new RadioButton(words.text("review.views.sought"));
        notSought = new RadioButton(words.text("review.views.notSought"));
        sought.setToggleGroup(group);
        notSought.setToggleGroup(group);
        sought.setId("views-sought");
        sought.setMinWidth(RadioButton.USE_PREF_SIZE);
        notSought.setId("views-not-sought");
        save = Ui.button(words.text("review.record"), this::save);
        save.setId("views-save");
        save.disableProperty().bind(group.selectedToggleProperty().isNull().or(text.textProperty().isEmpty()));
        VBox date = fields.named("review.views.day", day);
        date.visibleProperty().bind(sought.selectedProperty());
        date.managedProperty().bind(sought.selectedProperty());
        box = Ui.card(
                Ui.heading(words.text("report.review.views"), 4),
                Ui.row(16, sought, notSought),
                date,
                fields.named("review.views.words", text),
                save);
        box.setId("views");
    }

    Node node() {
        return box;
    }

    void refresh() {
        DataSubjectViews views = model.review().views();
        if (views != null && !Objects.equals(views, shown)) {
            sought.setSelected(views.sought());
            notSought.setSelected(!views.sought());
            day.setValue(views.on());
            text.setText(views.text().toPlain());
        }
        shown = views;
    }

    /** Records what is complete and not recorded yet, when the screen is left; says so, and what could not be kept. */
    void leave() {
        DataSubjectViews views = model.review().views();
        String before = views == null ? "" : views.text().toPlain();
        if (text.getText().isBlank() || text.getText().equals(before)) {
            return;
        }
        boolean complete = !save.isDisabled();
        if (complete) {
            save();
        }
        model.tell(complete ? "review.left.views" : "review.left.viewsLost");
    }

    private void save() {
        model.views(sought.isSelected(), text.getText(), sought.isSelected() ? day.getValue() : null);
    }
}
