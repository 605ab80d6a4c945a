package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;

/** The four levels of a risk, each with what explains it: measures, or a person's reason beside what the rules computed. */
final class LevelRows {
    /** Where what the rules computed stands, when a person set another level. */
    private static final int COMPUTED = 4;

    private final Context context;
    private final Names names;

    LevelRows(Writing writing) {
        this.context = writing.context();
        this.names = writing.names();
    }

    Grid of(Risk risk) {
        boolean overridden = risk.levels().values().stream().anyMatch(level -> level.override() != null);
        List<Row> rows = new ArrayList<>();
        for (LevelKind kind : LevelKind.values()) {
            AssessedLevel level = risk.levels().get(kind);
            if (level != null) {
                rows.add(row(risk, kind, level, overridden));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column("", 8),
                new Column(context.text("column.severity"), 7),
                new Column(context.text("column.likelihood"), 8),
                new Column(context.text("column.level"), 7),
                new Column(context.text("column.explained"), overridden ? 15 : 22)));
        if (overridden) {
            columns.add(COMPUTED, new Column(context.text("column.computed"), 7));
        }
        return Grid.alike(context.text(overridden ? "levels.caption" : "levels.computedCaption", risk.code()), columns, rows);
    }

    private Row row(Risk risk, LevelKind kind, AssessedLevel level, boolean overridden) {
        RiskLevel effective = level.effective();
        List<Content> cells = new ArrayList<>(List.of(
                Content.of(Content.strong(context.coded("level.kind", kind))),
                Content.of(names.severity(effective.severity())),
                Content.of(names.likelihood(effective.likelihood())),
                Content.of(names.level(effective)),
                explained(risk, kind, level)));
        if (overridden) {
            cells.add(COMPUTED, Content.of(names.level(level.computed())));
        }
        return Row.of(cells);
    }

    private Content explained(Risk risk, LevelKind kind, AssessedLevel level) {
        Content content = Content.EMPTY;
        LevelOverride override = level.override();
        if (override != null) {
            content = content.and(Content.of(
                    Content.strong(context.text("level.overridden") + " "), Content.words(override.reason())));
        }
        if (!level.measures().isEmpty()) {
            content = content.and(Names.ids(level.measures(), names::measureId));
        } else if (override == null) {
            content = content.and(unchanged(kind, risk));
        }
        if (kind == LevelKind.AT_START && level.effective().threshold() != Threshold.ACCEPTABLE) {
            content = content.and(Content.of(Content.soft(context.coded("threshold", level.effective().threshold()))));
        }
        return content;
    }

    /** Why a level is still the inherent one: half of a measure that lowers by one step is no step (decision 13). */
    private Content unchanged(LevelKind kind, Risk risk) {
        if (kind == LevelKind.INHERENT) {
            return Content.of(context.text("level.beforeMeasures"));
        }
        List<String> partly = context.evaluation().measures().stream()
                .filter(measure -> measure.inPlace() == MeasureState.Effect.PARTIAL && risk.measures().contains(measure.code()))
                .map(MeasureState::code)
                .toList();
        return partly.isEmpty()
                ? Content.of(context.text("level.noMeasure"))
                : Names.ids(partly, names::measureId).and(Content.of(context.text("level.partly")));
    }
}
