package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Value;

/** What an expression comes to while answers are missing. */
sealed interface Outcome {
    Outcome FAILED = new Failed();
    Outcome TRUE = new Known(Value.TRUE);
    Outcome FALSE = new Known(Value.FALSE);

    /** The same value, whatever the missing answers are. */
    record Known(Value value) implements Outcome {}

    /** An error, whatever they are. */
    record Failed() implements Outcome {}

    /**
     * It depends on them.
     *
     * @param mayFail whether some of them may make it an error
     * @param bounds limits of a number or of a list's size, which then surely is one unless it fails; null when nothing is known
     */
    record Open(Set<String> missing, boolean mayFail, @Nullable Bounds bounds) implements Outcome {

        /** Depends on all that these depend on. */
        static Open of(List<Outcome> operands, boolean mayFail, @Nullable Bounds bounds) {
            Set<String> missing = new LinkedHashSet<>();
            boolean fails = mayFail;
            for (Outcome operand : operands) {
                if (operand instanceof Open open) {
                    missing.addAll(open.missing);
                    fails |= open.mayFail;
                }
            }
            return new Open(missing, fails, bounds);
        }
    }

    static Outcome ofNullable(@Nullable Value value) {
        return value == null ? FAILED : new Known(value);
    }

    static Outcome of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Limits of a number, or null when it may be something else. */
    static @Nullable Bounds numberBounds(Outcome outcome) {
        return switch (outcome) {
            case Known(Value.Number(BigDecimal n)) -> new Bounds(n, n);
            case Known _, Failed _ -> null;
            case Open open -> open.bounds;
        };
    }

    static boolean open(Outcome outcome) {
        return outcome instanceof Open;
    }

    static boolean mayFail(Outcome outcome) {
        return switch (outcome) {
            case Known _ -> false;
            case Failed _ -> true;
            case Open open -> open.mayFail;
        };
    }
}
