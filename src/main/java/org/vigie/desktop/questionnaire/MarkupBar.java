package org.vigie.desktop.questionnaire;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Buttons that mark the selected text as bold, italic, a list or a link. */
final class MarkupBar {
    private static final String LINK = "https://";

    private final TextInputControl input;
    private final Words words;

    private MarkupBar(TextInputControl input, Words words) {
        this.input = input;
        this.words = words;
    }

    static Node over(TextInputControl input, Words words) {
        MarkupBar bar = new MarkupBar(input, words);
        return Ui.row(
                0,
                bar.button(Feather.BOLD, "bold", () -> bar.around("**", "**")),
                bar.button(Feather.ITALIC, "italic", () -> bar.around("*", "*")),
                bar.button(Feather.LIST, "list", bar::list),
                bar.button(Feather.LINK_2, "link", () -> bar.around("[", "](" + LINK + ")")));
    }

    private Button button(Ikon icon, String what, Runnable action) {
        Button button = Ui.iconButton(icon, words.text("questionnaire.markup." + what), () -> {
            action.run();
            input.requestFocus();
        });
        button.setFocusTraversable(false);
        button.getStyleClass().add("markup-button");
        return button;
    }

    private void around(String before, String after) {
        IndexRange selection = input.getSelection();
        String marked = before + input.getSelectedText() + after;
        input.replaceText(selection, marked);
        int inside = selection.getStart() + before.length();
        boolean empty = selection.getLength() == 0;
        input.selectRange(inside, empty ? inside : inside + selection.getLength());
    }

    /** Every line that the selection touches becomes an item. */
    private void list() {
        String text = input.getText();
        int from = text.lastIndexOf('\n', input.getSelection().getStart() - 1) + 1;
        int end = text.indexOf('\n', input.getSelection().getEnd());
        int to = end < 0 ? text.length() : end;
        String items = text.substring(from, to).lines().map(line -> "- " + line).collect(Collectors.joining("\n"));
        input.replaceText(from, to, items.isEmpty() ? "- " : items);
    }
}
