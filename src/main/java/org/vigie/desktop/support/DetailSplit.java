package org.vigie.desktop.support;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A page with the detail of what is chosen on it: beside it where there is room for both, otherwise one of them at a time. The detail then
 * has a way back above it, which Escape goes too.
 */
public final class DetailSplit {
    private final Region page;
    private final Region detail;
    private final double share;
    private final Button back;
    private final BorderPane node = new BorderPane();
    private final SplitPane both = new SplitPane();
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper();
    private boolean opened;
    private @Nullable Node openedFrom;

    private DetailSplit(Region page, Region detail, double share, String style, String back) {
        this.page = page;
        this.detail = detail;
        this.share = share;
        this.back = Ui.button(back, this::back, "flat");
        this.back.setGraphic(Ui.icon(Feather.ARROW_LEFT));
        this.back.setId("detail-back");
        both.getStyleClass().add("detail-split");
        node.getStyleClass().add(style);
        node.setMinSize(0, 0);
        arrange();
        node.widthProperty().subscribe(this::arrange);
        // The style sheet says in ems what both need; it is applied when nothing may come or go.
        node.prefWidthProperty().subscribe(() -> Platform.runLater(this::arrange));
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && node.getTop() != null) {
                event.consume();
                back();
            }
        });
    }

    /**
     * Puts a page and a detail together; each scrolls by itself.
     *
     * @param share the part of the width that the page has at first
     * @param sheet the style sheet of the screen, as a resource name
     * @param back what the way back to the page is called
     */
    public static DetailSplit of(Region page, Region detail, double share, String sheet, String back) {
        ScrollPane left = Ui.scroll(page);
        ScrollPane right = Ui.scroll(detail);
        // Fitting the height would lay the words out as if there were no scroll bar.
        detail.minHeightProperty().bind(right.heightProperty().subtract(2));
        left.getStyleClass().add("split-page");
        right.getStyleClass().add("split-detail");
        DetailSplit split = new DetailSplit(left, right, share, "page-and-detail", back);
        split.node.getStylesheets().add(sheet);
        return split;
    }

    /** Puts what is chosen and a preview of it together. */
    public static DetailSplit preview(Region choices, Region preview, double share, String back) {
        choices.getStyleClass().add("split-choices");
        preview.getStyleClass().add("split-preview");
        SplitPane.setResizableWithParent(choices, false);
        return new DetailSplit(choices, preview, share, "choices-and-preview", back);
    }

    /** Puts names and a page about the one that is chosen together. */
    public static DetailSplit names(Region names, Region page, double share, String sheet, String back) {
        names.getStyleClass().add("split-names");
        SplitPane.setResizableWithParent(names, false);
        DetailSplit split = new DetailSplit(names, page, share, "names-and-page", back);
        split.node.getStylesheets().add(sheet);
        return split;
    }

    public Region node() {
        return node;
    }

    /** Whether there is room for one of both only. */
    public ReadOnlyBooleanProperty apart() {
        return apart.getReadOnlyProperty();
    }

    /** Whether the detail was asked for. */
    public boolean isOpened() {
        return opened;
    }

    /** Shows the detail, where it is not beside the page already, with the keyboard at its beginning. */
    public void open() {
        opened = true;
        if (apart.get() && node.getTop() == null) {
            openedFrom = keyboard();
            arrange();
            if (detail instanceof ScrollPane scroll) {
                scroll.setVvalue(0);
            }
            back.requestFocus();
        }
    }

    /** Shows the page again, with the keyboard where it was on it. */
    public void back() {
        boolean alone = node.getTop() != null;
        opened = false;
        arrange();
        if (alone) {
            Node from = openedFrom;
            // What was built anew since is known by its id.
            Node there = from == null || isIn(page, from) || from.getId() == null ? from : page.lookup("#" + from.getId());
            (there == null ? page : there).requestFocus();
        }
    }

    private void arrange() {
        boolean room = node.getWidth() == 0 || node.getWidth() >= node.getPrefWidth();
        Node keyboard = keyboard();
        if (!room && !apart.get() && keyboard != null) {
            opened = isIn(detail, keyboard);
        }
        apart.set(!room);
        if (room) {
            beside();
        } else {
            alone(opened ? detail : page);
        }
        if (keyboard != null && keyboard.getScene() != null && !keyboard.isFocused()) {
            keyboard.requestFocus();
        }
    }

    private void beside() {
        if (both.getItems().isEmpty()) {
            node.setTop(null);
            node.setCenter(null);
            both.getItems().setAll(page, detail);
            both.setDividerPositions(share);
            node.setCenter(both);
        }
    }

    private void alone(Region shown) {
        if (!shown.equals(node.getCenter())) {
            both.getItems().clear();
            // Tab goes in the order in which they came.
            node.setCenter(null);
            node.setTop(shown.equals(detail) ? bar() : null);
            node.setCenter(shown);
        }
    }

    private Node bar() {
        var bar = Ui.row(8, back);
        bar.getStyleClass().add("detail-bar");
        return bar;
    }

    /** Where the keyboard is, if it is on the page or in the detail. */
    private @Nullable Node keyboard() {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        return owner != null && (isIn(page, owner) || isIn(detail, owner)) ? owner : null;
    }

    private static boolean isIn(Region part, Node inner) {
        Node at = inner;
        while (at != null && !at.equals(part)) {
            at = at.getParent();
        }
        return at != null;
    }
}
