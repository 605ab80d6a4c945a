package org.vigie.desktop.questionnaire;

import java.util.function.DoubleUnaryOperator;

/**
 * A height for a width, kept until something changes. JavaFX keeps none of a node whose height follows from its width, so that one more
 * letter would have every text of a page set again.
 */
final class KnownHeight {
    private double width = Double.NaN;
    private double height;

    double of(double asked, DoubleUnaryOperator compute) {
        if (width != asked) {
            height = compute.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    void forget() {
        width = Double.NaN;
    }
}
