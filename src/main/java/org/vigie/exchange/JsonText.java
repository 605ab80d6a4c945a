package org.vigie.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vigie.application.port.InputRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON (RFC 8259) strictly and within {@link JsonLimits}: a key that stands twice is refused, and so is anything after the value. */
final class JsonText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.DEPTH)
                    .maxStringLength(JsonLimits.TEXT)
                    .maxNameLength(JsonLimits.NAME)
                    .maxNumberLength(JsonLimits.NUMBER)
                    .maxTokenCount(JsonLimits.VALUES)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonText(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Parses UTF-8, with or without a byte order mark.
     *
     * @param file how problems name where the bytes come from
     * @throws InputRefused when the bytes are no JSON text within the limits
     */
    static JsonInput parse(byte[] utf8, String file) {
        if (utf8.length > JsonLimits.BYTES) {
            throw Refusal.at(file, JsonPath.ROOT, "exchange.json.tooLarge", String.valueOf(JsonLimits.BYTES / (1024 * 1024)));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, file);
        } catch (CharacterCodingException _) {
            throw Refusal.at(file, JsonPath.ROOT, "exchange.json.notUtf8");
        }
    }

    /**
     * Parses a text.
     *
     * @throws InputRefused when it is no JSON text within the limits
     */
    static JsonInput parse(String text, String file) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonText(file, parser).whole();
        }
    }

    private JsonInput whole() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw Refusal.at(file, JsonPath.ROOT, "exchange.json.empty");
            }
            JsonNode node = value(first, JsonPath.ROOT);
            if (parser.nextToken() != null) {
                throw Refusal.at(file, JsonPath.ROOT, "exchange.json.trailing");
            }
            return new JsonInput(file, JsonPath.ROOT, node);
        } catch (StreamConstraintsException e) {
            throw Refusal.at(file, JsonPath.ROOT, "exchange.json.limits", where(e), String.valueOf(JsonLimits.DEPTH));
        } catch (JacksonException e) {
            throw Refusal.at(file, JsonPath.ROOT, "exchange.json.syntax", where(e));
        }
    }

    /** Where a limit was met the exception does not always know, but the parser does. */
    private String where(JacksonException e) {
        TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return location.getLineNr() + ":" + location.getColumnNr();
    }

    private JsonNode value(JsonToken token, JsonPath path) {
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> NODES.stringNode(text(parser.getString(), path));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw Refusal.at(file, path, "exchange.json.syntax", String.valueOf(parser.currentLocation().getLineNr()));
        };
    }

    private JsonNode object(JsonPath path) {
        ObjectNode object = NODES.objectNode();
        for (JsonToken token = next(path); token != JsonToken.END_OBJECT; token = next(path)) {
            String name = text(parser.currentName(), path);
            JsonPath below = path.child(name);
            if (object.has(name)) {
                throw Refusal.at(file, below, "exchange.json.duplicate", name);
            }
            object.set(name, value(next(below), below));
        }
        return object;
    }

    private JsonNode array(JsonPath path) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = next(path); token != JsonToken.END_ARRAY; token = next(path)) {
            array.add(value(token, path.child(array.size())));
        }
        return array;
    }

    private JsonToken next(JsonPath path) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw Refusal.at(file, path, "exchange.json.syntax", "?");
        }
        return token;
    }

    /** An escape may spell half a surrogate pair, which is no character. */
    private String text(String text, JsonPath path) {
        if (!CanonicalText.isWellFormed(text)) {
            throw Refusal.at(file, path, "exchange.json.halfCharacter");
        }
        return CanonicalText.normal(text);
    }
}
