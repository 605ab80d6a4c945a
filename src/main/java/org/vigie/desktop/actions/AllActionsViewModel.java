package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.application.port.PortfolioStore.PlannedAction;
import org.vigie.desktop.support.Workroom;

/** Actions of all assessments. */
final class AllActionsViewModel {
    private final Workroom workroom;
    private final Runnable changed;
    private final Map<ActionFilter, List<ListedAction>> byFilter = new EnumMap<>(ActionFilter.class);
    private ActionFilter filter = ActionFilter.OPEN;
    private boolean loading = true;
    private boolean closed;

    AllActionsViewModel(Workroom workroom, Runnable changed) {
        this.workroom = workroom;
        this.changed = changed;
    }

    void load() {
        LocalDate today = today();
        workroom.tasks().store(
                () -> sorted(workroom.session().overviews().actions(workroom.words().language()), today),
                read -> {
                    if (!closed) {
                        byFilter.putAll(read);
                        loading = false;
                        changed.run();
                    }
                },
                fault -> {
                    loading = false;
                    changed.run();
                    workroom.dialogs().fault(fault);
                });
    }

    private static Map<ActionFilter, List<ListedAction>> sorted(List<ListedAction> all, LocalDate today) {
        Map<ActionFilter, List<ListedAction>> sorted = new EnumMap<>(ActionFilter.class);
        for (ActionFilter filter : ActionFilter.values()) {
            sorted.put(filter, all.stream().filter(each -> holds(filter, each, today)).toList());
        }
        return sorted;
    }

    private static boolean holds(ActionFilter filter, ListedAction listed, LocalDate today) {
        PlannedAction action = listed.action();
        return filter.holds(action.state().status(), action.due(), action.owner(), today);
    }

    boolean overdue(ListedAction listed) {
        return holds(ActionFilter.OVERDUE, listed, today());
    }

    boolean loading() {
        return loading;
    }

    ActionFilter filter() {
        return filter;
    }

    void filter(ActionFilter by) {
        filter = by;
    }

    LocalDate today() {
        return LocalDate.now(workroom.clock());
    }

    int count(ActionFilter by) {
        return byFilter.getOrDefault(by, List.of()).size();
    }

    /** Those that the filter lets through, soonest due first. */
    List<ListedAction> shown() {
        return byFilter.getOrDefault(filter, List.of());
    }

    void close() {
        closed = true;
    }
}
