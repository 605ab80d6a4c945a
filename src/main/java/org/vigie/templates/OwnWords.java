package org.vigie.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which of the program's sentences a template may say in the words of its own law: those that the schema of its texts names. No others, so that
 * nobody's template says in the program's name what the program would not, nor takes the mark off a draft.
 */
final class OwnWords {
    private static final String SCHEMA = "text.schema.json";
    private static final Set<String> PLACES = Set.of("report", "words");
    private static final Set<String> ALLOWED = allowed();

    private OwnWords() {}

    /**
     * Whether a template may have a text here.
     *
     * @param path as in {@link org.vigie.domain.template.TemplateTexts}
     */
    static boolean allows(String path) {
        return PLACES.stream().noneMatch(place -> path.startsWith(place + "/")) || ALLOWED.contains(path);
    }

    private static Set<String> allowed() {
        try (InputStream stream = OwnWords.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + SCHEMA);
            }
            JsonNode schema = JsonMapper.builder().build().readTree(stream);
            return PLACES.stream().flatMap(place -> keys(schema, place)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keys(JsonNode schema, String place) {
        return schema.at("/properties/" + place + "/propertyNames/enum").valueStream().map(key -> place + "/" + key.asString());
    }
}
