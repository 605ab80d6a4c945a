package org.vigie.desktop;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.effect.DropShadow;
import javafx.scene.effect.InnerShadow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;

/**
 * Where the focus cannot be seen when Tab gives it to something: nothing that is painted changes, or only in a colour that hardly differs
 * from what was there and from what is around it. WCAG 2.2, 2.4.7 and 1.4.11. On the window's thread.
 */
final class FocusAudit {
    private static final double LEAST = 3;

    private final Scene scene;
    private final Set<String> found = new TreeSet<>();

    private FocusAudit(Scene scene) {
        this.scene = scene;
    }

    static Set<String> of(Scene scene) {
        FocusAudit audit = new FocusAudit(scene);
        Fx.layOut(scene);
        audit.tabThrough();
        return audit.found;
    }

    private void tabThrough() {
        Set<Node> reached = new LinkedHashSet<>();
        Node at = scene.getFocusOwner();
        while (at != null && reached.add(at)) {
            Map<Paint, Integer> focused = painted(at);
            Color around = ContrastAudit.behind(scene, at);
            // The first one had the focus without the keyboard, which need not show.
            boolean checked = reached.size() > 1 && !(at instanceof Cell);
            if (checked && ContrastAudit.isScrolledAway(at)) {
                found.add("focus out of sight: " + AccessibilityAudit.path(at));
                checked = false;
            }
            Node left = at;
            Event.fireEvent(at, new KeyEvent(at, at, KeyEvent.KEY_PRESSED, "\t", "Tab", KeyCode.TAB, false, false, false, false));
            at = scene.getFocusOwner();
            Fx.layOut(scene);
            // An editor that is there only while it has the focus shows it by being there.
            if (checked && !left.equals(at) && left.getScene() != null) {
                check(left, focused, painted(left), around);
            }
        }
    }

    private void check(Node node, Map<Paint, Integer> focused, Map<Paint, Integer> plain, Color around) {
        double best = focused.entrySet().stream()
                .filter(each -> each.getValue() > plain.getOrDefault(each.getKey(), 0))
                .mapToDouble(each -> ContrastAudit.contrast(ContrastAudit.over(ContrastAudit.color(each.getKey()), around), around))
                .max()
                .orElse(0);
        if (best < LEAST) {
            found.add(String.format(Locale.ROOT, "%.2f < %.1f: focus on %s: %s", best, LEAST, ContrastAudit.web(around), AccessibilityAudit.path(node)));
        }
    }

    /** How often each colour is used to paint a node. */
    private static Map<Paint, Integer> painted(Node node) {
        Map<Paint, Integer> paints = new HashMap<>();
        collect(node, paints);
        // What holds a text may show the focus for it.
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("rich-frame")) {
                own(at, paints);
            }
        }
        return paints;
    }

    private static void collect(Node node, Map<Paint, Integer> paints) {
        own(node, paints);
        if (node instanceof Parent parent && !(node instanceof Cell)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, paints));
        }
    }

    private static void own(Node node, Map<Paint, Integer> paints) {
        if (node instanceof Region region) {
            if (region.getBackground() != null) {
                region.getBackground().getFills().stream().map(BackgroundFill::getFill).forEach(each -> paints.merge(each, 1, Integer::sum));
            }
            if (region.getBorder() != null) {
                region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke).forEach(each -> paints.merge(each, 1, Integer::sum));
            }
        } else if (node instanceof Shape shape && shape.getFill() != null) {
            paints.merge(shape.getFill(), 1, Integer::sum);
        }
        switch (node.getEffect()) {
            case DropShadow shadow -> paints.merge(shadow.getColor(), 1, Integer::sum);
            case InnerShadow shadow -> paints.merge(shadow.getColor(), 1, Integer::sum);
            case null, default -> {}
        }
    }
}
