package org.vigie.desktop.shell;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The palette over the window: type, choose with the arrows, Enter goes there, Escape closes. */
final class Palette {
    private static final String SIZE = "-fx-max-width: 46em; -fx-max-height: 30em;";

    private final StackPane shade = new StackPane();
    private final TextField search = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final PaletteViewModel model;
    private final Consumer<PaletteEntry.@Nullable Goal> chosen;

    /**
     * A palette.
     *
     * @param chosen told what to do, or null when it is closed for nothing
     */
    Palette(Words words, PaletteViewModel model, Consumer<PaletteEntry.@Nullable Goal> chosen) {
        this.model = model;
        this.chosen = chosen;
        search.setPromptText(words.text("desktop.palette.prompt"));
        search.setAccessibleText(words.text("desktop.palette.prompt"));
        search.setId("palette-search");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(words.text("desktop.palette.results"));
        list.setPlaceholder(Ui.label(words.text("desktop.palette.none"), "muted"));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> choose());
        search.textProperty().subscribe(this::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(8, search, list);
        box.getStyleClass().addAll("card-box", "palette");
        box.setStyle(SIZE);
        shade.getStyleClass().add("palette-shade");
        shade.getChildren().setAll(box);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(80, 16, 16, 16));
        shade.setOnMousePressed(event -> {
            if (shade.equals(event.getTarget())) {
                chosen.accept(null);
            }
        });
        shade.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return shade;
    }

    void focus() {
        search.requestFocus();
    }

    /** Searches again, as when more became known. */
    void refresh() {
        list.getItems().setAll(model.find(search.getText()));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> chosen.accept(null);
            case ENTER -> choose();
            case DOWN -> select(list.getSelectionModel()::selectNext);
            case UP -> select(list.getSelectionModel()::selectPrevious);
            case TAB -> search.requestFocus(); // What lies behind is not reached before Escape.
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(Runnable move) {
        move.run();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }

    private void choose() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            chosen.accept(entry.goal());
        }
    }

    private static final class Cell extends ListCell<PaletteEntry> {
        Cell() {
            // As wide as the list: long texts are cut, not scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label text = new Label(entry.text());
            Ui.tellWhole(text);
            Label code = new Label(entry.code());
            code.getStyleClass().add("code");
            code.setMinWidth(Label.USE_PREF_SIZE);
            Label kind = new Label(entry.kind());
            kind.getStyleClass().addAll("muted", "small-text");
            kind.setMinWidth(Label.USE_PREF_SIZE);
            HBox row = Ui.row(8, code, text, Ui.spacer(), kind);
            if (entry.code().isEmpty()) {
                row.getChildren().remove(code);
            }
            setGraphic(row);
        }
    }
}
