package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Field;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.action.Action;
import org.vigie.domain.evaluation.MeasureState;

/** The measures that act on a risk or correct a gap: those in place and those planned. */
final class MeasureRows {
    private final Writing writing;
    private final Context context;

    MeasureRows(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    List<Block> of(List<String> codes) {
        Map<String, MeasureState> states = states();
        Map<String, Actions.Entry> planned = planned();
        List<Row> rows = new ArrayList<>();
        for (String code : codes) {
            MeasureState state = states.get(code);
            Actions.Entry entry = planned.get(code);
            if (entry != null || isInPlace(state)) {
                rows.add(row(code, state, entry));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(Grid.alike(context.text("measures.caption"), List.of(
                new Column(context.text("column.ref"), 6),
                new Column(context.text("column.measure"), 21),
                new Column(context.text("column.owner"), 9),
                new Column(context.text("column.due"), 7),
                new Column(context.text("column.state"), 7)), rows));
    }

    /** Those of these measures that are in place or planned: the report says nothing of the others. */
    List<String> taken(List<String> codes) {
        Map<String, MeasureState> states = states();
        Map<String, Actions.Entry> planned = planned();
        return codes.stream().filter(code -> planned.containsKey(code) || isInPlace(states.get(code))).toList();
    }

    private Map<String, MeasureState> states() {
        return context.evaluation().measures().stream()
                .collect(Collectors.toMap(MeasureState::code, state -> state, (first, _) -> first));
    }

    private Map<String, Actions.Entry> planned() {
        return writing.actions().all().stream()
                .collect(Collectors.toMap(entry -> entry.action().measure(), entry -> entry));
    }

    private static boolean isInPlace(@Nullable MeasureState state) {
        return state != null && state.inPlace() != MeasureState.Effect.NONE;
    }

    /** What the table of a risk or gap without any measure says: nothing stands below it then. */
    Field none() {
        return new Field(context.text("column.measures"), Content.of(new Content.Alert(context.text("measures.none"))));
    }

    private Row row(String code, @Nullable MeasureState state, Actions.@Nullable Entry entry) {
        Content status = Content.EMPTY;
        if (state != null && isInPlace(state)) {
            status = Content.of(context.coded("effect", state.inPlace()));
        } else if (entry != null) {
            status = Content.of(context.coded("action.status", entry.action().status()));
        }
        Action action = entry == null ? null : entry.action();
        return Row.of(
                Content.of(writing.names().measureId(code)),
                Content.of(writing.names().measure(code)),
                Content.of(action == null ? "—" : writing.actions().owner(action)),
                entry == null ? Content.of("—") : writing.actions().due(entry),
                status);
    }
}
