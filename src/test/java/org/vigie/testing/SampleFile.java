package org.vigie.testing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bundled sample as a person would hand it over: an answers file, and what is judged, planned and decided after it. */
public final class SampleFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLACE = "/samples/customer-loyalty/";

    private final LocalDate today;
    private final JsonNode words;
    private final JsonNode sample;

    /**
     * The sample as it stands on a day.
     *
     * @param language {@code fr} or {@code en}
     */
    public SampleFile(String language, LocalDate today) {
        this.today = today;
        this.words = read("text_" + language + ".json");
        this.sample = worded(read("sample.json"));
    }

    public String answers() {
        return sample.get("answers").toString();
    }

    public JsonNode steps() {
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

    private JsonNode day(String offset) {
        return NODES.stringNode(today.plusDays(Long.parseLong(offset)).toString());
    }
}
