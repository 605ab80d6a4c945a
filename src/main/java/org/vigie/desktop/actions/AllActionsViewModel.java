package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.application.port.PortfolioStore.PlannedAction;
import org.vigie.desktop.support.Workroom;

/** Actions of all assessments: the soonest at once, the others some thousands at a time. What is shown is filtered and sorted beside. */
final class AllActionsViewModel {
    private static final int FIRST = 300;
    private static final int AT_ONCE = 4_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

    private final Workroom workroom;
    private final Runnable changed;
    private final List<ListedAction> read = new ArrayList<>();
    private View view = new View(List.of(), Map.of());
    private State state = State.LOADING;
    private ActionFilter filter = ActionFilter.OPEN;
    private @Nullable Comparator<ListedAction> order;
    private long told;
    private int request;
    private boolean closed;

    AllActionsViewModel(Workroom workroom, Runnable changed) {
        this.workroom = workroom;
        this.changed = changed;
    }

    /** How far reading is. */
    enum State {
        LOADING,
        COMPLETE,
        FAILED
    }

    /** What the table and the filters show. */
    private record View(List<ListedAction> shown, Map<ActionFilter, Integer> counts) {

        static View of(List<ListedAction> all, ActionFilter filter, @Nullable Comparator<ListedAction> order, LocalDate today) {
            Map<ActionFilter, Integer> counts = new EnumMap<>(ActionFilter.class);
            for (ActionFilter each : ActionFilter.values()) {
                counts.put(each, (int) all.stream().filter(listed -> holds(each, listed, today)).count());
            }
            List<ListedAction> shown = new ArrayList<>(all.stream().filter(listed -> holds(filter, listed, today)).toList());
            if (order != null) {
                shown.sort(order);
            }
            return new View(shown, counts);
        }
    }

    /** Reads all actions, again if need be. */
    void load() {
        read.clear();
        state = State.LOADING;
        next(null, FIRST);
    }

    private void next(@Nullable ListedAction after, int limit) {
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().actions(workroom.words().language(), after, limit),
                        some -> {
                            if (!closed) {
                                take(some, limit);
                            }
                        },
                        this::failed);
    }

    private void take(List<ListedAction> some, int limit) {
        boolean first = read.isEmpty();
        read.addAll(some);
        if (some.size() < limit) {
            state = State.COMPLETE;
        } else {
            next(read.getLast(), AT_ONCE);
        }
        if (first || state == State.COMPLETE || System.nanoTime() - told > PAUSE) {
            arrange();
        }
    }

    /** Filters and sorts what was read so far; of several arrangements the latest counts. */
    private void arrange() {
        told = System.nanoTime();
        request++;
        int mine = request;
        List<ListedAction> all = List.copyOf(read);
        ActionFilter by = filter;
        Comparator<ListedAction> in = order;
        LocalDate today = today();
        workroom.tasks()
                .work(
                        () -> View.of(all, by, in, today),
                        arranged -> {
                            if (mine == request && !closed) {
                                view = arranged;
                                changed.run();
                            }
                        },
                        this::failed);
    }

    private void failed(Throwable fault) {
        if (!closed) {
            state = State.FAILED;
            changed.run();
            workroom.dialogs().fault(fault);
        }
    }

    private static boolean holds(ActionFilter filter, ListedAction listed, LocalDate today) {
        PlannedAction action = listed.action();
        return filter.holds(action.state().status(), action.due(), action.owner(), today);
    }

    boolean overdue(ListedAction listed) {
        return holds(ActionFilter.OVERDUE, listed, today());
    }

    State state() {
        return state;
    }

    ActionFilter filter() {
        return filter;
    }

    void filter(ActionFilter by) {
        filter = by;
        arrange();
    }

    /** Sorts by this; null: soonest due first. */
    void order(@Nullable Comparator<ListedAction> by) {
        order = by;
        arrange();
    }

    private LocalDate today() {
        return LocalDate.now(workroom.clock());
    }

    /** How many a filter lets through, of those read so far. */
    int count(ActionFilter by) {
        return view.counts().getOrDefault(by, 0);
    }

    /** Those that the filter lets through, in order. */
    List<ListedAction> shown() {
        return view.shown();
    }

    void close() {
        closed = true;
    }
}
