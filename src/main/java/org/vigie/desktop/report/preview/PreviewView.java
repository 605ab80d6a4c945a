package org.vigie.desktop.report.preview;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Reports.Preview;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.Outline;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The sheets of a report one below the other, with a list of its headings to jump to. */
public final class PreviewView {
    private final ListView<Piece> sheets = new ListView<>();
    private final ComboBox<Outline.Entry> headings = new ComboBox<>();
    private final Label state = Ui.label("", "muted");
    private final VBox box;
    private @Nullable Pieces pieces;
    private Map<MatrixPicture, byte[]> pictures = Map.of();

    public PreviewView(Words words) {
        sheets.setId("preview");
        sheets.getStyleClass().addAll("sheets", "edge-to-edge");
        sheets.setAccessibleText(words.text("review.report.preview"));
        sheets.setCellFactory(_ -> new SheetCell(this));
        state.setId("preview-state");
        headings.setId("preview-headings");
        headings.setPromptText(words.text("review.report.goTo"));
        headings.setAccessibleText(words.text("review.report.goTo"));
        headings.setMaxWidth(Double.MAX_VALUE);
        headings.setConverter(new EntryConverter());
        headings.setOnAction(_ -> chosen());
        HBox.setHgrow(headings, Priority.ALWAYS);
        Label title = Ui.heading(words.text("review.report.preview"), 4);
        title.setWrapText(false);
        title.setMinWidth(Label.USE_PREF_SIZE);
        StackPane middle = new StackPane(sheets, state);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box = new VBox(12, Ui.row(16, title, headings), middle);
        box.getStyleClass().add("preview");
        box.getStylesheets().add("/org/vigie/desktop/preview.css");
        say("");
    }

    public Region node() {
        return box;
    }

    /** Shows a report; what was in sight stays in sight where it is still there. */
    public void show(Preview preview) {
        Pieces cut = new Pieces(preview.model());
        pieces = cut;
        pictures = preview.pictures();
        sheets.getItems().setAll(cut.rows());
        headings.getItems().setAll(cut.outline());
        say("");
    }

    /** Says in the middle why there is no report to see, over what is shown. */
    public void say(String text) {
        state.setText(text);
        state.setVisible(!text.isEmpty());
        headings.setDisable(!text.isEmpty() || headings.getItems().isEmpty());
        sheets.setOpacity(text.isEmpty() ? 1 : 0.4);
    }

    Map<MatrixPicture, byte[]> pictures() {
        return pictures;
    }

    boolean exists(String bookmark) {
        return pieces != null && pieces.row(bookmark).isPresent();
    }

    void goTo(String bookmark) {
        if (pieces != null) {
            pieces.row(bookmark).ifPresent(sheets::scrollTo);
        }
    }

    private void chosen() {
        Outline.Entry entry = headings.getValue();
        if (entry != null) {
            goTo(entry.bookmark());
        }
    }

    /** A heading with its number, moved in by its level. */
    private static final class EntryConverter extends StringConverter<Outline.Entry> {
        private static final List<String> INDENT = List.of("", "\u2003");

        @Override
        public String toString(Outline.@Nullable Entry entry) {
            return entry == null ? "" : INDENT.get(entry.level() - 1) + entry.number() + "\u2002" + entry.text();
        }

        @Override
        public Outline.@Nullable Entry fromString(String text) {
            return null;
        }
    }
}
