package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.report.model.Block.Column;
import org.vigie.report.model.Block.Grid;
import org.vigie.report.model.Block.Row;

/** The four levels of a risk, each with what explains it: measures, or a person's reason beside what the rules computed. */
final class LevelRows {
    private final Context context;
    private final Names names;

    LevelRows(Writing writing) {
        this.context = writing.context();
        this.names = writing.names();
    }

    Grid of(Risk risk) {
        List<Row> rows = new ArrayList<>();
        for (LevelKind kind : LevelKind.values()) {
            AssessedLevel level = risk.levels().get(kind);
            if (level != null) {
                rows.add(row(kind, level));
            }
        }
        return Grid.alike(context.text("levels.caption", risk.code()), List.of(
                new Column("", 7),
                new Column(context.text("column.severity"), 7),
                new Column(context.text("column.likelihood"), 8),
                new Column(context.text("column.level"), 7),
                new Column(context.text("column.computed"), 7),
                new Column(context.text("column.explained"), 16)), rows);
    }

    private Row row(LevelKind kind, AssessedLevel level) {
        RiskLevel effective = level.effective();
        return Row.of(
                Content.of(Content.strong(context.coded("level.kind", kind))),
                Content.of(names.severity(effective.severity())),
                Content.of(names.likelihood(effective.likelihood())),
                Content.of(names.level(effective)),
                Content.of(names.level(level.computed())),
                explained(kind, level));
    }

    private Content explained(LevelKind kind, AssessedLevel level) {
        Content content = Content.EMPTY;
        LevelOverride override = level.override();
        if (override != null) {
            content = content.and(Content.of(
                    Content.strong(context.text("level.overridden") + " "), Content.words(override.reason())));
        }
        if (!level.measures().isEmpty()) {
            content = content.and(Names.ids(level.measures(), names::measureId));
        } else if (override == null) {
            content = content.and(Content.of(context.text(kind == LevelKind.INHERENT ? "level.beforeMeasures" : "level.noMeasure")));
        }
        if (kind == LevelKind.AT_START && level.effective().threshold() != Threshold.ACCEPTABLE) {
            content = content.and(Content.of(Content.soft(context.coded("threshold", level.effective().threshold()))));
        }
        return content;
    }

}
