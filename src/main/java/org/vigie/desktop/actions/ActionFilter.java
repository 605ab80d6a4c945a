package org.vigie.desktop.actions;

import java.time.LocalDate;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;

/** Which actions a list shows. */
enum ActionFilter {
    ALL,
    OVERDUE,
    SOON,
    UNOWNED,
    OPEN;

    private static final int SOON_DAYS = 30;

    boolean holds(Action action, LocalDate today) {
        LocalDate due = action.due();
        String owner = action.owner();
        boolean open = action.status() != ActionStatus.IMPLEMENTED;
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> open && due != null && due.isBefore(today);
            case SOON -> open && due != null && !due.isBefore(today) && !due.isAfter(today.plusDays(SOON_DAYS));
            case UNOWNED -> open && (owner == null || owner.isBlank());
            case OPEN -> open;
        };
    }
}
