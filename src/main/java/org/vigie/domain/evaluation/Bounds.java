package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.Operator;

/** Inclusive limits of a number, or of the size of a list; null: none on that side. */
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    static final Bounds NOT_NEGATIVE = new Bounds(BigDecimal.ZERO, null);

    static Bounds between(long low, long high) {
        return new Bounds(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** What holds both; null when one of them is not known. */
    static @Nullable Bounds around(@Nullable Bounds one, @Nullable Bounds other) {
        if (one == null || other == null) {
            return null;
        }
        BigDecimal low = one.low == null || other.low == null ? null : one.low.min(other.low);
        BigDecimal high = one.high == null || other.high == null ? null : one.high.max(other.high);
        return new Bounds(low, high);
    }

    boolean atLeast(long number) {
        return low != null && low.compareTo(BigDecimal.valueOf(number)) >= 0;
    }

    /** Whether the comparison comes out the same for all numbers within the limits; null when it does not. */
    static @Nullable Boolean compare(Comparison comparison, Bounds left, Bounds right) {
        boolean less = left.high != null && right.low != null && left.high.compareTo(right.low) < 0;
        boolean greater = left.low != null && right.high != null && left.low.compareTo(right.high) > 0;
        boolean notGreater = left.high != null && right.low != null && left.high.compareTo(right.low) <= 0;
        boolean notLess = left.low != null && right.high != null && left.low.compareTo(right.high) >= 0;
        boolean apart = less || greater;
        boolean same = notGreater && notLess;
        return switch (comparison) {
            case EQUAL -> apart ? Boolean.FALSE : same ? Boolean.TRUE : null;
            case NOT_EQUAL -> apart ? Boolean.TRUE : same ? Boolean.FALSE : null;
            case LESS -> less ? Boolean.TRUE : notLess ? Boolean.FALSE : null;
            case LESS_OR_EQUAL -> notGreater ? Boolean.TRUE : greater ? Boolean.FALSE : null;
            case GREATER -> greater ? Boolean.TRUE : notGreater ? Boolean.FALSE : null;
            case GREATER_OR_EQUAL -> notLess ? Boolean.TRUE : less ? Boolean.FALSE : null;
        };
    }

    /** Limits of the result; null when one side has none, for a division, and when a result may be too large a number. */
    static @Nullable Bounds calculate(Operator operator, Bounds left, Bounds right) {
        if (left.low == null || left.high == null || right.low == null || right.high == null || operator == Operator.DIVIDE) {
            return null;
        }
        BigDecimal low = null;
        BigDecimal high = null;
        for (BigDecimal l : List.of(left.low, left.high)) {
            for (BigDecimal r : List.of(right.low, right.high)) {
                BigDecimal result = Operations.calculate(operator, l, r);
                if (result == null) {
                    return null;
                }
                low = low == null ? result : low.min(result);
                high = high == null ? result : high.max(result);
            }
        }
        return new Bounds(low, high);
    }
}
