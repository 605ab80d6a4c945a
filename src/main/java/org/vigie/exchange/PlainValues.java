package org.vigie.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as other programs read and write them: in the form of the answers file, so that what is shown can be given back. */
final class PlainValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainValues() {}

    static JsonNode of(@Nullable AnswerValue value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case AnswerValue.Text text -> NODES.stringNode(text.text());
            case AnswerValue.Rich rich -> NODES.stringNode(MarkdownWriting.write(rich.text()));
            case AnswerValue.Choice choice -> NODES.stringNode(choice.code());
            case AnswerValue.Multi multi -> texts(multi.codes());
            case AnswerValue.Number number -> number(number.value());
            case AnswerValue.Money money ->
                NODES.objectNode().set("amount", number(money.amount())).put("currency", money.currency());
            case AnswerValue.Date date -> NODES.stringNode(date.date().toString());
            case AnswerValue.Duration duration -> NODES.stringNode(duration.period().toString());
            case AnswerValue.Person person ->
                NODES.objectNode().put("name", person.name()).put("role", person.role()).put("email", person.email());
            case AnswerValue.Country country -> NODES.stringNode(country.code());
            case AnswerValue.Files files -> texts(files.evidence());
            case AnswerValue.Ref ref -> ref.rows().size() == 1
                    ? NODES.stringNode(ref.rows().getFirst().value())
                    : texts(ref.rows().stream().map(RowId::value).toList());
            case AnswerValue.Table table -> table(table);
        };
    }

    private static JsonNode table(AnswerValue.Table table) {
        ArrayNode rows = NODES.arrayNode();
        for (AnswerValue.Row row : table.rows()) {
            ObjectNode object = rows.addObject().put("_id", row.id().value());
            new TreeMap<>(row.cells()).forEach((column, cell) -> object.set(column, of(cell)));
        }
        return rows;
    }

    static JsonNode of(Value value) {
        return switch (value) {
            case Value.Nothing _ -> NODES.nullNode();
            case Value.Bool bool -> NODES.booleanNode(bool.value());
            case Value.Text text -> NODES.stringNode(text.value());
            case Value.Number number -> number(number.value());
            case Value.Date date -> NODES.stringNode(date.value().toString());
            case Value.Duration duration -> NODES.stringNode(duration.value().toString());
            case Value.ListOf list -> {
                ArrayNode array = NODES.arrayNode();
                list.values().forEach(each -> array.add(of(each)));
                yield array;
            }
            case Value.Row row -> {
                ObjectNode object = NODES.objectNode().put("_id", row.id());
                for (Map.Entry<String, Value> cell : new TreeMap<>(row.cells()).entrySet()) {
                    object.set(cell.getKey(), of(cell.getValue()));
                }
                yield object;
            }
        };
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Without exponent: 1000, not 1E+3. */
    private static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value.scale() < 0 ? value.setScale(0) : value);
    }
}
