package org.vigie.desktop.actions;

import org.vigie.desktop.actions.Timeline.Group;
import org.vigie.desktop.actions.Timeline.Item;
import org.vigie.desktop.actions.Timeline.Standing;
import org.vigie.desktop.support.Words;

/** What a timeline shows, in words. */
final class TimelineWords {
    private final ActionsViewModel model;
    private final Words words;

    TimelineWords(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
    }

    String name(Group group) {
        if (group.status() != null) {
            return model.names().of("report.action.status.", group.status());
        }
        return group.owner() == null ? words.text("report.action.noOwner") : group.owner();
    }

    /** All that the row shows, in words. */
    String sentence(Item item, Timeline line) {
        String owner = item.action().owner();
        return words.text(
                "register.timeline.sentence",
                item.measure().code(),
                model.names().measure(item.measure().code()),
                owner == null ? words.text("report.action.noOwner") : owner,
                model.names().of("report.action.status.", item.action().status()),
                item.action().due() == null ? words.text("report.action.noDate") : when(item, line));
    }

    private String when(Item item, Timeline line) {
        String day = words.day(item.due());
        return item.standing() == Standing.OVERDUE ? day + ", " + words.text("register.timeline.late", line.daysLate(item)) : day;
    }
}
