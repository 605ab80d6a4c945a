package org.vigie.desktop.questionnaire;

import javafx.scene.layout.StackPane;

/** Where a card stands, or will. Its height is asked for at every change of the page, and found anew only when the card changed. */
final class CardPlace extends StackPane {
    private final KnownHeight least = new KnownHeight();
    private final KnownHeight preferred = new KnownHeight();

    @Override
    public void requestLayout() {
        // The superclass asks for a layout before there are fields.
        if (preferred != null) {
            least.forget();
            preferred.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return least.of(width, super::computeMinHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return preferred.of(width, super::computePrefHeight);
    }
}
