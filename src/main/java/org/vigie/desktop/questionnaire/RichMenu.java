package org.vigie.desktop.questionnaire;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Words;

/** What a right click in rich text offers, in the window's language; JavaFX has it in English only. */
final class RichMenu {
    private final OpenAssessment open;
    private final Words words;
    private final RichEditor area;

    RichMenu(OpenAssessment open, RichEditor area) {
        this.open = open;
        this.words = open.words();
        this.area = area;
    }

    ContextMenu menu() {
        MenuItem undo = item("questionnaire.menu.undo", this::undo);
        MenuItem cut = item("questionnaire.menu.cut", area::cut);
        MenuItem copy = item("questionnaire.menu.copy", area::copy);
        MenuItem paste = item("questionnaire.menu.paste", area::paste);
        MenuItem plain = item("questionnaire.menu.pastePlain", area::pastePlainText);
        MenuItem all = item("questionnaire.menu.all", area::selectAll);
        ContextMenu menu = new ContextMenu(undo, new SeparatorMenuItem(), cut, copy, paste, plain, new SeparatorMenuItem(), all);
        menu.setOnShowing(_ -> {
            boolean selected = area.hasNonEmptySelection();
            cut.setDisable(!selected);
            copy.setDisable(!selected);
        });
        return menu;
    }

    /** As the keys do: the typing here first, then the edits of the assessment. */
    private void undo() {
        FieldUndo own = FieldUndo.of(area);
        if (own == null || !own.undo()) {
            open.editor().undo();
        }
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
