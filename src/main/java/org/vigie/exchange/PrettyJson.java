package org.vigie.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.JsonOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Indented JSON for people and scripts. */
public final class PrettyJson implements JsonOutput {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    @Override
    public String write(Object plain) {
        return write(node(plain));
    }

    private static JsonNode node(@Nullable Object plain) {
        return switch (plain) {
            case null -> NODES.nullNode();
            case Raw raw -> JsonText.parse(raw.json(), "json").node();
            case String text -> NODES.stringNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(entry -> array.add(node(entry)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, value) -> object.set(String.valueOf(key), node(value)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no plain value: " + plain.getClass());
        };
    }
}
