package org.vigie.report.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigie.application.port.ReportWriter.Options;
import org.vigie.application.port.ReportWriter.Subject;
import org.vigie.domain.action.Action;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.report.model.PlanModel.Cell;
import org.vigie.report.model.PlanModel.Column;
import org.vigie.report.model.PlanModel.Day;
import org.vigie.report.model.PlanModel.Sheet;
import org.vigie.report.model.PlanModel.Todo;
import org.vigie.report.model.PlanModel.Words;

/** Composes the action plan for programs that work on it: a workbook and a calendar. */
public final class PlanComposer {
    private final Context context;
    private final Names names;
    private final Actions actions;

    private PlanComposer(Subject subject, Options options) {
        Writing writing = new Writing(new Context(subject, options));
        this.context = writing.context();
        this.names = writing.names();
        this.actions = writing.actions();
    }

    /** The plan of what the subject holds, in the language of the options. */
    public static PlanModel compose(Subject subject, Options options) {
        return new PlanComposer(subject, options).compose();
    }

    private PlanModel compose() {
        List<Actions.Entry> entries = actions.all();
        PlanModel.Head head = new PlanModel.Head(
                context.language(),
                context.assessment().id().toString(),
                context.assessment().details().title(),
                context.assessment().details().organisation(),
                context.text("workbook.about", context.date(context.options().at())),
                context.options().at());
        return new PlanModel(head, List.of(plan(entries), register()), todos(entries));
    }

    private Sheet plan(List<Actions.Entry> entries) {
        return new Sheet(
                context.text("actions"),
                List.of(
                        column("ref", 12),
                        column("measure", 60),
                        column("risks", 26),
                        column("owner", 28),
                        column("due", 13),
                        column("priority", 11),
                        column("effort", 11),
                        column("state", 24),
                        column("comment", 50),
                        column("evidence", 40)),
                entries.stream().map(this::row).toList());
    }

    private Column column(String key, int width) {
        return new Column(context.text("column." + key), width);
    }

    private List<Cell> row(Actions.Entry entry) {
        Action action = entry.action();
        return List.of(
                new Words(action.measure()),
                new Words(entry.title()),
                new Words(String.join(", ", entry.risks())),
                new Words(actions.owner(action)),
                new Day(action.due()),
                new Words(context.coded("priority", action.priority())),
                new Words(context.coded("effort", action.effort())),
                new Words(context.coded("action.status", action.status())),
                new Words(Objects.requireNonNullElse(action.notes().comment(), "")),
                new Words(entry.evidence()));
    }

    private Sheet register() {
        List<List<Cell>> rows = new ArrayList<>();
        context.evaluation().gaps().forEach(gap -> rows.add(row(gap)));
        context.evaluation().risks().forEach(risk -> rows.add(row(risk)));
        return new Sheet(
                context.text("workbook.register"),
                List.of(
                        column("ref", 12),
                        column("risk", 60),
                        new Column(context.text("workbook.kind"), 20),
                        column("state", 24),
                        new Column(context.coded("level.kind", LevelKind.INHERENT), 14),
                        new Column(context.coded("level.kind", LevelKind.CURRENT), 14),
                        new Column(context.coded("level.kind", LevelKind.AT_START), 14),
                        new Column(context.coded("level.kind", LevelKind.TARGET), 14),
                        new Column(context.text("workbook.measures"), 50)),
                rows);
    }

    private List<Cell> row(ComplianceGap gap) {
        Words none = new Words("");
        return List.of(
                new Words(gap.code()),
                new Words(names.risk(gap.code())),
                new Words(context.text("workbook.gap")),
                new Words(context.coded("workbook.status", gap.status()) + " · " + context.coded("gap.state", gap.state())),
                none,
                none,
                none,
                none,
                new Words(String.join(", ", gap.measures())));
    }

    private List<Cell> row(Risk risk) {
        return List.of(
                new Words(risk.code()),
                new Words(names.risk(risk.code())),
                new Words(context.text("workbook.risk")),
                new Words(context.coded("workbook.status", risk.status())),
                level(risk, LevelKind.INHERENT),
                level(risk, LevelKind.CURRENT),
                level(risk, LevelKind.AT_START),
                level(risk, LevelKind.TARGET),
                new Words(String.join(", ", risk.measures())));
    }

    private Words level(Risk risk, LevelKind kind) {
        return new Words(names.level(risk.level(kind)).text());
    }

    private List<Todo> todos(List<Actions.Entry> entries) {
        List<Todo> todos = new ArrayList<>();
        for (Actions.Entry entry : entries) {
            LocalDate due = entry.due();
            if (due != null) {
                Action action = entry.action();
                todos.add(new Todo(
                        action.measure(),
                        action.measure() + " " + entry.title(),
                        context.text("calendar.text", actions.owner(action), String.join(", ", entry.risks())),
                        due,
                        action.priority(),
                        action.status()));
            }
        }
        return todos;
    }
}
