package org.vigie.report.model;

import java.util.List;
import java.util.Set;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.evaluation.MeasureState;

/** The measures that answers or people say are in place, but for those of the action plan. */
final class InPlaceMeasures {
    private final Writing writing;
    private final Context context;

    InPlaceMeasures(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    List<Block> blocks() {
        Set<String> planned = context.assessment().plan().actions().keySet();
        List<Row> rows = context.evaluation().measures().stream()
                .filter(state -> state.inPlace() != MeasureState.Effect.NONE && !planned.contains(state.code()))
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(writing.section("actions.inPlace"), Grid.fitted(context.text("actions.inPlace.caption"), List.of(
                new Column(context.text("column.ref"), 7),
                new Column(context.text("column.measure"), 25),
                new Column(context.text("column.risks"), 7)), rows));
    }

    private Row row(MeasureState state) {
        Content measure = Content.of(writing.names().measure(state.code()));
        return Row.of(
                Content.of(new Content.Mark(state.code(), Bookmarks.measure(state.code()))),
                state.inPlace() == MeasureState.Effect.FULL
                        ? measure
                        : measure.and(Content.of(new Content.Alert(context.coded("effect", state.inPlace())))),
                state.mitigates().isEmpty() ? Content.of("—") : Names.ids(state.mitigates(), writing.names()::riskId));
    }
}
