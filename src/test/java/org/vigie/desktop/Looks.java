package org.vigie.desktop;

import java.util.Locale;
import org.vigie.desktop.support.UserSettings.Theme;
import org.vigie.domain.text.Language;

/**
 * How a window looks.
 *
 * @param textSize in percent
 * @param width of the window, in pixels, as {@code height}
 */
public record Looks(Language language, Theme theme, int textSize, int width, int height) {
    /** Light, 100 %, on a large screen. */
    public static Looks usual(Language language) {
        return new Looks(language, Theme.LIGHT, 100, 1440, 900);
    }

    public Looks in(Theme other) {
        return new Looks(language, other, textSize, width, height);
    }

    public Looks withTextSize(int percent) {
        return new Looks(language, theme, percent, width, height);
    }

    public Looks sized(int otherWidth, int otherHeight) {
        return new Looks(language, theme, textSize, otherWidth, otherHeight);
    }

    /** As a part of a file name. */
    @Override
    public String toString() {
        return String.join("-", width + "x" + height, theme.name().toLowerCase(Locale.ROOT), language.code(), String.valueOf(textSize));
    }
}
