package org.vigie.desktop.support;

/** Goes to a place; the only way from one screen to another. */
@FunctionalInterface
public interface Navigator {
    void go(Place place);
}
