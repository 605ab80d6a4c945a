package org.vigie.desktop.newassessment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.FixedColumn;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.LegalReferences;

/** What a template is for, who answers it, how long that takes, and the law that it follows. */
final class TemplateCard {
    private static final double WIDTH = 370;
    private static final int BASES = 8;

    private final Words words;
    private final ToggleButton button = new ToggleButton();

    TemplateCard(Words words, Template template) {
        this.words = words;
        TemplateTexts texts = template.texts();
        Language language = words.language();
        String title = texts.title(language);
        Label check = new Label("", Ui.icon(Feather.CHECK_CIRCLE));
        check.visibleProperty().bind(button.selectedProperty());
        HBox top = new HBox(8, Ui.heading(title, 3), Ui.spacer(), check);
        VBox content = new FixedColumn(WIDTH, 10, top);
        texts.find(language, "template", "description").ifPresent(text -> content.getChildren().add(Ui.label(text)));
        texts.find(language, "template", "for").ifPresent(text -> content.getChildren().add(fact("portfolio.new.for", text)));
        TemplateInfo info = template.info();
        content.getChildren().add(fact("portfolio.new.audience", audience(info)));
        content.getChildren().add(fact("portfolio.new.basis", basis(info)));
        content.getChildren().add(Ui.spacer());
        content.getChildren().add(facts(template));
        content.setMouseTransparent(true);
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(title + ". " + texts.find(language, "template", "description").orElse(""));
        button.getStyleClass().add("template-card");
        button.setId("template-" + template.ref().id());
    }

    private VBox fact(String key, String text) {
        return new VBox(2, Ui.label(words.text(key), "small-text", "strong"), Ui.label(text, "small-text", "muted"));
    }

    private String audience(TemplateInfo info) {
        return info.audience().stream()
                .sorted()
                .map(code -> words.textOr("portfolio.audience." + code, code))
                .collect(Collectors.joining(", "));
    }

    private String basis(TemplateInfo info) {
        List<String> references = info.basis().stream()
                .map(each -> LegalReferences.inWords(words.language(), each.reference()))
                .toList();
        String first = references.stream().limit(BASES).collect(Collectors.joining(" · "));
        int more = references.size() - BASES;
        return more > 0 ? words.text("portfolio.new.basisMore", first, more) : first;
    }

    private FlowPane facts(Template template) {
        TemplateInfo info = template.info();
        FlowPane row = new FlowPane(16, 4);
        if (info.minutes() > 0) {
            row.getChildren().add(new Label(words.text("portfolio.new.minutes", info.minutes()), Ui.icon(Feather.CLOCK)));
        }
        row.getChildren().add(new Label(words.text("portfolio.new.questions", template.questions().count()), Ui.icon(Feather.LIST)));
        row.getChildren().add(new Label(
                info.languages().stream().sorted(Comparator.naturalOrder()).map(each -> each.code().toUpperCase(each.locale()))
                        .collect(Collectors.joining(" · ")),
                Ui.icon(Feather.GLOBE)));
        row.getChildren().forEach(each -> each.getStyleClass().addAll("small-text", "muted"));
        return row;
    }

    ToggleButton button() {
        return button;
    }
}
