package org.vigie.desktop;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What keeps people who use a keyboard, a screen reader or large text from a scene, each as a sentence; all on the window's thread.
 * WCAG 2.2: 1.4.4 large text, 1.4.10 no scrolling sideways, 4.1.2 name and role. The keyboard is looked at by {@link KeyboardAudit}.
 */
final class AccessibilityAudit {
    /** Rounding of layouts, in pixels. */
    private static final double SLACK = 1.5;

    /** Where a line may end. */
    private static final Pattern WORDS = Pattern.compile("[ \\t\\n/\\-‑–—]+");

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
        if (sideways && !insideGrid(node)) {
            found.add("scrolls sideways: " + path(node));
        }
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof ScrollBar;
        if (!whole && node instanceof Parent parent) {
            boolean cell = inCell || node instanceof Cell || node.getStyleClass().contains("column-header") || node instanceof MenuButton && isTable(parent.getParent());
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, cell));
        }
    }

    /** Grids of answers and of months may be wider than the page, and cells cut, unlike prose. */
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
        // A cell holds any word that people write; the titles of its table are ours.
        boolean cell = insideGrid(labeled) && !labeled.getStyleClass().contains("table-head");
        if (labeled instanceof Label && labeled.isWrapText() && !cell && breaksWords(labeled)) {
            found.add("breaks words: " + path(labeled));
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

    /** Too narrow for its longest word, which then goes on in another line. */
    private static boolean breaksWords(Labeled labeled) {
        double room = labeled.getWidth() - labeled.getInsets().getLeft() - labeled.getInsets().getRight();
        return WORDS.splitAsStream(labeled.getText()).anyMatch(word -> {
            Text measured = new Text(word);
            measured.setFont(labeled.getFont());
            return measured.getLayoutBounds().getWidth() > room + SLACK;
        });
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
        return insideGrid(node) || within(node, TableView.class) != null || node instanceof TableView;
    }

    private static boolean insideGrid(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent).anyMatch(AccessibilityAudit::isTable);
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
