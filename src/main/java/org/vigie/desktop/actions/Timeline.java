package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.actions.ActionsViewModel.Grouping;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.MeasureState;

/**
 * Actions by their due dates.
 *
 * @param first month shown; today's month at the latest
 * @param last month shown; after the last due date, and at least a few after today
 * @param groups of those with a due date, soonest due first
 * @param undated those without
 */
record Timeline(YearMonth first, YearMonth last, LocalDate today, List<Group> groups, List<Item> undated) {
    private static final int LEAST_MONTHS = 6;

    /**
     * Actions that belong together.
     *
     * @param owner whose they are, when grouped by owner; null for nobody's
     * @param status that they have in common, when grouped by status
     */
    record Group(@Nullable String owner, @Nullable ActionStatus status, List<Item> items) {}

    /** How an action stands in time. */
    enum Standing {
        DONE,
        OVERDUE,
        AHEAD
    }

    /** An action and how it stands. */
    record Item(MeasureState measure, Standing standing) {
        Action action() {
            return ActionsViewModel.action(measure);
        }

        LocalDate due() {
            return Objects.requireNonNull(action().due());
        }
    }

    static Timeline of(List<MeasureState> planned, LocalDate today, Grouping grouping) {
        List<Item> dated = new ArrayList<>();
        List<Item> undated = new ArrayList<>();
        for (MeasureState measure : planned) {
            Item item = new Item(measure, standing(ActionsViewModel.action(measure), today));
            (item.action().due() == null ? undated : dated).add(item);
        }
        dated.sort(Comparator.comparing(Item::due).thenComparing(item -> item.measure().code()));
        YearMonth now = YearMonth.from(today);
        YearMonth first = now;
        YearMonth last = now.plusMonths(LEAST_MONTHS - 1L);
        for (Item item : dated) {
            YearMonth month = YearMonth.from(item.due());
            first = month.isBefore(first) ? month : first;
            last = month.isBefore(last) ? last : month.plusMonths(1);
        }
        return new Timeline(first, last, today, grouped(dated, grouping), undated);
    }

    private static Standing standing(Action action, LocalDate today) {
        if (action.status() == ActionStatus.IMPLEMENTED) {
            return Standing.DONE;
        }
        return ActionFilter.OVERDUE.holds(action, today) ? Standing.OVERDUE : Standing.AHEAD;
    }

    private static List<Group> grouped(List<Item> items, Grouping grouping) {
        return switch (grouping) {
            case NONE -> items.isEmpty() ? List.of() : List.of(new Group(null, null, items));
            case OWNER -> {
                Map<String, List<Item>> byOwner = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                items.forEach(item -> byOwner.computeIfAbsent(
                                Objects.requireNonNullElse(item.action().owner(), ""), _ -> new ArrayList<>())
                        .add(item));
                yield byOwner.entrySet().stream()
                        .map(each -> new Group(each.getKey().isBlank() ? null : each.getKey(), null, each.getValue()))
                        .toList();
            }
            case STATUS -> {
                List<Group> groups = new ArrayList<>();
                for (ActionStatus status : ActionStatus.values()) {
                    List<Item> same = items.stream().filter(item -> item.action().status() == status).toList();
                    if (!same.isEmpty()) {
                        groups.add(new Group(null, status, same));
                    }
                }
                yield groups;
            }
        };
    }

    int months() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** Where a day lies: whole months since the first one shown, and the part of its month that has passed. */
    double position(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return ChronoUnit.MONTHS.between(first, month) + (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
    }

    /** Days that an action is late. */
    long daysLate(Item item) {
        return ChronoUnit.DAYS.between(item.due(), today);
    }
}
