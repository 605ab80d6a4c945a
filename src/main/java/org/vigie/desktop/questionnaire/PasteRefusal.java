package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.template.QuestionType;

/** Says under a table, cell by cell, why nothing of a paste was taken, or what was typed was not. */
final class PasteRefusal {
    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final int OPTIONS = 8;

    private final Field field;
    private final Words words;
    private final QuestionType.Table type;
    private final List<String> columns;
    private final VBox lines = Ui.column(2);
    private final Node node;
    private boolean ofCell;

    PasteRefusal(Field field, QuestionType.Table type, List<String> columns) {
        this.field = field;
        this.words = field.words();
        this.type = type;
        this.columns = columns;
        Button close = Ui.iconButton(Feather.X, words.text("questionnaire.paste.close"), () -> show(List.of()));
        close.setId(field.key() + "/paste-close");
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox box = new HBox(8, lines, close);
        box.getStyleClass().add("paste-refusal");
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        this.node = box;
    }

    Node node() {
        return node;
    }

    /** What was typed in a cell and is no such value. */
    void cell(TablePaste.Problem problem) {
        ofCell = true;
        lines.getChildren().setAll(Ui.label(words.text("questionnaire.table.refused"), "strong"), Ui.label(text(problem), "small-text"));
        node.setVisible(true);
    }

    /** Once the cell holds something else, there is nothing more to say of it. */
    void settled() {
        if (ofCell) {
            show(List.of());
        }
    }

    /** What stood in the way; nothing for none. */
    void show(List<TablePaste.Problem> problems) {
        ofCell = false;
        List<Node> said = new ArrayList<>();
        if (!problems.isEmpty()) {
            said.add(Ui.label(words.text("questionnaire.paste.refused"), "strong"));
            problems.stream().limit(MOST).map(this::text).map(text -> Ui.label(text, "small-text")).forEach(said::add);
        }
        if (problems.size() > MOST) {
            said.add(Ui.label(words.text("questionnaire.paste.more", problems.size() - MOST), "small-text"));
        }
        lines.getChildren().setAll(said);
        node.setVisible(!problems.isEmpty());
    }

    private String text(TablePaste.Problem problem) {
        int row = problem.row() + 1;
        return switch (problem.reason()) {
            case LENGTH -> words.text("questionnaire.paste.length");
            case ROWS -> words.text("questionnaire.paste.rows", Integer.valueOf(problem.text()));
            case COLUMNS -> words.text("questionnaire.paste.columns", row, Integer.valueOf(problem.text()));
            case VALUE -> words.text("questionnaire.paste.value", row, columns.get(problem.column()), shortened(problem.text()), expected(problem.column()));
        };
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    /** What the column takes. */
    private String expected(int index) {
        QuestionType.Column column = type.columns().get(index);
        return switch (column.type()) {
            case QuestionType.Choice(var options) -> options(column, options);
            case QuestionType.Multi(var options) -> options(column, options);
            case QuestionType.Number _, QuestionType.Money _ -> words.text("questionnaire.paste.number");
            case QuestionType.Date _ -> words.text("questionnaire.paste.date");
            case QuestionType.Duration _ -> words.text("questionnaire.paste.duration");
            case QuestionType.Country _ -> words.text("questionnaire.paste.country");
            case QuestionType.Ref ref -> words.text("questionnaire.paste.ref", field.open().template().question(ref.table()).map(q -> q.code()).orElse(ref.table()));
            case QuestionType.Text _, QuestionType.Person _, QuestionType.File _, QuestionType.Table _ -> words.text("questionnaire.paste.none");
        };
    }

    private String options(QuestionType.Column column, List<QuestionType.Option> options) {
        String some = options.stream()
                .limit(OPTIONS)
                .map(option -> field.texts().option(field.key().question(), column.id(), option.code()))
                .collect(Collectors.joining(", "));
        return words.text("questionnaire.paste.options", options.size() > OPTIONS ? some + "…" : some);
    }
}
