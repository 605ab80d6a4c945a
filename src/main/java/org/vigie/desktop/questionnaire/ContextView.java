package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.TemplateTexts;

/** Beside the page: guidance for the question at hand, what this section raises, and what is still to check. */
final class ContextView {
    private final QuestionnaireViewModel model;
    private final Words words;
    private final VBox guidance = new VBox(8);
    private final VBox concerns = new VBox(8);
    private final VBox checks = new VBox(8);
    private final Node node;
    private @Nullable Object shownGuidance;
    private List<Object> shownConcerns = List.of();
    private List<Object> shownChecks = List.of();

    ContextView(QuestionnaireViewModel model, Subscriptions subscriptions) {
        this.model = model;
        this.words = model.open().words();
        VBox all = Ui.column(
                8,
                Ui.label(words.text("questionnaire.context.concerns"), "strong"),
                concerns,
                Ui.label(words.text("questionnaire.context.checks"), "strong", "context-heading"),
                checks,
                Ui.label(words.text("questionnaire.context.guidance"), "strong", "context-heading"),
                guidance);
        all.getStyleClass().add("context");
        this.node = Ui.scroll(all);
        node.getStyleClass().add("context-side");
        var focus = model.focused().subscribe(_ -> refresh());
        var page = model.page().subscribe(_ -> refresh());
        var wording = model.wording().plainProperty().subscribe(() -> {
            shownGuidance = null;
            refreshGuidance();
        });
        subscriptions.add(focus::unsubscribe);
        subscriptions.add(page::unsubscribe);
        subscriptions.add(wording::unsubscribe);
    }

    Node node() {
        return node;
    }

    void refresh() {
        refreshGuidance();
        List<Object> raised = new ArrayList<>();
        for (Concern concern : model.concernsHere()) {
            raised.add(concern);
            raised.add(concern.because().stream().map(model.texts()::because).toList());
        }
        if (!raised.equals(shownConcerns) || concerns.getChildren().isEmpty()) {
            shownConcerns = raised;
            List<Node> cards = model.concernsHere().stream().map(this::concern).toList();
            String judged = judgedCard();
            concerns.getChildren().setAll(cards.isEmpty() ? List.of(none("questionnaire.context.noConcern")) : cards);
            cards.stream().filter(card -> card.getId().equals(judged)).findFirst().ifPresent(this::focusIn);
        }
        List<Finding> findings = model.questions().stream().flatMap(key -> model.findings(key).stream()).filter(this::worthSaying).toList();
        List<Object> found = List.copyOf(findings);
        if (!found.equals(shownChecks) || checks.getChildren().isEmpty()) {
            shownChecks = found;
            List<Node> cards = findings.stream().map(this::check).toList();
            checks.getChildren().setAll(cards.isEmpty() ? List.of(none("questionnaire.context.noCheck")) : cards);
        }
    }

    /** The card in which the focus is, so that the keyboard stays with it once the risk is judged; empty when it is elsewhere. */
    private String judgedCard() {
        return concerns.getChildren().stream().filter(Node::isFocusWithin).findFirst().map(Node::getId).orElse("");
    }

    private void focusIn(Node card) {
        Node button = card.lookup(".button");
        if (button != null) {
            button.requestFocus();
        }
    }

    /** That questions are open is said by the outline already. */
    private boolean worthSaying(Finding finding) {
        return !finding.id().equals("V-ANS-01");
    }

    private Label none(String key) {
        return Ui.label(words.text(key), "muted", "small-text");
    }

    private void refreshGuidance() {
        AnswerKey key = model.focused().get();
        Object now = key == null ? model.page().get() : key;
        if (Objects.equals(now, shownGuidance)) {
            return;
        }
        shownGuidance = now;
        TemplateTexts texts = model.open().template().texts();
        List<Node> nodes = new ArrayList<>();
        if (key == null) {
            texts.find(words.language(), "sections", model.page().get().section(), "help").ifPresent(help -> nodes.add(Ui.label(help)));
        } else {
            Question question = model.question(key);
            nodes.add(Ui.label(question.code(), "code"));
            Optional<String> help = texts.find(words.language(), "questions", key.question(), "help");
            help.ifPresent(text -> nodes.add(Ui.label(text)));
            List<Node> law = law(key, question);
            if (model.wording().plain() && !law.isEmpty()) {
                nodes.add(folded(law));
            } else {
                nodes.addAll(law);
            }
        }
        if (key != null && nodes.size() == 1) {
            nodes.add(none("questionnaire.context.noHelp"));
        }
        guidance.getChildren().setAll(nodes.isEmpty() ? List.of(none("questionnaire.context.noGuidance")) : List.of(Ui.card(nodes.toArray(Node[]::new))));
    }

    /** The same question in the other words, and what the law says. */
    private List<Node> law(AnswerKey key, Question question) {
        List<Node> nodes = new ArrayList<>();
        model.wording().otherLabel(key)
                .ifPresent(other -> nodes.add(Ui.label(words.text("questionnaire.words." + (model.wording().plain() ? "legal" : "plain"), other), "small-text")));
        String references = model.texts().references(question.details().references());
        if (!references.isEmpty()) {
            nodes.add(Ui.label(references, "muted", "small-text"));
        }
        return nodes;
    }

    /** Those who answer in plain words see what the law says when they ask for it. */
    private Node folded(List<Node> law) {
        VBox box = Ui.column(4, law.toArray(Node[]::new));
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        Hyperlink show = new Hyperlink(words.text("questionnaire.context.law"));
        show.getStyleClass().add("small-text");
        show.setPadding(Insets.EMPTY);
        show.setId("show-law");
        show.setOnAction(_ -> box.setVisible(!box.isVisible()));
        return Ui.column(4, show, box);
    }

    private Node concern(Concern concern) {
        Label title = Ui.label(concern.title(), "strong");
        Label code = Ui.label(concern.code(), "code");
        // A code is never broken over lines.
        code.setWrapText(false);
        code.setMinWidth(Label.USE_PREF_SIZE);
        FlowPane head = new FlowPane(8, 4, code, badge(concern));
        List<Node> nodes = new ArrayList<>(List.of(head, title));
        concern.because().stream().map(this::because).forEach(nodes::add);
        nodes.add(judgement(concern));
        VBox card = Ui.card(nodes.toArray(Node[]::new));
        card.setId("concern:" + concern.code());
        card.getStyleClass().add("concern");
        card.setOpacity(concern.dismissed() ? 0.7 : 1);
        return card;
    }

    /** The answer that is a reason, and the way to it. */
    private Node because(Because because) {
        Hyperlink link = new Hyperlink(words.text("questionnaire.because.line", model.texts().because(because)));
        link.getStyleClass().addAll("small-text", "because");
        link.setWrapText(true);
        link.setMinHeight(Label.USE_PREF_SIZE);
        link.setOnAction(_ -> model.goTo(because.answer()));
        return link;
    }

    private Label badge(Concern concern) {
        if (concern.level() != null) {
            return LevelBadge.of(words, model.open().template(), concern.level());
        }
        Label gap = new Label(words.text("questionnaire.gap"));
        gap.getStyleClass().add("gap-badge");
        gap.setMinWidth(Label.USE_PREF_SIZE);
        return gap;
    }

    private Node judgement(Concern concern) {
        FlowPane row = new FlowPane(8, 8);
        Button retain = Ui.button(words.text("questionnaire.retain"), () -> model.concerns().retain(concern.code()), "small");
        retain.setAccessibleText(retain.getText() + " " + concern.title());
        retain.setId("retain:" + concern.code());
        Button dismiss = Ui.button(words.text("questionnaire.dismiss"), () -> askToDismiss(concern), "small");
        dismiss.setAccessibleText(dismiss.getText() + " " + concern.title());
        Button reopen = Ui.button(words.text("questionnaire.reopen"), () -> model.concerns().reopen(concern.code()), "small", "flat");
        Label state = Ui.label(words.text("questionnaire.status." + concern.status()), "small-text", "strong");
        List<Node> parts = switch (concern.status()) {
            case SUGGESTED -> List.of(retain, dismiss);
            case RETAINED -> List.of(state, dismiss, reopen);
            case DISMISSED -> List.of(state, reopen);
        };
        row.getChildren().setAll(parts);
        return row;
    }

    private void askToDismiss(Concern concern) {
        model.open()
                .workroom()
                .dialogs()
                .ask(
                        words.text("questionnaire.dismiss.title", concern.code()),
                        words.text("questionnaire.dismiss.text", concern.title()),
                        "",
                        reason -> model.concerns().dismiss(concern.code(), reason));
    }

    private Node check(Finding finding) {
        AnswerKey on = Objects.requireNonNull(finding.on());
        String severity = words.text("questionnaire.severity." + finding.severity());
        String code = model.question(on).code();
        Button go = Ui.button(code, () -> model.goTo(on), "small", "flat");
        go.setMinWidth(Label.USE_PREF_SIZE);
        Label text = Ui.label(model.texts().finding(finding), "small-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        Label word = Ui.label(severity, "small-text", "severity-" + finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        for (Labeled whole : List.of(word, go)) {
            whole.setWrapText(false);
            whole.setMinWidth(Label.USE_PREF_SIZE);
        }
        return Ui.card(new FlowPane(8, 4, word, go), text);
    }
}
