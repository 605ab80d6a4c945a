package org.vigie.desktop.support;

import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** Opens a row of a table by the mouse or by Enter. */
public final class RowDeed {
    private RowDeed() {}

    /**
     * Lets a table's rows be opened.
     *
     * @param clicks how many of them open a row
     */
    public static <S> void on(TableView<S> table, int clicks, Consumer<S> open) {
        table.setRowFactory(_ -> {
            TableRow<S> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == clicks && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            S chosen = table.getSelectionModel().getSelectedItem();
            // What stands in a row may take Enter for itself.
            if (event.getCode() == KeyCode.ENTER && table.equals(event.getTarget()) && chosen != null) {
                event.consume();
                open.accept(chosen);
            }
        });
    }
}
