package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;

/** The decision in force with its conditions. */
final class ForceCard {
    private final ReviewViewModel model;
    private final Words words;
    private final VBox box = Ui.card();
    private final Map<String, Node> forms = new HashMap<>();

    ForceCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        box.setId("decision-in-force");
    }

    Node node() {
        return box;
    }

    void refresh() {
        box.getChildren().setAll(Ui.heading(words.text("report.review.decision"), 4));
        Decision decision = model.review().decision();
        if (decision == null) {
            box.getChildren().add(Ui.label(words.text("report.review.undecided"), "muted"));
            return;
        }
        LocalDate on = LocalDate.ofInstant(decision.signOff().at(), model.zone());
        box.getChildren().addAll(
                Ui.label(model.decisions().meaning(decision.kind()), "strong"),
                Ui.label(words.text(
                        "report.review.takenBy", decision.signOff().name(), words.day(on), Integer.toString(decision.version())), "muted"));
        note("report.decision.override", decision.overrideReason());
        note("review.decide.comment", decision.comment());
        if (model.open().assessment().details().status() != AssessmentStatus.APPROVED) {
            box.getChildren().add(Ui.label(words.text("review.draftOpen"), "gate", "gate-warns"));
        }
        if (!decision.conditions().isEmpty()) {
            box.getChildren().add(Ui.label(words.text("report.review.conditions"), "strong", "small-text"));
        }
        decision.conditions().forEach(condition -> box.getChildren().add(condition(condition)));
    }

    private void note(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            box.getChildren().add(new VBox(2, Ui.label(words.text(key), "strong", "small-text"), Ui.label(text)));
        }
    }

    private Node condition(Condition condition) {
        Condition.Lifting lifting = condition.lifting();
        String state = lifting == null
                ? "○ " + words.text("report.condition.open")
                : "✓ " + words.text("report.condition.met", lifting.by(), words.day(LocalDate.ofInstant(lifting.at(), model.zone())));
        VBox text = new VBox(
                2,
                Ui.label(condition.code() + "  " + model.names().measure(condition.measure()), "strong"),
                Ui.label(state, "muted", "small-text"));
        if (lifting != null) {
            text.getChildren().add(Ui.label(lifting.statement(), "small-text"));
        }
        List<String> files = lifting == null ? List.of() : model.fileNames(lifting.evidence());
        if (!files.isEmpty()) {
            text.getChildren().add(Ui.label(words.text("review.lift.evidence", String.join(", ", files)), "muted", "small-text"));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Ui.row(12, text);
        Node form = forms.get(condition.code());
        if (lifting != null) {
            forms.remove(condition.code());
        } else if (form != null) {
            return new VBox(8, row, form);
        } else {
            Button lift = Ui.button(words.text("review.lift"), () -> lift(condition), "small");
            lift.setId("lift-" + condition.code());
            lift.setMinWidth(Button.USE_PREF_SIZE);
            lift.setAccessibleText(words.text("review.lift.title", condition.code()));
            row.getChildren().add(lift);
        }
        return row;
    }

    /** What is typed there stays while other things change. */
    private void lift(Condition condition) {
        forms.put(condition.code(), new LiftForm(model, condition).node(() -> {
            forms.remove(condition.code());
            refresh();
        }));
        refresh();
    }
}
