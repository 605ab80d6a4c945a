package org.vigie.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.vigie.application.port.SampleSource;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sample that Vigie ships: {@code sample.json} holds codes alone, {@code text_<lang>.json} the words. A text {@code @name} stands for a
 * word, {@code @today+30} for a day.
 */
public final class BundledSample implements SampleSource {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLACE = "/samples/customer-loyalty/";
    private static final String TODAY = "@today";

    @Override
    public String templateId() {
        return read("sample.json").fields().get("template", Codecs.TEXT);
    }

    @Override
    public Sample read(Template template, Language language, LocalDate today) {
        String textFile = "text_" + language.code() + ".json";
        Map<String, String> words = new TreeMap<>();
        Fields texts = read(textFile).fields();
        texts.names().forEach(name -> words.put(name, texts.get(name, Codecs.TEXT)));
        JsonInput coded = read("sample.json");
        Fields sample = new JsonInput(coded.file(), coded.path(), worded(coded.node(), words, today)).fields();
        sample.get("format", Codecs.TEXT);
        sample.get("template", Codecs.TEXT);
        Details details = details(sample.required("details").fields(), language);
        Assessment empty = Assessment.create(new AssessmentId(new UUID(0, 0)), template.ref(), details);
        Map<AnswerKey, Answer> answers = new TreeMap<>();
        new AnswersReader(template, empty).read(sample.required("answers")).forEach((key, answer) -> {
            if (answer != null) {
                answers.put(key, answer);
            }
        });
        List<Step> steps = new ArrayList<>();
        sample.required("steps").items().forEach(step -> steps.add(SampleSteps.read(step)));
        sample.end();
        return new Sample(details, answers, steps);
    }

    private static Details details(Fields in, Language language) {
        Details details = new Details(
                in.get("title", Codecs.TEXT),
                language,
                AssessmentStatus.IN_REVIEW,
                in.get("organisation", Codecs.TEXT),
                in.get("owner", Codecs.TEXT),
                in.find("reviewDate", Codecs.DATE),
                null);
        in.end();
        return details;
    }

    private static JsonNode worded(JsonNode node, Map<String, String> words, LocalDate today) {
        if (node.isString() && node.stringValue().startsWith("@")) {
            return NODES.stringNode(word(node.stringValue(), words, today));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode result = NODES.objectNode();
            object.properties().forEach(entry -> result.set(entry.getKey(), worded(entry.getValue(), words, today)));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = NODES.arrayNode();
            array.forEach(element -> result.add(worded(element, words, today)));
            return result;
        }
        return node;
    }

    private static String word(String name, Map<String, String> words, LocalDate today) {
        if (name.startsWith(TODAY)) {
            return today.plusDays(Integer.parseInt(name.substring(TODAY.length()))).toString();
        }
        String word = words.get(name.substring(1));
        if (word == null) {
            throw new IllegalStateException("the sample has no text " + name);
        }
        return word;
    }

    private static JsonInput read(String file) {
        try (InputStream stream = BundledSample.class.getResourceAsStream(PLACE + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program has no sample " + file);
            }
            return JsonText.parse(stream.readAllBytes(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
