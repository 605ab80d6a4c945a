package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.action.ActionStatus;

/** The action plan. */
final class ActionsChapter {
    private final Writing writing;
    private final Context context;
    private final Names names;

    ActionsChapter(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
        this.names = writing.names();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!context.plansActions()) {
            return blocks;
        }
        blocks.add(writing.chapter("actions"));
        List<Actions.Entry> all = writing.actions().all();
        if (all.isEmpty()) {
            blocks.add(writing.body("actions.none"));
        } else {
            blocks.add(writing.body("actions.text", totals(all)));
            blocks.add(Grid.fitted(context.text("actions.caption"), columns(), all.stream().map(this::row).toList()));
        }
        return blocks;
    }

    private String totals(List<Actions.Entry> all) {
        List<String> parts = new ArrayList<>();
        for (ActionStatus status : ActionStatus.values()) {
            int count = (int) all.stream().filter(entry -> entry.action().status() == status).count();
            if (count > 0) {
                parts.add(context.counted("actions." + status.name().toLowerCase(java.util.Locale.ROOT), count));
            }
        }
        String totals = context.text(
                "actions.totals", context.counted("actions.total", all.size()), String.join(", ", parts));
        int overdue = (int) all.stream().filter(Actions.Entry::overdue).count();
        return overdue == 0 ? totals : totals + context.text("separator") + context.counted("actions.overdue", overdue);
    }

    private List<Column> columns() {
        return List.of(
                new Column(context.text("column.ref"), 15),
                new Column(context.text("column.measure"), 42),
                new Column(context.text("column.risks"), 18),
                new Column(context.text("column.owner"), 20),
                new Column(context.text("column.due"), 16),
                new Column(context.text("column.priority"), 13),
                new Column(context.text("column.effort"), 12),
                new Column(context.text("column.state"), 19),
                new Column(context.text("column.evidence"), 25));
    }

    private Row row(Actions.Entry entry) {
        var action = entry.action();
        return Row.of(
                Content.of(new Content.Mark(action.measure(), Bookmarks.measure(action.measure()))),
                measure(entry),
                risks(entry.risks()),
                Content.of(writing.actions().owner(action)),
                writing.actions().due(entry),
                Content.of(context.coded("priority", action.priority())),
                Content.of(context.coded("effort", action.effort())),
                Content.of(context.coded("action.status", action.status())),
                Content.of(entry.evidence().isEmpty() ? "—" : entry.evidence()));
    }

    /** The measure, and what the template says of it beyond its title. */
    private Content measure(Actions.Entry entry) {
        Content title = Content.of(entry.title());
        return context.texts().find(context.language(), "measures", entry.action().measure(), "description")
                .map(text -> title.and(Content.of(Content.soft(text))))
                .orElse(title);
    }

    private Content risks(List<String> codes) {
        return codes.isEmpty() ? Content.of("—") : Names.lines(codes, names::riskId);
    }
}
