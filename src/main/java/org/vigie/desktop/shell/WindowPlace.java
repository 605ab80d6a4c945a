package org.vigie.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.vigie.desktop.support.UserSettings;

/** Where the window opens: where it stood, unless that screen is gone. */
final class WindowPlace {
    private static final double SHARE = 0.9;

    private WindowPlace() {}

    static Rectangle2D remembered(UserSettings settings) {
        return settings.window()
                .filter(bounds -> !Screen.getScreensForRectangle(bounds).isEmpty())
                .orElseGet(WindowPlace::first);
    }

    private static Rectangle2D first() {
        Rectangle2D all = Screen.getPrimary().getVisualBounds();
        double width = Math.max(Shell.LEAST_WIDTH, Math.min(1440, all.getWidth() * SHARE));
        double height = Math.max(Shell.LEAST_HEIGHT, Math.min(900, all.getHeight() * SHARE));
        double x = Math.max(all.getMinX(), all.getMinX() + (all.getWidth() - width) / 2);
        double y = Math.max(all.getMinY(), all.getMinY() + (all.getHeight() - height) / 2);
        return new Rectangle2D(x, y, width, height);
    }
}
