package org.vigie.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What keeps people who use a keyboard, a screen reader or large text from a scene, each as a sentence; all on the window's thread.
 * WCAG 2.2: 1.3.2 order, 1.4.4 large text, 1.4.10 no scrolling sideways, 2.1.1 and 2.1.2 keyboard, 4.1.2 name and role.
 */
final class AccessibilityAudit {
    /** Rounding of layouts, in pixels. */
    private static final double SLACK = 1.5;

    private final Scene scene;
    private final Set<String> found = new TreeSet<>();

    private AccessibilityAudit(Scene scene) {
        this.scene = scene;
    }

    /** Names, roles, cut texts and sideways scrolling. */
    static Set<String> of(Scene scene) {
        AccessibilityAudit audit = new AccessibilityAudit(scene);
        Fx.layOut(scene);
        audit.walk(scene.getRoot(), false);
        return audit.found;
    }

    /** Only what large text changes: cut texts and sideways scrolling. */
    static Set<String> ofRoom(Scene scene) {
        Set<String> all = of(scene);
        all.removeIf(each -> each.startsWith("no name") || each.startsWith("no role") || each.startsWith("mouse only"));
        return all;
    }

    /** Whether Tab reaches everything that can be used, in the order in which it is read. */
    static Set<String> ofKeyboard(Scene scene) {
        AccessibilityAudit audit = new AccessibilityAudit(scene);
        Fx.layOut(scene);
        audit.tabThrough();
        return audit.found;
    }

    private void walk(Node node, boolean inCell) {
        if (!node.isVisible()) {
            return;
        }
        checkName(node);
        checkMouse(node);
        if (node instanceof Labeled labeled && within(node, TableView.class) != null && isShortened(labeled) && !isToldWhole(labeled)) {
            found.add("cut, and told nowhere: " + path(labeled));
        }
        if (node instanceof Labeled labeled && !inCell && !(node instanceof Cell)) {
            checkCut(labeled);
        }
        if (node instanceof TextField field && field.getText().isEmpty()) {
            checkPrompt(field);
        }
        boolean sideways = node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL;
        if (sideways && !insideTable(node)) {
            found.add("scrolls sideways: " + path(node));
        }
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof ScrollBar;
        if (!whole && node instanceof Parent parent) {
            boolean cell = inCell || node instanceof Cell || node.getStyleClass().contains("column-header") || node instanceof MenuButton && isTable(parent.getParent());
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, cell));
        }
    }

    /** Tables may be wider than the page, and their cells cut, unlike prose. */
    private static boolean isTable(@Nullable Node node) {
        return node != null
                && (node.getStyleClass().contains("table-scroll") || node.getStyleClass().contains("table-grid") || "timeline-months".equals(node.getId()));
    }

    private void checkName(Node node) {
        boolean usable = node.isFocusTraversable() && !(node instanceof Cell) && !(node instanceof ScrollPane) && !(node instanceof ToolBar);
        boolean button = node instanceof ButtonBase;
        if (!usable && !button || isSkinPart(node)) {
            return;
        }
        if (name(node).isBlank()) {
            found.add("no name: " + path(node));
        }
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
            found.add("no role: " + path(node));
        }
    }

    /** What a screen reader says of it. */
    static String name(Node node) {
        String told = node.getAccessibleText();
        if (told != null && !told.isBlank()) {
            return told;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Label labeled ? String.valueOf(labeled.getText()) : "";
    }

    /** Built by the toolkit inside one of its controls. */
    private static boolean isSkinPart(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollBar || parent instanceof Spinner || parent instanceof ComboBoxBase) {
                return true;
            }
        }
        return node.getStyleClass().contains("arrow-button") || node.getStyleClass().contains("tab-close-button");
    }

    private void checkMouse(Node node) {
        // What stands in the timeline can be had by the names at its left, too.
        boolean clicked = node.getOnMouseClicked() != null && !insideTable(node) && !(node instanceof Control) && !node.isFocusTraversable();
        if (clicked && Fx.all(node).stream().skip(1).noneMatch(child -> child instanceof ButtonBase || child.isFocusTraversable())) {
            found.add("mouse only: " + path(node));
        }
    }

    private void checkCut(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isBlank() || labeled.getWidth() <= 0) {
            return;
        }
        if (isShortened(labeled) && !isToldWhole(labeled)) {
            found.add("cut: " + path(labeled));
            return;
        }
        if (labeled.isWrapText() && labeled.getHeight() + SLACK < labeled.minHeight(labeled.getWidth())) {
            found.add("squeezed: " + path(labeled));
        }
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        Bounds room = viewport(labeled);
        if (insideTable(labeled)) {
            return;
        }
        boolean sideways = bounds.getMinX() < room.getMinX() - SLACK || bounds.getMaxX() > room.getMaxX() + SLACK;
        boolean upright = within(labeled, ScrollPane.class) == null
                && within(labeled, VirtualFlow.class) == null
                && (bounds.getMinY() < -SLACK || bounds.getMaxY() > scene.getHeight() + SLACK);
        if (sideways || upright) {
            found.add("beyond the edge: " + path(labeled));
        }
    }

    /** What says in an empty field what belongs there is read as a whole. */
    private void checkPrompt(TextField field) {
        Fx.all(field).stream()
                .filter(part -> part instanceof Text painted && painted.getText().equals(field.getPromptText()))
                .filter(part -> part.getParent().getClip() != null)
                .filter(part -> part.getLayoutBounds().getWidth() > part.getParent().getClip().getLayoutBounds().getWidth() + SLACK)
                .forEach(_ -> found.add("prompt cut: " + path(field)));
    }

    /** A tooltip, its own or of the control that it is a part of, says what is cut. */
    private static boolean isToldWhole(Labeled labeled) {
        return Stream.<Node>iterate(labeled, at -> at != null, Node::getParent)
                .anyMatch(at -> at instanceof Control control && !(at instanceof ScrollPane) && control.getTooltip() != null);
    }

    /** What is painted, since the toolkit calls short texts that may wrap truncated though they are whole. */
    private static boolean isShortened(Labeled labeled) {
        return labeled.isTextTruncated()
                && labeled.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text painted && painted.getText().endsWith(labeled.getEllipsisString()));
    }

    private static boolean insideTable(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent).anyMatch(at -> isTable(at) || at instanceof TableView);
    }

    /** The part of the window in which a node can be seen, sideways. */
    private Bounds viewport(Node node) {
        ScrollPane pane = within(node, ScrollPane.class);
        if (pane == null) {
            return scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
        }
        Node port = pane.lookup(".viewport");
        return port == null ? pane.localToScene(pane.getLayoutBounds()) : port.localToScene(port.getLayoutBounds());
    }

    private static <T extends Node> @Nullable T within(Node node, Class<T> type) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (type.isInstance(parent)) {
                return type.cast(parent);
            }
        }
        return null;
    }

    private void tabThrough() {
        Node shade = scene.getRoot().lookup(".palette-shade");
        Set<Node> usable = new LinkedHashSet<>();
        collectUsable(shade == null ? scene.getRoot() : shade, usable);
        if (usable.size() < 2) {
            return;
        }
        usable.iterator().next().requestFocus();
        Set<Node> reached = new LinkedHashSet<>();
        List<String> back = new ArrayList<>();
        Node at = scene.getFocusOwner();
        while (at != null && reached.add(at)) {
            Event.fireEvent(at, tab(at));
            Node next = scene.getFocusOwner();
            if (at.equals(next)) {
                found.add("keyboard trap: " + path(at));
                break;
            }
            if (next != null) {
                checkOrder(at, next, back);
            }
            at = next;
        }
        // Once around, it comes back from the end to the beginning.
        if (back.size() > 1) {
            found.addAll(back);
        }
        usable.stream()
                .filter(node -> Fx.all(node).stream().noneMatch(reached::contains) && !isInChosenGroup(node, reached))
                .forEach(node -> found.add("Tab does not reach: " + path(node)));
    }

    private static KeyEvent tab(Node node) {
        return new KeyEvent(node, node, KeyEvent.KEY_PRESSED, "\t", "Tab", KeyCode.TAB, false, false, false, false);
    }

    /** Arrows go on inside a group of which one is chosen. */
    private static boolean isInChosenGroup(Node node, Set<Node> reached) {
        return node instanceof javafx.scene.control.Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private void collectUsable(Node node, Set<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // In a table it goes from cell to cell once it is in one.
        boolean cell = node.getStyleClass().contains("grid-cell") || node.getStyleClass().contains("cell-area");
        if (node.isFocusTraversable() && !(node instanceof Cell) && !cell) {
            into.add(node);
        }
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof TableView;
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectUsable(child, into));
        }
    }

    /** Within a column of the page the keyboard goes down; within a line it goes on. */
    private static void checkOrder(Node from, Node to, List<String> back) {
        Bounds a = from.localToScene(from.getLayoutBounds());
        Bounds b = to.localToScene(to.getLayoutBounds());
        double sideways = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        boolean sameColumn = sideways > Math.min(a.getWidth(), b.getWidth()) / 2;
        double upright = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        boolean sameLine = upright > Math.min(a.getHeight(), b.getHeight()) / 2;
        if (sameColumn && b.getMaxY() <= a.getMinY() + SLACK) {
            back.add("goes up: " + path(from) + " -> " + path(to));
        } else if (sameLine && b.getMaxX() <= a.getMinX() + SLACK) {
            back.add("goes back: " + path(from) + " -> " + path(to));
        }
    }

    /** Where a node stands, so that a person finds it. */
    static String path(Node node) {
        StringBuilder path = new StringBuilder(self(node));
        int levels = 0;
        for (Parent parent = node.getParent(); parent != null && levels < 3; parent = parent.getParent()) {
            if (parent.getId() != null || !parent.getStyleClass().isEmpty()) {
                path.append(" < ").append(self(parent));
                levels++;
            }
        }
        return path.toString();
    }

    private static String self(Node node) {
        String text = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                ? " \"" + labeled.getText().lines().findFirst().orElse("") + "\""
                : "";
        String id = node.getId() == null ? "" : "#" + node.getId();
        String style = node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
        return node.getClass().getSimpleName() + id + style + text;
    }
}
