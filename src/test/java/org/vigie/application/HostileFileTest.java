package org.vigie.application;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.exchange.ExchangeFiles;
import org.vigie.templates.InstalledJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole assessment with one thing in it made wrong: refused in words, or harmless; never a crash, now or later. */
class HostileFileTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ROUNDS = 1000;
    private static final int TEMPLATE_ROUNDS = 200;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void one_thing_made_wrong_is_refused_or_harmless() throws IOException {
        AssessmentEditor editor = workshop.edit(workshop.sample(Language.FR));
        Path file = workshop.file("analyse.json");
        workshop.session().exchange().writeJson(editor.assessment(), file);
        JsonNode sound = new JsonMapper().readTree(Files.readString(file));
        ExchangeFiles formats = new ExchangeFiles(new InstalledJson());
        Random random = new Random(20261126);
        Map<String, String> crashes = new TreeMap<>();
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            ObjectNode hostile = (ObjectNode) sound.deepCopy();
            String what = spoil(hostile, random);
            Files.writeString(file, hostile.toString());
            try {
                use(formats.read(file, null).assessment(), editor.template(), formats);
            } catch (InputRefused | UserFault e) {
                refused++;
            } catch (RuntimeException e) {
                crashes.putIfAbsent(e.getClass().getSimpleName() + " " + e.getStackTrace()[0] + " " + e.getMessage(), what);
            }
        }

        assertThat(crashes).isEmpty();
        assertThat(refused).isGreaterThan(ROUNDS / 3);
    }

    @Test
    void a_template_in_a_package_with_one_thing_made_wrong_is_refused_or_harmless() throws IOException {
        AssessmentEditor editor = workshop.edit(workshop.sample(Language.EN));
        InstalledJson form = new InstalledJson();
        ExchangeFiles formats = new ExchangeFiles(form);
        JsonNode sound = new JsonMapper().readTree(form.write(editor.template()));
        Random random = new Random(20261127);
        Map<String, String> crashes = new TreeMap<>();
        int refused = 0;
        for (int i = 0; i < TEMPLATE_ROUNDS; i++) {
            ObjectNode hostile = (ObjectNode) sound.deepCopy();
            String what = spoil(hostile, random);
            try {
                Template template = form.read(hostile.toString().getBytes(StandardCharsets.UTF_8), "template.json");
                use(editor.assessment().withTemplate(template.ref()), template, formats);
                formats.show(template, Language.FR);
            } catch (InputRefused | UserFault e) {
                refused++;
            } catch (RuntimeException e) {
                crashes.putIfAbsent(e.getClass().getSimpleName() + " " + e.getStackTrace()[0] + " " + e.getMessage(), what);
            }
        }

        assertThat(crashes).isEmpty();
        assertThat(refused).isGreaterThan(TEMPLATE_ROUNDS / 3);
    }

    private static void use(Assessment assessment, Template template, ExchangeFiles formats) {
        formats.show(template, assessment, Evaluator.evaluate(template, assessment, workshop.session().today()), Language.EN, "");
    }

    private record Place(JsonNode parent, @Nullable String key, int index, String path) {}

    /** Makes one thing wrong and says what. */
    private static String spoil(ObjectNode root, Random random) {
        List<Place> places = new ArrayList<>();
        gather(root, "", places);
        Place place = places.get(random.nextInt(places.size()));
        JsonNode wrong = List.<JsonNode>of(
                        NODES.nullNode(),
                        NODES.stringNode(""),
                        NODES.stringNode("\u00A0"),
                        NODES.stringNode("R-NONE-01"),
                        NODES.stringNode("2026-02-31"),
                        NODES.numberNode(-1),
                        NODES.numberNode(99),
                        NODES.numberNode(Long.MAX_VALUE),
                        NODES.numberNode(new BigDecimal("1e-400")),
                        NODES.booleanNode(true),
                        NODES.arrayNode(),
                        NODES.objectNode(),
                        NODES.stringNode("x".repeat(50_000)))
                .get(random.nextInt(13));
        if (place.parent() instanceof ObjectNode object && place.key() != null) {
            switch (random.nextInt(4)) {
                case 0 -> object.remove(place.key());
                case 1 -> object.set(place.key() + "x", object.remove(place.key()));
                default -> object.set(place.key(), wrong);
            }
        } else if (place.parent() instanceof ArrayNode array) {
            if (random.nextBoolean()) {
                array.add(array.get(place.index()).deepCopy());
            } else {
                array.set(place.index(), wrong);
            }
        }
        String told = wrong.toString();
        return place.path() + " := " + told.substring(0, Math.min(40, told.length()));
    }

    private static void gather(JsonNode node, String path, List<Place> into) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                into.add(new Place(object, entry.getKey(), 0, path + "/" + entry.getKey()));
                gather(entry.getValue(), path + "/" + entry.getKey(), into);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                into.add(new Place(array, null, i, path + "/" + i));
                gather(array.get(i), path + "/" + i, into);
            }
        }
    }
}
