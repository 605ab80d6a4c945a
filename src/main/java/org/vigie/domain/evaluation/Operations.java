package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Expression.DurationUnit;
import org.vigie.domain.template.Expression.Operator;
import org.vigie.domain.template.Expression.TextTestKind;
import org.vigie.domain.template.Value;
import org.vigie.domain.text.Blank;

/** The operations that look at all of their operands. A null result is an error; null operands are the caller's affair. */
final class Operations {
    /** Powers of ten beyond which a number is an error: no answer comes near, and a hostile expression gets no further. */
    private static final int MAX_MAGNITUDE = 1_000;
    /** Characters of text looked through in one step. */
    private static final int TEXT_PER_STEP = 64;

    private final Budget budget;

    Operations(Budget budget) {
        this.budget = budget;
    }

    @Nullable Value compare(Comparison comparison, Value left, Value right) {
        return switch (comparison) {
            case EQUAL -> Value.of(equal(left, right));
            case NOT_EQUAL -> Value.of(!equal(left, right));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(comparison, left, right);
        };
    }

    private static @Nullable Value order(Comparison comparison, Value left, Value right) {
        int sign;
        if (left instanceof Value.Number(BigDecimal l) && right instanceof Value.Number(BigDecimal r)) {
            sign = l.compareTo(r);
        } else if (left instanceof Value.Date(LocalDate l) && right instanceof Value.Date(LocalDate r)) {
            sign = l.compareTo(r);
        } else {
            return null;
        }
        return Value.of(holds(comparison, sign));
    }

    /** Whether the comparison holds of two values that compare with this sign. */
    static boolean holds(Comparison comparison, int sign) {
        return switch (comparison) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
        };
    }

    /** Total equality: nothing equals only nothing, or an empty list, which is what a list that was not given is. */
    boolean equal(Value left, Value right) {
        if (left instanceof Value.ListOf || right instanceof Value.ListOf) {
            List<Value> l = listOrNull(left);
            List<Value> r = listOrNull(right);
            return l != null && r != null && l.size() == r.size() && equalEntries(l, r);
        }
        if (left instanceof Value.Duration(Period l) && right instanceof Value.Duration(Period r)) {
            return l.toTotalMonths() == r.toTotalMonths() && days(l) == days(r);
        }
        if (left instanceof Value.Row l && right instanceof Value.Row r) {
            return budget.take(l.cells().size() + 1) && l.equals(r);
        }
        return left.equals(right);
    }

    private boolean equalEntries(List<Value> left, List<Value> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!budget.take(1) || !equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The entries; none for nothing: types are checked, so nothing in a list's place is a list that was not given. */
    static @Nullable List<Value> listOrNull(Value value) {
        return switch (value) {
            case Value.ListOf(List<Value> values) -> values;
            case Value.Nothing _ -> List.of();
            case Value.Bool _, Value.Text _, Value.Number _, Value.Date _, Value.Duration _, Value.Row _ -> null;
        };
    }

    @Nullable Value in(Value element, Value list) {
        List<Value> entries = listOrNull(list);
        if (entries == null) {
            return null;
        }
        if (element instanceof Value.Nothing) {
            return Value.FALSE;
        }
        for (Value entry : entries) {
            if (!budget.take(1)) {
                return null;
            }
            if (equal(element, entry)) {
                return Value.TRUE;
            }
        }
        return Value.FALSE;
    }

    static @Nullable Value arithmetic(Operator operator, Value left, Value right) {
        if (left instanceof Value.Number(BigDecimal l) && right instanceof Value.Number(BigDecimal r)) {
            return number(calculate(operator, l, r));
        }
        if (left instanceof Value.Date(LocalDate date) && right instanceof Value.Duration(Period period)) {
            return shift(operator, date, period);
        }
        if (left instanceof Value.Date(LocalDate l) && right instanceof Value.Date(LocalDate r)) {
            return between(operator, l, r);
        }
        return null;
    }

    static @Nullable BigDecimal calculate(Operator operator, BigDecimal left, BigDecimal right) {
        if (tooLarge(left) || tooLarge(right)) {
            return null;
        }
        BigDecimal result =
                switch (operator) {
                    case PLUS -> left.add(right, MathContext.DECIMAL128);
                    case MINUS -> left.subtract(right, MathContext.DECIMAL128);
                    case TIMES -> left.multiply(right, MathContext.DECIMAL128);
                    case DIVIDE -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
                };
        return result == null || tooLarge(result) ? null : result;
    }

    private static boolean tooLarge(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > MAX_MAGNITUDE;
    }

    private static @Nullable Value number(@Nullable BigDecimal number) {
        return number == null ? null : new Value.Number(number);
    }

    private static @Nullable Value shift(Operator operator, LocalDate date, Period period) {
        try {
            return switch (operator) {
                case PLUS -> new Value.Date(date.plus(period));
                case MINUS -> new Value.Date(date.minus(period));
                case TIMES, DIVIDE -> null;
            };
        } catch (DateTimeException | ArithmeticException e) {
            return null; // beyond the calendar: an error like every other
        }
    }

    /** The days from one date to another; none when they are more than a duration can hold. */
    private static @Nullable Value between(Operator operator, LocalDate left, LocalDate right) {
        long days = ChronoUnit.DAYS.between(right, left);
        return operator == Operator.MINUS && Math.abs(days) <= Integer.MAX_VALUE
                ? new Value.Duration(Period.ofDays((int) days))
                : null;
    }

    static @Nullable Value negate(Value operand) {
        return operand instanceof Value.Number(BigDecimal n) ? new Value.Number(n.negate()) : null;
    }

    static boolean answered(Value value) {
        return switch (value) {
            case Value.Nothing _ -> false;
            case Value.Text(String text) -> !Blank.is(text);
            case Value.ListOf(List<Value> values) -> !values.isEmpty();
            case Value.Bool _, Value.Number _, Value.Date _, Value.Duration _, Value.Row _ -> true;
        };
    }

    /** Entries of a list, code points of a text; 0 for nothing, which is an empty list or text. */
    @Nullable Value size(Value value) {
        return switch (value) {
            case Value.Nothing _ -> count(0);
            case Value.ListOf(List<Value> values) -> count(values.size());
            case Value.Text(String text) -> takeText(text) ? count(text.codePointCount(0, text.length())) : null;
            case Value.Bool _, Value.Number _, Value.Date _, Value.Duration _, Value.Row _ -> null;
        };
    }

    static Value count(long count) {
        return new Value.Number(BigDecimal.valueOf(count));
    }

    @Nullable Value textTest(TextTestKind kind, Value text, Value part) {
        if (!(text instanceof Value.Text(String whole)) || !(part instanceof Value.Text(String some)) || !takeText(whole)) {
            return null;
        }
        return switch (kind) {
            case CONTAINS -> Value.of(whole.contains(some));
            case STARTS_WITH -> Value.of(whole.startsWith(some));
        };
    }

    private boolean takeText(String text) {
        return budget.take(text.length() / TEXT_PER_STEP + 1);
    }

    /** Whole months or days, rounded down; 365 days count as 12 months, so that "P1Y", "P12M" and "P365D" are alike. */
    static @Nullable Value durationIn(DurationUnit unit, Value duration) {
        if (!(duration instanceof Value.Duration(Period period))) {
            return null;
        }
        return switch (unit) {
            case MONTHS -> count(period.toTotalMonths() + Math.floorDiv(days(period) * 12L, 365L));
            case DAYS -> count(days(period) + Math.floorDiv(period.toTotalMonths() * 365L, 12L));
        };
    }

    /** The days beside the period's months and years. */
    private static long days(Period period) {
        return period.get(ChronoUnit.DAYS);
    }

    static @Nullable Value cell(Value row, String column) {
        if (!(row instanceof Value.Row r)) {
            return null;
        }
        return column.equals("id") ? new Value.Text(r.id()) : r.cells().getOrDefault(column, Value.NOTHING);
    }
}
