package org.vigie.desktop.support;

import javafx.geometry.Rectangle2D;

/**
 * How the window stood, in pixels of the desktop that all screens share.
 *
 * @param bounds of the window when it is not maximised
 * @param maximised whether it filled a screen
 * @param screen the usable part of the screen that most of it was on
 */
public record WindowState(Rectangle2D bounds, boolean maximised, Rectangle2D screen) {}
