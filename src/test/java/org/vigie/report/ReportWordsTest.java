package org.vigie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The words that a template may give to its report, and those that the bundled ones give. */
class ReportWordsTest {
    private static final Path ROOT = Path.of("assessments-templates");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Said only by a template whose law asks for the consultation of the authority. */
    private static final Set<String> ASKED_OF_A_DPIA =
            Set.of("evaluation.gate.above", "evaluation.gate.aboveOverridden", "evaluation.gate.noOpinion");

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    }

    private static Set<String> places(String text) {
        Matcher matcher = PLACE.matcher(text);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void every_key_that_the_schema_allows_is_one_of_the_report() throws IOException {
        List<String> keys = json(ROOT.resolve("text.schema.json")).at("/properties/report/propertyNames/enum").valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(keys).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(new Messages(language.locale()).keys()).containsAll(keys.stream().map("report."::concat).toList());
        }
    }

    @Test
    void what_the_bundled_templates_say_instead_has_the_same_places() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("text_")).toList()) {
                boolean french = file.endsWith("text_fr.json");
                Messages messages = new Messages((french ? Language.FR : Language.EN).locale());
                for (Map.Entry<String, JsonNode> own : json(file).path("report").properties()) {
                    Object[] itself = {"{0}", "{1}", "{2}"};
                    assertThat(places(own.getValue().asString()))
                            .as(file + " " + own.getKey())
                            .isEqualTo(places(messages.text("report." + own.getKey(), itself)));
                }
            }
        }
    }

    @Test
    void every_sentence_that_the_schema_allows_is_one_of_the_program_and_keeps_its_places() throws IOException {
        Set<String> allowed = json(ROOT.resolve("text.schema.json")).at("/properties/words/propertyNames/enum").valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertThat(allowed).isNotEmpty();
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("text_")).toList()) {
                Messages messages = new Messages((file.endsWith("text_fr.json") ? Language.FR : Language.EN).locale());
                assertThat(messages.keys()).containsAll(allowed);
                Object[] itself = {"{0}", "{1}", "{2}"};
                json(file).path("words").properties().forEach(own -> assertThat(places(own.getValue().asString()))
                        .as(file + " " + own.getKey())
                        .isEqualTo(places(messages.text(own.getKey(), itself))));
            }
        }
    }

    @Test
    void where_the_law_knows_no_controller_no_gate_speaks_of_one() throws IOException {
        for (String template : List.of("ccpa-risk-assessment", "transfer")) {
            for (Language language : Language.values()) {
                Messages own = new Messages(language.locale()).with(words(template, language));
                List<String> gates = own.keys().stream()
                        .filter(key -> key.startsWith("evaluation.") && !ASKED_OF_A_DPIA.contains(key))
                        .map(key -> own.text(key, "R-01", "R-02"))
                        .toList();
                assertThat(gates).noneMatch(text -> text.contains("controller") || text.contains("responsable du traitement"));
            }
        }
    }

    private static Map<String, String> words(String template, Language language) throws IOException {
        Map<String, String> words = new HashMap<>();
        json(ROOT.resolve(template).resolve("text_" + language.code() + ".json"))
                .path("words")
                .properties()
                .forEach(own -> words.put(own.getKey(), own.getValue().asString()));
        return words;
    }
}
