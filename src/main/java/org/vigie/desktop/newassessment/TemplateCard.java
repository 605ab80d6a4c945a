package org.vigie.desktop.newassessment;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.FixedColumn;
import org.vigie.desktop.support.TemplateWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.Template;

/** What a template is for, who answers it, how long that takes, and the law that it follows. */
final class TemplateCard {
    private static final double WIDTH_EMS = 22.5;
    private static final int BASES = 8;

    private final Words words;
    private final TemplateWords said;
    private final ToggleButton button = new ToggleButton();

    TemplateCard(Words words, Template template) {
        this.words = words;
        this.said = new TemplateWords(words, template);
        Label check = new Label("", Ui.icon(Feather.CHECK_CIRCLE));
        check.visibleProperty().bind(button.selectedProperty());
        HBox top = new HBox(8, Ui.heading(said.title(), 3), Ui.spacer(), check);
        VBox content = new FixedColumn(WIDTH_EMS, 10, top);
        if (!said.description().isEmpty()) {
            content.getChildren().add(Ui.label(said.description()));
        }
        if (!said.purpose().isEmpty()) {
            content.getChildren().add(fact("portfolio.new.for", said.purpose()));
        }
        content.getChildren().add(fact("portfolio.new.audience", said.audience()));
        content.getChildren().add(fact("portfolio.new.basis", said.basis(BASES)));
        content.getChildren().add(Ui.spacer());
        content.getChildren().add(facts());
        content.setMouseTransparent(true);
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(said.title() + ". " + said.description());
        button.getStyleClass().add("template-card");
        button.setId("template-" + template.ref().id());
    }

    private VBox fact(String key, String text) {
        return new VBox(2, Ui.label(words.text(key), "small-text", "strong"), Ui.label(text, "small-text", "muted"));
    }

    private FlowPane facts() {
        FlowPane row = new FlowPane(16, 4);
        if (!said.duration().isEmpty()) {
            row.getChildren().add(new Label(said.duration(), Ui.icon(Feather.CLOCK)));
        }
        row.getChildren().add(new Label(said.questions(), Ui.icon(Feather.LIST)));
        row.getChildren().add(new Label(said.languageCodes(), Ui.icon(Feather.GLOBE)));
        row.getChildren().forEach(each -> each.getStyleClass().addAll("small-text", "muted"));
        return row;
    }

    ToggleButton button() {
        return button;
    }
}
