package org.vigie.desktop.details;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ProcessingFacts;
import org.vigie.application.ProcessingFacts.Fact;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.DayPicker;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Blank;

/** What to have ready for the authority (decision L13): the answers of the questionnaire themselves, edited from here too. */
final class FactsCard {
    private final OverviewViewModel model;
    private final OpenAssessment open;
    private final Words words;
    private final AnswerEdits edits;
    private final Map<Fact, Row> rows = new EnumMap<>(Fact.class);
    private final VBox list = new VBox(12);
    private final VBox card;
    private boolean updating = true;

    FactsCard(OverviewViewModel model) {
        this.model = model;
        this.open = model.open();
        this.words = open.words();
        this.edits = new AnswerEdits(open);
        for (Fact fact : Fact.values()) {
            ProcessingFacts.question(open.template(), fact).ifPresent(question -> rows.put(fact, row(fact, question)));
        }
        card = Ui.card(
                Ui.heading(words.text("details.facts"), 4), Ui.label(words.text("details.facts.text"), "small-text", "muted"), list);
        card.setId("facts");
    }

    /** Shows a given value, or nothing, in the control of a fact. */
    private interface Shown {
        void show(@Nullable AnswerValue value);
    }

    private record Row(Node node, Shown shown, Label state, Runnable commit) {}

    private Row row(Fact fact, Question question) {
        String id = "fact-" + fact.name().toLowerCase(Locale.ROOT);
        return switch (question.type()) {
            case QuestionType.Choice(var options) -> {
                ComboBox<Choice<String>> box = Choice.box(
                        label(question), options.stream().map(QuestionType.Option::code).toList(),
                        code -> open.template().texts().option(words.language(), question.id(), code));
                box.setId(id);
                box.setPromptText(words.text("register.answer.none"));
                box.valueProperty().subscribe(choice -> {
                    if (choice != null) {
                        give(fact, new AnswerValue.Choice(choice.value()));
                    }
                });
                yield finish(question, box, value -> {
                    if (value instanceof AnswerValue.Choice(String code)) {
                        Choice.select(box, code);
                    } else {
                        box.setValue(null);
                    }
                }, () -> {});
            }
            case QuestionType.Date _ -> {
                DayPicker day = new DayPicker(words);
                day.setId(id);
                day.valueProperty().subscribe(picked -> give(fact, picked == null ? null : new AnswerValue.Date(picked)));
                yield finish(
                        question, day, value -> day.setValue(value instanceof AnswerValue.Date(var date) ? date : null), day::commit);
            }
            case QuestionType.Text _, QuestionType.Multi _, QuestionType.Number _, QuestionType.Money _, QuestionType.Duration _,
                    QuestionType.Person _, QuestionType.Country _, QuestionType.File _, QuestionType.Ref _, QuestionType.Table _ -> {
                Fields.Line line = new Fields.Line(
                        id,
                        edits::takingBack,
                        _ -> true,
                        text -> give(fact, Blank.is(text) ? null : new AnswerValue.Text(text.strip())));
                yield finish(
                        question,
                        line.input(),
                        value -> line.show(value instanceof AnswerValue.Text(String text) ? text : ""),
                        line::commit);
            }
        };
    }

    private String label(Question question) {
        return open.template().texts().label(words.language(), question.id());
    }

    private Row finish(Question question, Control control, Shown shown, Runnable commit) {
        Label name = Ui.label(label(question), "small-text", "strong");
        name.setLabelFor(control);
        control.setAccessibleText(label(question));
        control.setMaxWidth(Double.MAX_VALUE);
        Hyperlink link = new Hyperlink(question.code());
        link.getStyleClass().add("code-link");
        link.setAccessibleText(words.text("details.facts.show", question.code()));
        link.setOnAction(_ -> model.go(Place.Room.QUESTIONNAIRE, AnswerKey.of(question.id())));
        Label state = Ui.label("", "small-text", "muted");
        return new Row(new VBox(4, link, name, control, state), shown, state, commit);
    }

    private void give(Fact fact, @Nullable AnswerValue value) {
        if (updating) {
            return;
        }
        edits.value(fact.key(), value);
        // Where hiding answers was thought better of, what is there is shown again.
        refresh();
    }

    Region node() {
        return card;
    }

    void refresh() {
        List<Fact> asked = ProcessingFacts.asked(open.template(), open.evaluation());
        List<Node> wanted = new ArrayList<>();
        updating = true;
        for (Fact fact : asked) {
            Row row = rows.get(fact);
            if (row != null) {
                show(fact, row);
                wanted.add(row.node());
            }
        }
        if (!list.getChildren().equals(wanted)) {
            list.getChildren().setAll(wanted);
        }
        updating = false;
        card.setVisible(!wanted.isEmpty());
        card.setManaged(!wanted.isEmpty());
        card.setDisable(!model.editable());
    }

    private void show(Fact fact, Row row) {
        Answer answer = open.assessment().answer(fact.key()).orElse(null);
        row.shown().show(answer == null ? null : answer.value());
        boolean stated = answer != null && answer.state() != null;
        row.state().setText(stated ? words.text("details.facts.state", new Quotes(open).answer(fact.key())) : "");
        row.state().setManaged(stated);
    }

    /** Keeps what was typed. */
    void leave() {
        rows.values().forEach(row -> row.commit().run());
    }
}
