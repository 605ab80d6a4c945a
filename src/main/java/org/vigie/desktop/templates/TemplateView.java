package org.vigie.desktop.templates;

import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.LegalReferences;

/** What a template asks, read-only: its facts, then section by section its questions. */
final class TemplateView {
    private final Words words;
    private final Language language;
    private final Template template;

    TemplateView(Words words, Template template) {
        this.words = words;
        this.language = words.language();
        this.template = template;
    }

    Node node() {
        VBox page = new VBox(16, facts());
        VBox sections = new VBox(6);
        template.sections().forEach(section -> sections.getChildren().add(section(section)));
        page.getChildren().addAll(Ui.heading(words.text("portfolio.templates.asks"), 4), sections);
        return page;
    }

    private Node facts() {
        TemplateInfo info = template.info();
        VBox card = Ui.card(Ui.heading(template.texts().title(language), 3));
        template.texts().find(language, "template", "description").ifPresent(text -> card.getChildren().add(Ui.label(text)));
        GridPane grid = new GridPane(16, 4);
        fact(grid, "version", info.ref().version());
        fact(grid, "code", info.ref().id());
        fact(grid, "lawAsOf", words.day(info.lawAsOf()));
        fact(grid, "languages", languages(info));
        fact(
                grid,
                "counts",
                words.text(
                        "portfolio.templates.countsText",
                        template.sections().size(),
                        template.questions().count(),
                        template.rules().risks().size(),
                        template.rules().measures().size()));
        fact(grid, "basis", info.basis().stream().map(this::basis).collect(Collectors.joining(" · ")));
        card.getChildren().add(grid);
        return card;
    }

    private String languages(TemplateInfo info) {
        return info.languages().stream()
                .sorted(Comparator.naturalOrder())
                .map(each -> words.text("desktop.language." + each.code()))
                .collect(Collectors.joining(", "));
    }

    private String basis(TemplateInfo.Basis basis) {
        java.time.LocalDate asOf = basis.asOf();
        String reference = LegalReferences.inWords(language, basis.reference());
        return asOf == null ? reference : words.text("portfolio.templates.basisAsOf", reference, words.day(asOf));
    }

    private void fact(GridPane grid, String name, String text) {
        Label label = Ui.label(words.text("portfolio.templates." + name), "small-text", "strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, Ui.label(text, "small-text"));
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
        String kind = words.text("portfolio.kind." + kind(question.type()));
        String references = LegalReferences.inWords(language, String.join(" · ", question.details().references()));
        return Ui.label(references.isEmpty() ? kind : kind + " · " + references, "small-text", "muted");
    }

    private static String kind(QuestionType type) {
        return switch (type) {
            case QuestionType.Text _ -> "text";
            case QuestionType.Choice _ -> "choice";
            case QuestionType.Multi _ -> "multi";
            case QuestionType.Number _ -> "number";
            case QuestionType.Money _ -> "money";
            case QuestionType.Date _ -> "date";
            case QuestionType.Duration _ -> "duration";
            case QuestionType.Person _ -> "person";
            case QuestionType.Country _ -> "country";
            case QuestionType.File _ -> "file";
            case QuestionType.Ref _ -> "ref";
            case QuestionType.Table _ -> "table";
        };
    }
}
