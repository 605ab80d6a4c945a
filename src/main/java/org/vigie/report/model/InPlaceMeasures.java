package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;

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
        List<MeasureState> states = context.evaluation().measures().stream()
                .filter(state -> state.inPlace() != MeasureState.Effect.NONE && !planned.contains(state.code()))
                .toList();
        if (states.isEmpty()) {
            return List.of();
        }
        boolean acting = states.stream().anyMatch(state -> !actsOn(state).isEmpty());
        List<Column> columns = new ArrayList<>(List.of(
                new Column(context.text("column.ref"), 7), new Column(context.text("column.measure"), acting ? 25 : 32)));
        if (acting) {
            columns.add(new Column(context.text("column.risks"), 7));
        }
        List<Row> rows = states.stream()
                .map(this::row)
                .map(row -> acting ? row : new Row(row.cells().subList(0, 2), row.whole(), row.keepWithNext()))
                .toList();
        return List.of(writing.section("actions.inPlace"), Grid.fitted(context.text("actions.inPlace.caption"), columns, rows));
    }

    private Row row(MeasureState state) {
        Content measure = Content.of(writing.names().measure(state.code()));
        return Row.of(
                Content.of(new Content.Mark(state.code(), Bookmarks.measure(state.code()))),
                state.inPlace() == MeasureState.Effect.FULL
                        ? measure
                        : measure.and(Content.of(new Content.Alert(context.coded("effect", state.inPlace())))),
                actsOn(state).isEmpty() ? Content.of("—") : Names.lines(actsOn(state), writing.names()::riskId));
    }

    /** The gaps and risks that a measure acts on, those still to be judged included, as the report shows them. */
    private List<String> actsOn(MeasureState state) {
        List<String> codes = new ArrayList<>(state.mitigates());
        context.evaluation().risks().stream()
                .filter(risk -> risk.status() == RiskStatus.SUGGESTED && risk.measures().contains(state.code()))
                .map(Risk::code)
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        return codes;
    }
}
