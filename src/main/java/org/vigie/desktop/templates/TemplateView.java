package org.vigie.desktop.templates;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.TemplateWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.templates.TemplatesViewModel.Installed;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.LegalReferences;

/** What a template asks, read-only: its facts, then section by section its questions. */
final class TemplateView {
    private final Words words;
    private final Language language;
    private final Template template;
    private final Installed installed;

    TemplateView(Words words, Installed installed) {
        this.words = words;
        this.language = words.language();
        this.installed = installed;
        this.template = installed.template();
    }

    Node node() {
        VBox page = new VBox(16, facts());
        VBox sections = new VBox(6);
        // A long title of a section gets dots rather than make the page wider than the window.
        page.setMinWidth(0);
        sections.setMinWidth(0);
        template.sections().forEach(section -> sections.getChildren().add(section(section)));
        page.getChildren().addAll(Ui.heading(words.text("portfolio.templates.asks"), 4), sections);
        return page;
    }

    private Node facts() {
        TemplateWords said = new TemplateWords(words, template);
        VBox card = Ui.card(Ui.heading(said.title(), 3));
        if (!said.description().isEmpty()) {
            card.getChildren().add(Ui.label(said.description()));
        }
        if (!said.purpose().isEmpty()) {
            card.getChildren().add(Ui.label(said.purpose(), "muted"));
        }
        GridPane grid = new GridPane(16, 6);
        fact(grid, "version", template.ref().version());
        fact(grid, "code", template.ref().id());
        fact(grid, "source", words.text(installed.bundled() ? "portfolio.templates.bundled" : "portfolio.templates.kept"));
        fact(grid, "used", words.text("portfolio.templates.usedText", installed.used()));
        fact(grid, "lawAsOf", words.day(template.info().lawAsOf()));
        fact(grid, "languages", said.languages());
        fact(grid, "audience", said.audience());
        fact(grid, "counts", said.counts());
        fact(grid, "basis", said.wholeBasis());
        TextField hash = new TextField(template.ref().sha256());
        hash.setId("template-hash");
        hash.setEditable(false);
        hash.getStyleClass().add("code");
        hash.setAccessibleText(words.text("portfolio.templates.hash"));
        Label label = name("hash");
        label.setLabelFor(hash);
        GridPane.setHgrow(hash, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, hash);
        card.getChildren().add(grid);
        return card;
    }

    private Label name(String fact) {
        Label label = Ui.label(words.text("portfolio.templates." + fact), "small-text", "strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private void fact(GridPane grid, String name, String text) {
        grid.addRow(grid.getRowCount(), name(name), Ui.label(text, "small-text"));
    }

    /** Filled when it is first opened: templates ask hundreds of questions. */
    private Node section(Section section) {
        TitledPane pane = new TitledPane();
        pane.setText(words.text(
                "portfolio.templates.section",
                section.number(),
                template.texts().sectionTitle(language, section.id()),
                section.questions().size()));
        pane.setExpanded(false);
        pane.setMinWidth(0);
        pane.setAnimated(false);
        pane.setId("section-" + section.id());
        pane.expandedProperty().subscribe(expanded -> {
            if (expanded && pane.getContent() == null) {
                pane.setContent(questions(section));
            }
        });
        return pane;
    }

    private Node questions(Section section) {
        VBox list = new VBox(12);
        for (Question question : section.questions()) {
            VBox entry = new VBox(
                    2, Ui.label(question.code(), "code"), Ui.label(template.texts().label(language, question.id())), about(question));
            list.getChildren().add(entry);
        }
        list.getStyleClass().add("asked");
        return list;
    }

    private Label about(Question question) {
        String kind = words.text("portfolio.kind." + question.type().kind());
        String references = LegalReferences.inWords(language, String.join(" · ", question.details().references()));
        return Ui.label(references.isEmpty() ? kind : kind + " · " + references, "small-text", "muted");
    }
}
