package org.vigie.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keeps people who use a keyboard from a part of a scene, each as a sentence; on the window's thread. WCAG 2.2: 1.3.2, 2.1.1, 2.1.2. */
final class KeyboardAudit {
    /** Rounding of layouts, in pixels. */
    private static final double SLACK = 1.5;

    private final Scene scene;
    private final Set<String> found = new TreeSet<>();

    private KeyboardAudit(Scene scene) {
        this.scene = scene;
    }

    /** Whether Tab reaches everything that can be used, in the order in which it is read. */
    static Set<String> of(Scene scene) {
        KeyboardAudit audit = new KeyboardAudit(scene);
        Fx.layOut(scene);
        audit.tabThrough();
        return audit.found;
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
                found.add("keyboard trap: " + AccessibilityAudit.path(at));
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
                .forEach(node -> found.add("Tab does not reach: " + AccessibilityAudit.path(node)));
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
            back.add("goes up: " + AccessibilityAudit.path(from) + " -> " + AccessibilityAudit.path(to));
        } else if (sameLine && b.getMaxX() <= a.getMinX() + SLACK) {
            back.add("goes back: " + AccessibilityAudit.path(from) + " -> " + AccessibilityAudit.path(to));
        }
    }
}
