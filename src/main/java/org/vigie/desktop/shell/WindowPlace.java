package org.vigie.desktop.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.WindowState;

/**
 * Where the window opens.
 *
 * @param bounds when it is not maximised
 * @param maximised whether it fills the screen where these bounds are
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {
    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 700;

    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;
    private static final double FIRST_SHARE = 0.9;
    /** Rounding, and the edge that some systems draw around a window, may lie outside. */
    private static final double WHOLE = 0.98;

    /**
     * Where it stood; whole on the screen that has most of it, where screens changed; on the first screen, where its own is gone.
     *
     * @param before how it stood, or null the first time
     * @param screens the usable parts of all screens, the primary one first
     */
    static WindowPlace of(@Nullable WindowState before, List<Rectangle2D> screens) {
        Rectangle2D primary = screens.getFirst();
        if (before == null) {
            double width = Math.min(FIRST_WIDTH, primary.getWidth() * FIRST_SHARE);
            double height = Math.min(FIRST_HEIGHT, primary.getHeight() * FIRST_SHARE);
            return new WindowPlace(centred(width, height, primary), false);
        }
        Rectangle2D bounds = before.bounds();
        Rectangle2D shown = before.maximised() ? before.screen() : bounds;
        Rectangle2D screen = screens.stream().max(Comparator.comparingDouble(each -> shared(each, shown))).orElse(primary);
        if (shared(screen, shown) <= 0) {
            return new WindowPlace(centred(bounds.getWidth(), bounds.getHeight(), primary), before.maximised());
        }
        double seen = before.maximised() ? shared(screen, bounds) : screens.stream().mapToDouble(each -> shared(each, bounds)).sum();
        boolean whole = seen >= WHOLE * bounds.getWidth() * bounds.getHeight();
        return new WindowPlace(whole ? bounds : inside(bounds, screen), before.maximised());
    }

    /** The screen that most of a window is on. */
    static Rectangle2D screenOf(Rectangle2D window, List<Rectangle2D> screens) {
        return screens.stream().max(Comparator.comparingDouble(each -> shared(each, window))).orElse(window);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static Rectangle2D centred(double width, double height, Rectangle2D screen) {
        double x = screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = screen.getMinY() + (screen.getHeight() - height) / 2;
        return inside(new Rectangle2D(x, y, width, height), screen);
    }

    /** Moved, and shrunk if need be, into a screen; where even the least is too large for it, the title bar is what is seen. */
    private static Rectangle2D inside(Rectangle2D bounds, Rectangle2D screen) {
        double width = Math.max(LEAST_WIDTH, Math.min(bounds.getWidth(), screen.getWidth()));
        double height = Math.max(LEAST_HEIGHT, Math.min(bounds.getHeight(), screen.getHeight()));
        double x = Math.max(screen.getMinX(), Math.min(bounds.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(bounds.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }
}
