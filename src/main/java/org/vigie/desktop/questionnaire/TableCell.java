package org.vigie.desktop.questionnaire;

import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;

/** A cell of a table: text while it rests, the control of its type while the keyboard is in it. */
final class TableCell extends StackPane {
    private final int column;
    private final String name;
    private final Function<RowId, AnswerControl> maker;
    private final Label text = Ui.label("");
    private final ChangeListener<@Nullable Node> leaving = (_, _, now) -> leave(now);
    private RowId row;
    private @Nullable AnswerControl control;
    private @Nullable Scene watched;
    private @Nullable AnswerValue value;

    /**
     * A resting cell.
     *
     * @param column its index
     * @param name of its column, for screen readers
     * @param maker makes the control for the cell of a row when it is needed
     */
    TableCell(RowId row, int column, String name, Function<RowId, AnswerControl> maker) {
        this.row = row;
        this.column = column;
        this.name = name;
        this.maker = maker;
        text.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        text.setMouseTransparent(true);
        getStyleClass().add("grid-cell");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        getChildren().setAll(text);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                open();
            }
        });
        setOnMousePressed(event -> {
            if (control == null) {
                requestFocus();
                openFully();
                event.consume();
            }
        });
    }

    RowId row() {
        return row;
    }

    int column() {
        return column;
    }

    /** Stands for the same column of another row from now on. */
    void become(RowId other) {
        close();
        row = other;
    }

    /**
     * Shows a value.
     *
     * @param words what it says; empty for none
     */
    void show(@Nullable AnswerValue now, String words) {
        value = now;
        if (control != null) {
            control.show(now);
        }
        if (!(control != null && control.first() instanceof TextInputControl)) {
            text.setText(words);
        }
        setAccessibleText(words.isEmpty() ? name : name + ", " + words);
    }

    boolean isOpen() {
        return control != null;
    }

    private void open() {
        if (control != null || getScene() == null) {
            return;
        }
        AnswerControl made = maker.apply(row);
        control = made;
        made.show(value);
        made.node().setAccessibleHelp(getAccessibleHelp());
        if (made.first() instanceof TextInputControl input) {
            // The text under the field keeps the cell as high as what is typed.
            text.textProperty().bind(input.textProperty().map(typed -> typed.isEmpty() || typed.endsWith("\n") ? typed + "\u00A0" : typed));
        }
        text.setOpacity(0);
        // A control that needs more room than the column has lies over what comes next.
        setViewOrder(-1);
        getChildren().add(made.node());
        setFocusTraversable(false);
        made.first().requestFocus();
        watched = getScene();
        watched.focusOwnerProperty().addListener(leaving);
    }

    /** What a click on a closed cell of this kind means. */
    private void openFully() {
        if (control == null) {
            return;
        }
        switch (control.first()) {
            case TextInputControl input -> input.end();
            case ComboBox<?> box -> box.show();
            case MenuButton menu -> menu.show();
            default -> {
                // The others are used by their own parts.
            }
        }
    }

    private void leave(@Nullable Node now) {
        boolean inside = false;
        for (Node at = now; at != null && !inside; at = at.getParent()) {
            inside = at.equals(this);
        }
        if (!inside) {
            close();
        }
    }

    /** Saves what was typed and shows text again. */
    void close() {
        AnswerControl open = control;
        if (open == null) {
            return;
        }
        open.commit();
        control = null;
        if (watched != null) {
            watched.focusOwnerProperty().removeListener(leaving);
            watched = null;
        }
        String typed = open.first() instanceof TextInputControl input ? input.getText() : text.getText();
        text.textProperty().unbind();
        text.setText(typed);
        text.setOpacity(1);
        setViewOrder(0);
        getChildren().setAll(text);
        setFocusTraversable(true);
    }

    /** Saves what was typed and is not saved yet. */
    void commit() {
        if (control != null) {
            control.commit();
        }
    }
}
