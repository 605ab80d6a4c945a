package org.vigie.desktop.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        return holds(action.status(), action.due(), action.owner(), today);
    }

    boolean holds(ActionStatus status, @Nullable LocalDate due, @Nullable String owner, LocalDate today) {
        boolean open = status != ActionStatus.IMPLEMENTED;
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> open && due != null && due.isBefore(today);
            case SOON -> open && due != null && !due.isBefore(today) && !due.isAfter(today.plusDays(SOON_DAYS));
            case UNOWNED -> open && (owner == null || owner.isBlank());
            case OPEN -> open;
        };
    }
}
