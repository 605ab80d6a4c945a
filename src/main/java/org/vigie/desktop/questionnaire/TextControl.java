package org.vigie.desktop.questionnaire;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.TypedText;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Blank;

/** Text, on one line where little is expected. */
final class TextControl implements AnswerControl {
    private static final int ONE_LINE = 200;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 14;
    /** More letters than the most rows hold. */
    private static final int MOST_MEASURED = 4_000;

    /** Around the text on both sides together, in pixels; before it is known how wide a field is, it has the least line. */
    private static final double PADDING = 24;

    private static final double LEAST_LINE = 500;

    private final boolean rich;
    private final TextInputControl input;
    private final TypedText typed;

    TextControl(QuestionType.Text type, Field field) {
        this.rich = type.rich();
        this.input = !rich && !field.inTable() && type.maxLength() <= ONE_LINE ? new TextField() : area();
        if (field.inTable()) {
            input.getStyleClass().add("cell-area");
        }
        input.setAccessibleText(field.name());
        this.typed = new TypedText(input, field.edits()::takingBack, text -> save(text, field));
    }

    private void save(String text, Field field) {
        AnswerValue value = read(text);
        typed.expect(write(value));
        field.edit().accept(value);
    }

    /** Wraps its lines, grows with them, and lets Tab go on. */
    static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(LEAST_ROWS);
        area.textProperty().subscribe(_ -> fit(area));
        // While it is laid out, its own height may not change.
        area.widthProperty().subscribe(() -> Platform.runLater(() -> fit(area)));
        area.fontProperty().subscribe(() -> Platform.runLater(() -> fit(area)));
        // Tab goes on to the next control: nobody indents an answer.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                event.consume();
                area.requestFocusTraversal(
                        event.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
            }
        });
        return area;
    }

    /** As many rows as the text needs in the width that there is. */
    private static void fit(TextArea area) {
        String text = area.getText();
        Text measured = new Text(text.substring(0, Math.min(text.length(), MOST_MEASURED)));
        measured.setFont(area.getFont());
        measured.setWrappingWidth(area.getWidth() > PADDING ? area.getWidth() - PADDING : LEAST_LINE);
        Text line = new Text("x");
        line.setFont(area.getFont());
        long rows = Math.round(measured.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight());
        area.setPrefRowCount(Math.clamp(rows, LEAST_ROWS, MOST_ROWS));
    }

    private @Nullable AnswerValue read(String text) {
        if (Blank.is(text)) {
            return null;
        }
        return rich ? new AnswerValue.Rich(LineMarkup.read(text)) : new AnswerValue.Text(text.strip());
    }

    private static String write(@Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Text(String text)) {
            return text;
        }
        return value instanceof AnswerValue.Rich(var text) ? LineMarkup.write(text) : "";
    }

    @Override
    public Node node() {
        return input;
    }

    @Override
    public Node first() {
        return input;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        typed.show(write(value));
    }

    @Override
    public void commit() {
        typed.commit();
    }
}
