package org.vigie.desktop.questionnaire;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;

/** A question with its answer and what stands beside it. */
final class QuestionCard {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final String NOT_APPLICABLE_OPTION = "na";

    private final QuestionnaireViewModel model;
    private final Words words;
    private final AnswerKey key;
    private final Question question;
    private final String label;
    private final VBox node;
    private final @Nullable AnswerControl control;
    private final VBox problems = new VBox(2);
    private final Map<AnswerState, ToggleButton> states = new EnumMap<>(AnswerState.class);
    private final BesideAnswer beside;
    private final Label required;
    private List<Finding> shownFindings = List.of();

    QuestionCard(QuestionnaireViewModel model, AnswerKey key) {
        this.model = model;
        this.words = model.open().words();
        this.key = key;
        this.question = model.question(key);
        this.label = model.wording().label(key);
        this.required = new Label(words.text("questionnaire.required"));
        required.getStyleClass().addAll("small-text", "required-mark");
        required.setMinWidth(Region.USE_PREF_SIZE);
        this.beside = new BesideAnswer(model, key);
        boolean asked = question.details().bind() == null;
        Field field = new Field(model.open(), model.edits(), model.texts(), key, null, label, value -> {
            model.edits().value(key, value);
            refresh();
        });
        this.control = asked ? Controls.of(question.type(), field) : null;
        this.node = Ui.card(head());
        node.getStyleClass().add("question-card");
        node.setId("card:" + key);
        problems.managedProperty().bind(problems.visibleProperty());
        fill(asked);
        node.addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, _ -> model.focused().set(key));
        node.getProperties().put(QuestionCard.class, key);
        refresh();
    }

    private Node head() {
        Label code = new Label(question.code());
        code.getStyleClass().add("code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Ui.row(8, code, required, Ui.spacer());
        String references = model.texts().references(question.details().references());
        if (!model.wording().plain() && !references.isEmpty()) {
            Label reference = Ui.label(references, "small-text", "muted");
            reference.setTextAlignment(TextAlignment.RIGHT);
            head.getChildren().add(reference);
        }
        return head;
    }

    private Node title() {
        Label title = Ui.label(label, "question-title");
        if (control != null) {
            title.setLabelFor(control.first());
        }
        String help = help();
        if (help.isEmpty()) {
            return title;
        }
        Label text = Ui.label(help, "muted", "question-help");
        text.setVisible(false);
        text.managedProperty().bind(text.visibleProperty());
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, title);
        row.getChildren().add(Ui.iconButton(Feather.HELP_CIRCLE, words.text("questionnaire.help"), () -> {
            text.setVisible(!text.isVisible());
            model.focused().set(key);
        }));
        return Ui.column(4, row, text);
    }

    private String help() {
        return model.open().template().texts().find(words.language(), "questions", key.question(), "help").orElse("");
    }

    private void fill(boolean asked) {
        AnswerControl answer = control;
        if (answer == null || !asked) {
            Question.Binding bind = Objects.requireNonNull(question.details().bind());
            Button go = Ui.button(words.text("questionnaire.bound.go"), () -> model.open().go(room(bind)));
            node.getChildren().add(readable(title(), Ui.label(words.text("questionnaire.bound." + bind), "muted"), go));
            return;
        }
        if (question.type() instanceof QuestionType.Table) {
            node.getChildren().addAll(readable(title()), answer.node(), readable(problems, beside.above(), chips(), beside.below()));
        } else {
            node.getChildren().add(readable(title(), answer.node(), problems, beside.above(), chips(), beside.below()));
        }
        new EvidenceIntake(model.open(), key).acceptOn(node);
    }

    /** Lines no longer than an eye follows; only tables take all the room there is. */
    private static VBox readable(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("readable");
        return box;
    }

    private static Place.Room room(Question.Binding bind) {
        return switch (bind) {
            case RISKS -> Place.Room.RISKS;
            case ACTIONS -> Place.Room.ACTIONS;
            case OPINION, VIEWS, DECISION -> Place.Room.REVIEW;
        };
    }

    private Node chips() {
        FlowPane chips = new FlowPane(6, 6);
        for (AnswerState state : List.of(AnswerState.UNKNOWN, AnswerState.ASSUMPTION, AnswerState.ASK_LEGAL, AnswerState.NOT_APPLICABLE)) {
            if (state != AnswerState.NOT_APPLICABLE || !hasNotApplicableOption()) {
                ToggleButton chip = new ToggleButton(words.text("questionnaire.state." + state));
                chip.getStyleClass().addAll("chip", "small");
                chip.setId(key + "/" + state);
                Tips.on(chip, words.text("questionnaire.state.tip." + state));
                chip.setOnAction(_ -> choose(state));
                states.put(state, chip);
                chips.getChildren().add(chip);
            }
        }
        chips.getChildren().addAll(beside.buttons());
        return chips;
    }

    private boolean hasNotApplicableOption() {
        return question.type() instanceof QuestionType.Choice(List<QuestionType.Option> options)
                && options.stream().anyMatch(option -> option.code().equals(NOT_APPLICABLE_OPTION));
    }

    private void choose(AnswerState state) {
        Answer before = model.answer(key);
        boolean off = before != null && before.state() == state;
        boolean loses = before != null && before.value() != null && !off && !state.hasValue();
        if (loses) {
            refresh();
            model.open()
                    .workroom()
                    .dialogs()
                    .confirm(
                            words.text("questionnaire.replace.title"),
                            words.text("questionnaire.replace.text", words.text("questionnaire.state." + state)),
                            words.text("questionnaire.replace.action"),
                            () -> model.edits().state(key, state));
        } else {
            model.edits().state(key, off ? null : state);
            refresh();
        }
    }

    Node node() {
        return node;
    }

    /** The question in whose card a node stands. */
    static Optional<AnswerKey> around(@Nullable Node inside) {
        for (Node at = inside; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(QuestionCard.class) instanceof AnswerKey key) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    AnswerKey key() {
        return key;
    }

    /** Puts the keyboard where the answer is given. */
    void focus() {
        if (control != null) {
            control.first().requestFocus();
        }
    }

    void current(boolean is) {
        node.pseudoClassStateChanged(CURRENT, is);
    }

    void commit() {
        if (control != null) {
            control.commit();
        }
        beside.commit();
    }

    /** Shows what the assessment now says of this question. */
    void refresh() {
        required.setVisible(!model.isAnswered(key) && model.open().evaluation().questionnaire().required().contains(key));
        if (control == null) {
            return;
        }
        Answer answer = model.answer(key);
        control.show(answer == null ? null : answer.value());
        states.forEach((state, chip) -> {
            chip.setSelected(answer != null && answer.state() == state);
            chip.setDisable(state.hasValue() && (answer == null || answer.value() == null));
        });
        beside.refresh(answer);
        List<Finding> findings = model.findings(key).stream().filter(this::belongsHere).toList();
        if (!findings.equals(shownFindings)) {
            shownFindings = findings;
            problems.getChildren().setAll(findings.stream().map(this::problem).toList());
        }
        problems.setVisible(!findings.isEmpty());
    }

    /** What is open or in a state shows by itself; only what is wrong with a value stands under its field. */
    private boolean belongsHere(Finding finding) {
        return !List.of("V-ANS-01", "V-ANS-02", "V-ANS-03", "V-ANS-04").contains(finding.id());
    }

    private Node problem(Finding finding) {
        boolean error = finding.severity() == FindingSeverity.ERROR;
        String word = words.text("questionnaire.severity." + finding.severity());
        String rows = model.texts().rowNames(key, finding.rows());
        String text = rows.isEmpty() ? model.texts().finding(finding) : model.texts().finding(finding) + " (" + rows + ")";
        return Ui.label(words.text("questionnaire.problem", word, text), error ? "field-problem" : "field-warning");
    }
}
