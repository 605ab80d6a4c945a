package org.vigie.desktop.questionnaire;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.TypingPause;
import org.vigie.desktop.support.TypingUndo;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.RichText;

/** Rich text: shown as it reads, and edited as it reads from the first time the keyboard is in it. */
final class RichControl implements AnswerControl {
    private final Field field;
    private final PasteLimit limit;
    private final VBox rest = new VBox(4);
    private final StackPane frame = new StackPane(rest);
    private final Label prompt;
    private final Node node;
    private final TypingPause pause = new TypingPause(frame, this::commit);
    private @Nullable RichEditor editor;
    private @Nullable TypingUndo undo;
    private RichText shown = RichText.EMPTY;
    private RichText saved = RichText.EMPTY;

    RichControl(QuestionType.Text type, Field field) {
        this.field = field;
        this.limit = new PasteLimit(type.maxLength(), () -> field.open().workroom().dialogs().say(
                field.words().text("questionnaire.rich.refused", type.maxLength(), PasteLimit.PARAGRAPHS)));
        this.prompt = Ui.label(field.words().text("questionnaire.rich.prompt"), "rich-prompt");
        prompt.setMouseTransparent(true);
        rest.getStyleClass().add("rich-rest");
        frame.getStyleClass().add("rich-frame");
        frame.setId(field.key() + "/rich");
        frame.setAccessibleRole(AccessibleRole.TEXT_AREA);
        frame.setFocusTraversable(true);
        frame.focusedProperty().subscribe(focused -> {
            if (focused) {
                edit().requestFocus();
            }
        });
        frame.setOnMousePressed(event -> {
            if (editor == null) {
                edit().requestFocus();
                event.consume();
            }
        });
        this.node = Ui.column(2, bar(), frame);
    }

    private Node bar() {
        Button link = button(Feather.LINK_2, "link", () -> {});
        link.setOnAction(_ -> {
            edit().requestFocus();
            askForLink(link);
        });
        return Ui.row(
                0,
                button(Feather.BOLD, "bold", () -> edit().toggle(StyleAttributeMap.BOLD)),
                button(Feather.ITALIC, "italic", () -> edit().toggle(StyleAttributeMap.ITALIC)),
                button(Feather.LIST, "list", () -> edit().toggleList(RichDocument.BULLETED)),
                button(Feather.HASH, "numbered", () -> edit().toggleList(RichDocument.NUMBERED)),
                link);
    }

    private Button button(Ikon icon, String what, Runnable action) {
        Button button = Ui.iconButton(icon, field.words().text("questionnaire.markup." + what), () -> {
            edit().requestFocus();
            action.run();
        });
        button.setFocusTraversable(false);
        button.setId(field.key() + "/" + what);
        button.getStyleClass().add("markup-button");
        return button;
    }

    private void askForLink(Button button) {
        RichEditor area = edit();
        if (area.link().isEmpty()) {
            askForAddress(area);
            return;
        }
        MenuItem change = new MenuItem(field.words().text("questionnaire.link.change"));
        change.setOnAction(_ -> askForAddress(area));
        MenuItem remove = new MenuItem(field.words().text("questionnaire.link.remove"));
        remove.setOnAction(_ -> area.link(""));
        new ContextMenu(change, remove).show(button, Side.BOTTOM, 0, 0);
    }

    private void askForAddress(RichEditor area) {
        field.open()
                .workroom()
                .dialogs()
                .ask(
                        field.words().text("questionnaire.link.title"),
                        field.words().text("questionnaire.link.text"),
                        area.link(),
                        href -> {
                            if (!area.link(href.strip())) {
                                field.open().workroom().dialogs().say(field.words().text("questionnaire.link.problem"));
                            }
                            area.requestFocus();
                        });
    }

    /** The editor, made when it is first wanted: most texts of a page are only read. */
    private RichEditor edit() {
        RichEditor made = editor;
        if (made == null) {
            made = new RichEditor(new RichDocument(limit));
            editor = made;
            made.setAccessibleText(field.name());
            made.setContextMenu(new RichMenu(field.open(), made).menu());
            made.setId(field.key() + "/editor");
            made.document().show(saved);
            // An editor may hold the same text in fewer runs and lists: that is no change of anyone's.
            saved = made.document().read();
            made.select(made.getDocumentEnd());
            watch(made);
            frame.setFocusTraversable(false);
            frame.getChildren().setAll(made, prompt);
            prompt();
        }
        return made;
    }

    private void watch(RichEditor area) {
        TypingUndo.Typing typing = new TypingUndo.Typing(area.document()::read, () -> back(area), () -> forth(area));
        TypingUndo typed = new TypingUndo(typing, () -> field.edits().takingBack(this::commit), this::commit);
        undo = typed;
        FieldUndo.on(area, typed);
        area.document().addListener(_ -> {
            prompt();
            pause.typed();
        });
        area.focusedProperty().subscribe(focused -> {
            if (focused) {
                typed.begin();
            } else {
                commit();
            }
        });
    }

    private static boolean back(RichEditor area) {
        boolean can = area.isUndoable();
        area.undo();
        return can;
    }

    private static boolean forth(RichEditor area) {
        boolean can = area.isRedoable();
        area.redo();
        return can;
    }

    private void prompt() {
        RichEditor area = editor;
        boolean empty = area == null ? saved.isBlank() : area.document().size() == 1 && area.document().getParagraphLength(0) == 0;
        prompt.setVisible(empty);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return editor == null ? frame : editor;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        RichText text = value instanceof AnswerValue.Rich(RichText given) ? given : RichText.EMPTY;
        boolean first = rest.getChildren().isEmpty() && editor == null;
        if (text.equals(shown) && !first) {
            return;
        }
        shown = text;
        saved = text;
        RichEditor area = editor;
        if (area == null) {
            RichView.fill(rest, text);
            if (text.isBlank()) {
                rest.getChildren().setAll(prompt);
            }
            frame.setAccessibleText(text.isBlank() ? field.name() : field.name() + ", " + text.toPlain());
        } else if (!area.document().read().equals(text)) {
            area.document().show(text);
            saved = area.document().read();
            area.select(area.getDocumentEnd());
        }
        // What is shown from outside was not typed.
        pause.end();
        if (undo != null) {
            undo.rebase();
        }
        prompt();
    }

    @Override
    public void commit() {
        pause.end();
        RichEditor area = editor;
        if (area == null) {
            return;
        }
        RichText text = area.document().read();
        if (!text.equals(saved)) {
            saved = text;
            // What was just typed is not to be taken for someone else's.
            shown = text;
            field.edit().accept(text.isBlank() ? null : new AnswerValue.Rich(text));
        }
    }
}
