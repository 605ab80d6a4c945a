package org.vigie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bundled sample as a person would hand it over: an answers file, and what is judged, planned and decided after it. */
final class SampleFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLACE = "/samples/customer-loyalty/";

    private final JsonNode words = read("text_fr.json");
    private final JsonNode sample = worded(read("sample.json"));

    String answers() {
        return sample.get("answers").toString();
    }

    JsonNode steps() {
        return sample.get("steps");
    }

    private static JsonNode read(String name) {
        try (InputStream stream = SampleFile.class.getResourceAsStream(PLACE + name)) {
            return new JsonMapper().readTree(Objects.requireNonNull(stream, name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode worded(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode result = NODES.objectNode();
                object.properties().forEach(entry -> result.set(entry.getKey(), worded(entry.getValue())));
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = NODES.arrayNode();
                array.forEach(each -> result.add(worded(each)));
                yield result;
            }
            case JsonNode text when text.isString() && text.stringValue().startsWith("@today") -> day(text.stringValue().substring(6));
            case JsonNode text when text.isString() && text.stringValue().startsWith("@") ->
                Objects.requireNonNull(words.get(text.stringValue().substring(1)), text.stringValue());
            default -> node;
        };
    }

    private static JsonNode day(String offset) {
        LocalDate today = LocalDate.ofInstant(Shell.NOW, ZoneId.of("Europe/Paris"));
        return NODES.stringNode(today.plusDays(Long.parseLong(offset)).toString());
    }
}
