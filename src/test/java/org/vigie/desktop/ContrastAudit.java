package org.vigie.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is hard to see in a scene, each as a sentence: texts and pictures on what is painted behind them, and the edges of fields. WCAG 2.2,
 * 1.4.3 and 1.4.11: 4.5 for texts, 3 for large ones, pictures and fields; what is disabled is exempt. On the window's thread.
 */
final class ContrastAudit {
    private static final double TEXT = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_SIZE = 24;
    private static final double LARGE_BOLD_SIZE = 18.66;

    /** Below this something is on its way in or out. */
    private static final double SEEN = 0.05;

    private final Scene scene;
    private final Set<String> found = new TreeSet<>();

    private ContrastAudit(Scene scene) {
        this.scene = scene;
    }

    static Set<String> of(Scene scene) {
        ContrastAudit audit = new ContrastAudit(scene);
        Fx.layOut(scene);
        audit.walk(scene.getRoot(), 1);
        return audit.found;
    }

    private void walk(Node node, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || node.isDisabled() || seen < SEEN) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color ink) {
            text(text, ink, seen);
        }
        boolean field = node.getStyleClass().contains("text-input") || node.getStyleClass().contains("combo-box-base");
        boolean box = node.getStyleClass().contains("box") || node.getStyleClass().contains("radio");
        if ((field || box) && node instanceof Region region) {
            edge(region);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, seen));
        }
    }

    private void text(Text text, Color ink, double opacity) {
        if (isScrolledAway(text)) {
            return;
        }
        Color behind = behind(text);
        double least = least(text);
        double contrast = contrast(over(fade(ink, opacity), behind), behind);
        if (contrast < least) {
            found.add(String.format(Locale.ROOT, "%.2f < %.1f: %s on %s: %s", contrast, least, web(ink), web(behind), where(text)));
        }
    }

    /** Not to be seen now: its turn comes where it is scrolled to. */
    static boolean isScrolledAway(Node node) {
        Point2D middle = node.localToScene(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null && !at.getClip().contains(at.sceneToLocal(middle))) {
                return true;
            }
        }
        return false;
    }

    private static double least(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        double size = text.getFont().getSize();
        return text instanceof FontIcon || size >= LARGE_SIZE || bold && size >= LARGE_BOLD_SIZE ? LARGE : TEXT;
    }

    /** The outermost of the layers that a field is painted with is its edge. */
    private void edge(Region field) {
        Background background = field.getBackground();
        if (background == null
                || background.getFills().isEmpty() || field.getWidth() <= 0 || isScrolledAway(field)) {
            return;
        }
        Color around = behind(field);
        double contrast = background.getFills().stream()
                .map(fill -> contrast(over(color(fill.getFill()), around), around))
                .max(Double::compare)
                .orElse(1.0);
        if (contrast < LARGE) {
            found.add(String.format(Locale.ROOT, "%.2f < %.1f: edge on %s: %s", contrast, LARGE, web(around), AccessibilityAudit.path(field)));
        }
    }

    private static String where(Text text) {
        Node named = text.getParent() instanceof Labeled labeled ? labeled : text;
        return AccessibilityAudit.path(named) + (named.equals(text) ? " \"" + text.getText() + "\"" : "");
    }

    private Color behind(Node node) {
        return behind(scene, node);
    }

    /** What is painted before a node where its middle is: its ancestors, and what lies under it in stacks. */
    static Color behind(Scene scene, Node node) {
        Point2D middle = node.localToScene(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        List<Node> chain = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            chain.add(at);
        }
        Collections.reverse(chain);
        Color color = scene.getFill() instanceof Color fill ? fill : Color.WHITE;
        for (int i = 0; i + 1 < chain.size(); i++) {
            color = painted(chain.get(i), middle, color);
            if (chain.get(i) instanceof StackPane stack) {
                for (Node sibling : stack.getChildren()) {
                    if (sibling.equals(chain.get(i + 1))) {
                        break;
                    }
                    color = paintedWhole(sibling, middle, color);
                }
            }
        }
        return color;
    }

    private static Color paintedWhole(Node node, Point2D at, Color under) {
        if (!node.isVisible() || !node.contains(node.sceneToLocal(at))) {
            return under;
        }
        Color color = painted(node, at, under);
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                color = paintedWhole(child, at, color);
            }
        }
        return color;
    }

    private static Color painted(Node node, Point2D at, Color under) {
        Color color = under;
        if (node instanceof Region region && region.getBackground() != null) {
            Point2D local = region.sceneToLocal(at);
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Insets insets = fill.getInsets();
                boolean covers = local.getX() >= insets.getLeft()
                        && local.getX() <= region.getWidth() - insets.getRight()
                        && local.getY() >= insets.getTop()
                        && local.getY() <= region.getHeight() - insets.getBottom();
                if (covers) {
                    color = over(fade(color(fill.getFill()), region.getOpacity()), color);
                }
            }
        }
        return color;
    }

    static Color color(Paint paint) {
        return switch (paint) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
            default -> Color.TRANSPARENT;
        };
    }

    private static Color fade(Color color, double opacity) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
    }

    static Color over(Color top, Color under) {
        double a = top.getOpacity();
        return Color.color(
                top.getRed() * a + under.getRed() * (1 - a),
                top.getGreen() * a + under.getGreen() * (1 - a),
                top.getBlue() * a + under.getBlue() * (1 - a));
    }

    /** WCAG's contrast ratio, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    static String web(Color color) {
        return "#" + color.toString().substring(2, 8);
    }
}
