package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/** Language, parts and look of the report. */
final class OptionsCard {
    private final ReportViewModel model;
    private final Words words;
    private final Label look = Ui.label("");
    private final Button builtIn;
    private final Label draft = Ui.label("", "gate", "gate-warns");
    private final VBox box;

    OptionsCard(ReportViewModel model) {
        this.model = model;
        this.words = model.open().words();
        draft.setId("draft-hint");
        look.setId("look");
        Button choose = Ui.button(words.text("review.report.chooseLook"), this::choose);
        builtIn = Ui.button(words.text("review.report.builtInLook"), () -> model.look(null), "flat");
        CheckBox notes = new CheckBox(words.text("review.report.notes"));
        notes.setId("with-notes");
        notes.setWrapText(true);
        notes.setOnAction(_ -> model.withNotes(notes.isSelected()));
        VBox parts = new VBox(6);
        for (Part part : Part.values()) {
            parts.getChildren().add(part(part));
        }
        box = Ui.card(
                Ui.heading(words.text("review.report.options"), 4),
                draft,
                titled("review.report.language", languages()),
                titled("review.report.parts", parts),
                titled("review.report.look", new FlowPane(12, 8, look, choose, builtIn)),
                notes);
        box.setSpacing(16);
    }

    Node node() {
        return box;
    }

    private VBox titled(String key, Node content) {
        return new VBox(8, Ui.label(words.text(key), "strong", "small-text"), content);
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        for (Language language : List.of(Language.FR, Language.EN)) {
            ToggleButton button = new ToggleButton(words.text("desktop.language." + language.code()));
            button.setToggleGroup(group);
            button.setSelected(language == model.language());
            button.setId("report-language-" + language.code());
            button.getStyleClass().add(language == Language.FR ? "left-pill" : "right-pill");
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.language(language);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private CheckBox part(Part part) {
        String name = part.name().toLowerCase(java.util.Locale.ROOT);
        CheckBox box = new CheckBox(words.text("review.report.part." + name));
        box.setId("part-" + name);
        box.setSelected(model.has(part));
        box.setOnAction(_ -> model.include(part, box.isSelected()));
        return box;
    }

    private void choose() {
        model.open().workroom().dialogs()
                .open(words.text("review.report.chooseLook"), List.of("docx", "dotx"))
                .ifPresent(model::look);
    }

    void refresh() {
        Path own = model.look();
        look.setText(own == null ? words.text("review.report.builtIn") : Objects.toString(own.getFileName()));
        builtIn.setVisible(own != null);
        builtIn.setManaged(own != null);
        draft.setText("⚠ " + words.text("review.report.draft"));
        draft.setVisible(model.isDraft());
        draft.setManaged(model.isDraft());
    }
}
