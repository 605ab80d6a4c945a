package org.vigie.desktop.questionnaire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.StyleHandlerRegistry;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttribute;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/** Edits rich text as it reads: Ctrl+B, Ctrl+I, lists that begin with “- ” or “1. ”, links. */
final class RichEditor extends RichTextArea {
    private static final Pattern LIST_START = Pattern.compile("([-*•])|(1[.)])");
    private static final StyleHandlerRegistry LOOKS = looks();

    private final RichDocument document;

    RichEditor(RichDocument document) {
        super(document);
        this.document = document;
        setWrapText(true);
        setUseContentHeight(true);
        getInputMap().register(KeyBinding.shortcut(KeyCode.B), () -> toggle(StyleAttributeMap.BOLD));
        getInputMap().register(KeyBinding.shortcut(KeyCode.I), () -> toggle(StyleAttributeMap.ITALIC));
        getInputMap().registerKey(KeyBinding.of(KeyCode.TAB), Tag.FOCUS_NEXT);
        getInputMap().registerKey(KeyBinding.shift(KeyCode.TAB), Tag.FOCUS_PREVIOUS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        document.addListener(change -> {
            if (change.isEdit() && document.hasNumbers()) {
                // Items below the change have other numbers now.
                Platform.runLater(() -> document.fireStyleChangeEvent(TextPos.ZERO, document.getDocumentEnd()));
            }
        });
    }

    RichDocument document() {
        return document;
    }

    private static StyleHandlerRegistry looks() {
        StyleHandlerRegistry.Builder looks = StyleHandlerRegistry.builder(RichTextArea.styleHandlerRegistry);
        looks.setSegHandler(RichDocument.LINK, (RichEditor _, jfx.incubator.scene.control.richtext.skin.CellContext cell, String href) -> {
            if (!href.isEmpty()) {
                cell.addStyle("-fx-fill: -color-accent-fg; -fx-underline: true;");
            }
        });
        return looks.build();
    }

    @Override
    public StyleHandlerRegistry getStyleHandlerRegistry() {
        return LOOKS;
    }

    /** In an item, Enter on nothing ends the list, and so does Backspace at its beginning. */
    private void pressed(KeyEvent event) {
        TextPos caret = getCaretPosition();
        if (caret == null || hasNonEmptySelection() || list(caret).isEmpty()) {
            return;
        }
        boolean endsByEnter = event.getCode() == KeyCode.ENTER && getPlainText(caret.index()).isEmpty();
        boolean endsByBackspace = event.getCode() == KeyCode.BACK_SPACE && caret.offset() == 0;
        if (endsByEnter || endsByBackspace) {
            event.consume();
            applyStyle(caret, caret, StyleAttributeMap.of(RichDocument.LIST, ""));
        }
    }

    /** “- ” and “1. ” at the beginning of a paragraph make it an item. */
    private void typed(KeyEvent event) {
        TextPos caret = getCaretPosition();
        if (!event.getCharacter().equals(" ") || caret == null || !list(caret).isEmpty()) {
            return;
        }
        String text = getPlainText(caret.index());
        Matcher start = LIST_START.matcher(text);
        if (caret.offset() == text.length() && start.matches()) {
            event.consume();
            boolean numbered = start.group(2) != null;
            TextPos beginning = TextPos.ofLeading(caret.index(), 0);
            replaceText(beginning, caret, "");
            applyStyle(beginning, beginning, StyleAttributeMap.of(RichDocument.LIST, numbered ? RichDocument.NUMBERED : RichDocument.BULLETED));
            select(beginning);
        }
    }

    private String list(TextPos at) {
        return document.list(at.index());
    }

    /** Gives the selected text a look, or takes it away where all of it has it; with nothing selected, what is typed next. */
    void toggle(StyleAttribute<Boolean> look) {
        SelectionSegment selection = getSelection();
        boolean on = getActiveStyleAttributeMap().getBoolean(look);
        StyleAttributeMap next = StyleAttributeMap.of(look, !on);
        if (selection == null || selection.isCollapsed()) {
            setInsertStyles(getActiveStyleAttributeMap().combine(next));
        } else {
            applyStyle(selection.getMin(), selection.getMax(), next);
        }
    }

    /** Makes the paragraphs that the selection touches items of such a list, or no longer. */
    void toggleList(String kind) {
        SelectionSegment selection = getSelection();
        TextPos from = selection == null ? TextPos.ZERO : selection.getMin();
        TextPos to = selection == null ? TextPos.ZERO : selection.getMax();
        applyStyle(from, to, StyleAttributeMap.of(RichDocument.LIST, list(from).equals(kind) ? "" : kind));
    }

    /** Where the text at the caret links to; empty for nowhere. */
    String link() {
        String href = getActiveStyleAttributeMap().get(RichDocument.LINK);
        return href == null ? "" : href;
    }

    /** Selects the whole link at the caret, where nothing is selected. */
    private void selectLink() {
        TextPos caret = getCaretPosition();
        if (caret != null && !hasNonEmptySelection() && !link().isEmpty()) {
            int[] ends = document.linkAt(caret.index(), caret.offset());
            select(TextPos.ofLeading(caret.index(), ends[0]), TextPos.ofLeading(caret.index(), ends[1]));
        }
    }

    /**
     * Links the selected text, or the link at the caret elsewhere; with neither, inserts the address as a text that links to itself.
     *
     * @param href an address, or empty to take the link away
     * @return whether it is an address that may be linked to
     */
    boolean link(String href) {
        Optional<String> address = href.isEmpty() ? Optional.of("") : LinkAddress.of(href);
        if (address.isEmpty()) {
            return false;
        }
        String target = address.get();
        selectLink();
        SelectionSegment selection = getSelection();
        if (selection != null && !selection.isCollapsed()) {
            applyStyle(selection.getMin(), selection.getMax(), StyleAttributeMap.of(RichDocument.LINK, target));
        } else if (!target.isEmpty()) {
            TextPos at = selection == null ? TextPos.ZERO : selection.getMin();
            insertText(at, href, StyleAttributeMap.of(RichDocument.LINK, target));
        }
        return true;
    }
}
