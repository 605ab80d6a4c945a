package org.vigie.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every bundled template is walked in both languages by the same case, told by somebody who writes in each. */
class ExampleLanguagesTest {
    private static final Path ROOT = Path.of("assessments-templates");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("template.json"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_main_example_is_told_in_both_languages(Path template) throws IOException {
        List<JsonNode> examples = examples(template);
        List<JsonNode> retold = examples.stream().filter(example -> original(example, examples).isPresent()).toList();
        assertThat(retold).isNotEmpty().allSatisfy(example -> {
            JsonNode original = original(example, examples).orElseThrow();
            assertThat(example.path("language").asString()).isNotEqualTo(original.path("language").asString());
            assertThat(example.path("title")).isEqualTo(original.path("title"));
            assertThat(example.path("expect")).as("what it must lead to").isEqualTo(original.path("expect"));
            List<String> told = new ArrayList<>();
            compare(example.path("answers"), original.path("answers"), "answers", told);
            assertThat(told).as("words that differ").isNotEmpty();
        });
    }

    private static List<JsonNode> examples(Path template) throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(template.resolve("examples"))) {
            for (Path file : files.sorted().toList()) {
                examples.add(JsonMapper.builder().build().readTree(Files.readAllBytes(file)));
            }
        }
        return examples;
    }

    /** The example that another one tells again: its id without the language. */
    private static Optional<JsonNode> original(JsonNode example, List<JsonNode> examples) {
        String id = example.path("id").asString();
        String language = "-" + example.path("language").asString();
        return id.endsWith(language)
                ? examples.stream()
                        .filter(other -> other.path("id").asString().equals(id.substring(0, id.length() - language.length())))
                        .findFirst()
                : Optional.empty();
    }

    /** The same questions, rows and codes: nothing but prose may differ. */
    private static void compare(JsonNode one, JsonNode other, String where, List<String> told) {
        assertThat(one.getNodeType()).as(where).isEqualTo(other.getNodeType());
        if (one.isObject()) {
            assertThat(one.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(other.propertyNames());
            one.propertyNames().forEach(name -> compare(one.path(name), other.path(name), where + "/" + name, told));
        } else if (one.isArray()) {
            assertThat(one.size()).as(where).isEqualTo(other.size());
            for (int i = 0; i < one.size(); i++) {
                compare(one.get(i), other.get(i), where + "/" + i, told);
            }
        } else if (!one.equals(other)) {
            assertThat(one.isString() && !isCode(one.asString()) && !isCode(other.asString())).as(where).isTrue();
            told.add(where);
        }
    }

    private static boolean isCode(String text) {
        return text.matches("[a-z0-9_.@-]+");
    }
}
