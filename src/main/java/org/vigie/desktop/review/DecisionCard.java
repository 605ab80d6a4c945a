package org.vigie.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.ProposedDecision;

/** Takes a decision: what stands in its way is said while it is prepared, not after. */
final class DecisionCard {
    private final ReviewViewModel model;
    private final Words words;
    private final ComboBox<Choice<Decision.Kind>> kind;
    private final TextField signatory = Fields.line("decision-signatory");
    private final TextField capacity = Fields.line("decision-capacity");
    private final TextArea override = Fields.passage("decision-override");
    private final TextArea comment = Fields.passage("decision-comment");
    private final VBox conditions = new VBox(4);
    private final VBox gates = new VBox(8);
    private final Label meaning = Ui.label("", "muted");
    private final Button decide;
    private final VBox box;
    private List<String> offered = List.of();

    DecisionCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        Fields fields = new Fields(words);
        kind = Choice.box(
                words.text("review.decide.kind"), model.decisions().kinds(), model::decision);
        kind.setId("decision-kind");
        Choice.select(kind, Decision.Kind.APPROVED);
        decide = Ui.button(words.text("review.decide.do"), this::confirm, "accent");
        decide.setId("decide");
        gates.setId("gates");
        conditions.setId("conditions");
        override.setPrefRowCount(2);
        comment.setPrefRowCount(2);
        kind.valueProperty().subscribe(this::check);
        signatory.textProperty().subscribe(this::check);
        override.textProperty().subscribe(this::check);
        box = Ui.card(
                Ui.heading(words.text("review.decide.title"), 4),
                Ui.label(words.text("review.decide.text"), "muted", "small-text"),
                new FlowPane(
                        16, 8,
                        fields.named("review.decide.kind", kind),
                        fields.named("review.decide.signatory", signatory),
                        fields.named("review.decide.capacity", capacity)),
                meaning,
                conditions,
                fields.named("review.decide.override", override),
                fields.named("review.decide.comment", comment),
                gates,
                decide);
        box.setId("decision");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<String> possible = model.possibleConditions();
        if (!possible.equals(offered)) {
            List<String> chosen = offered.isEmpty() ? model.presentConditions() : chosen();
            offered = possible;
            conditions.getChildren().setAll(Ui.label(words.text("review.decide.conditions"), "strong", "small-text"));
            possible.forEach(code -> conditions.getChildren().add(condition(code, chosen.contains(code))));
        }
        check();
    }

    private CheckBox condition(String code, boolean chosen) {
        CheckBox box = new CheckBox(code + "  " + model.names().measure(code));
        box.setId("condition-" + code);
        box.setUserData(code);
        box.setSelected(chosen);
        box.setWrapText(true);
        box.setOnAction(_ -> check());
        return box;
    }

    private List<String> chosen() {
        List<String> codes = new ArrayList<>();
        for (Node each : conditions.getChildren()) {
            if (each instanceof CheckBox choice && choice.isSelected() && choice.getUserData() instanceof String code) {
                codes.add(code);
            }
        }
        return codes;
    }

    private ProposedDecision proposal() {
        Decision.Kind chosen = kind.getValue().value();
        return new ProposedDecision(
                chosen,
                signatory.getText().strip(),
                capacity.getText().strip(),
                chosen == Decision.Kind.CONDITIONALLY_APPROVED ? chosen() : List.of(),
                orNull(override.getText()),
                orNull(comment.getText()));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private void check() {
        boolean conditional = kind.getValue().value() == Decision.Kind.CONDITIONALLY_APPROVED;
        conditions.setVisible(conditional);
        conditions.setManaged(conditional);
        meaning.setText(model.decisions().meaning(kind.getValue().value()));
        ProposedDecision proposal = proposal();
        List<Obstacle> obstacles = model.obstacles(proposal);
        gates.getChildren().clear();
        list("review.decide.blocked", "✕", "gate-blocks", obstacles.stream().filter(Obstacle::blocks).toList());
        list("review.decide.warned", "⚠", "gate-warns", obstacles.stream().filter(each -> !each.blocks()).toList());
        if (obstacles.stream().noneMatch(Obstacle::blocks)) {
            gates.getChildren().add(Ui.label("✓ " + words.text("review.decide.free"), "gate-free"));
        }
        if (proposal.signatory().isBlank()) {
            gates.getChildren().add(Ui.label(words.text("review.decide.noSignatory"), "muted"));
        }
        decide.setDisable(!model.mayDecide(proposal));
    }

    private void list(String key, String mark, String style, List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            return;
        }
        VBox lines = new VBox(4, Ui.label(words.text(key, obstacles.size()), "strong"));
        obstacles.forEach(each -> lines.getChildren().add(line(mark, each)));
        lines.getStyleClass().addAll("gate", style);
        gates.getChildren().add(lines);
    }

    /** The obstacle and the way to where it is put right. */
    private Node line(String mark, Obstacle obstacle) {
        Label sentence = Ui.label(mark + " " + model.sentence(obstacle));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line = Ui.row(8, sentence);
        model.remedy(obstacle).ifPresent(room -> {
            Button go = Ui.button(words.text("review.show"), () -> model.open().go(room), "small");
            go.setId("remedy-" + obstacle.key().substring(obstacle.key().lastIndexOf('.') + 1));
            go.setMinWidth(Button.USE_PREF_SIZE);
            go.setAccessibleText(words.text("review.showNamed", model.sentence(obstacle)));
            line.getChildren().add(go);
        });
        return line;
    }

    private void confirm() {
        ProposedDecision proposal = proposal();
        model.open().workroom().dialogs().confirm(
                words.text("review.decide.confirm.title"),
                words.text("review.decide.confirm.text", model.names().of("report.decision.", proposal.kind()), proposal.signatory()),
                words.text("review.decide.do"),
                () -> model.decide(proposal));
    }
}
