package org.vigie.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a table in an answers file, each with its id: the one it says, or that of the only existing row with the same key, or a new
 * one. Ids are settled before values are read, since other answers of the file may refer to the rows.
 */
final class TableRows {
    private static final String ID = "_id";

    private final QuestionType.Table type;
    private final List<AnswerValue.Row> existing;
    private final Map<RowId, JsonInput> rows = new LinkedHashMap<>();

    private TableRows(QuestionType.Table type, List<AnswerValue.Row> existing) {
        this.type = type;
        this.existing = existing;
    }

    /** Settles the ids; what is wrong with them goes to the problems. */
    static TableRows of(QuestionType.Table type, List<AnswerValue.Row> existing, JsonInput in, Problems problems) {
        TableRows table = new TableRows(type, existing);
        List<JsonInput> items = in.items();
        if (items.size() > Math.max(type.maxRows(), type.fixedRows().size())) {
            throw in.refused("exchange.answers.tooManyRows", String.valueOf(items.size()), String.valueOf(type.maxRows()));
        }
        Map<JsonInput, @Nullable RowId> named = new LinkedHashMap<>();
        Set<RowId> taken = new HashSet<>();
        for (JsonInput item : items) {
            RowId id = problems.collect(() -> table.named(item));
            named.put(item, id);
            if (id != null && !taken.add(id)) {
                problems.add(item.below(ID, item.node()), "exchange.answers.duplicateRow", id.value());
            }
        }
        named.forEach((item, id) -> {
            RowId settled = id != null ? id : table.sameKey(item, items).filter(taken::add).orElseGet(TableRows::fresh);
            table.rows.put(settled, item);
        });
        return table;
    }

    Set<RowId> ids() {
        Set<RowId> ids = new HashSet<>(rows.keySet());
        type.fixedRows().forEach(code -> ids.add(new RowId(code)));
        return ids;
    }

    private static RowId fresh() {
        return new RowId(UUID.randomUUID().toString());
    }

    private @Nullable RowId named(JsonInput item) {
        JsonInput given = item.fields().field(ID);
        if (given == null || given.isNull()) {
            if (!type.fixedRows().isEmpty()) {
                throw item.refused("exchange.answers.fixedRowId", String.join(", ", type.fixedRows()));
            }
            return null;
        }
        RowId id = Codecs.ROW_ID.read(given);
        if (!type.fixedRows().isEmpty() && !type.fixedRows().contains(id.value())) {
            throw given.refused("exchange.answers.unknownFixedRow", id.value(), String.join(", ", type.fixedRows()));
        }
        return id;
    }

    private Optional<RowId> sameKey(JsonInput item, List<JsonInput> items) {
        Optional<String> column = type.columns().stream().filter(QuestionType.Column::key).map(QuestionType.Column::id).findFirst();
        if (column.isEmpty()) {
            return Optional.empty();
        }
        JsonNode key = item.node().get(column.get());
        if (key == null || !key.isString() || items.stream().filter(each -> key.equals(each.node().get(column.get()))).count() != 1) {
            return Optional.empty();
        }
        List<RowId> same = existing.stream()
                .filter(row -> Objects.equals(key.stringValue(), plain(row.cells().get(column.get()))))
                .map(AnswerValue.Row::id)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static @Nullable String plain(@Nullable AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Choice choice -> choice.code();
            case AnswerValue.Country country -> country.code();
            case null, default -> null;
        };
    }

    /** Reads the cells. Fixed rows stand in the template's order, those that the file leaves out as they were. */
    AnswerValue.Table read(AnswerValueReader values, Problems problems) {
        Map<RowId, AnswerValue.Row> read = new LinkedHashMap<>();
        rows.forEach((id, item) -> read.put(id, row(id, item, values, problems)));
        if (type.fixedRows().isEmpty()) {
            return new AnswerValue.Table(List.copyOf(read.values()));
        }
        List<AnswerValue.Row> ordered = new ArrayList<>();
        for (String code : type.fixedRows()) {
            RowId id = new RowId(code);
            AnswerValue.Row before = existing.stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElse(new AnswerValue.Row(id, Map.of()));
            ordered.add(read.getOrDefault(id, before));
        }
        return new AnswerValue.Table(ordered);
    }

    private AnswerValue.Row row(RowId id, JsonInput item, AnswerValueReader values, Problems problems) {
        Map<String, AnswerValue> cells = new HashMap<>();
        List<String> columns = type.columns().stream().map(QuestionType.Column::id).toList();
        for (Map.Entry<String, JsonNode> field : item.node().properties()) {
            JsonInput cell = item.below(field.getKey(), field.getValue());
            if (field.getKey().equals(ID)) {
                continue;
            }
            Optional<QuestionType.Column> column =
                    type.columns().stream().filter(each -> each.id().equals(field.getKey())).findFirst();
            if (column.isEmpty()) {
                problems.add(cell, "exchange.answers.unknownColumn", Refusal.shown(field.getKey()), String.join(", ", columns));
                continue;
            }
            AnswerValue value = problems.collect(() -> values.read(column.get().type(), cell));
            if (value != null) {
                cells.put(field.getKey(), value);
            }
        }
        return new AnswerValue.Row(id, cells);
    }
}
