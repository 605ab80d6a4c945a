package org.vigie.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.InputRefused;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.RiskRegister;
import tools.jackson.databind.JsonNode;

/**
 * Takes an assessment apart into independent values by path, and puts it together again. A path is a part of the assessment, or a part and
 * a key in it.
 */
final class AssessmentLines {
    static final String FORMAT = "vigie-assessment/1";

    static final String HEAD = "assessment";
    static final String DETAILS = "details";
    static final String TEMPLATE = "template";
    static final String ANSWERS = "answers";
    static final String EVIDENCE = "evidence";
    static final String SET_ASIDE = "setAside";
    static final String JUDGEMENTS = "judgements";
    static final String RISKS = "risks";
    static final String ACTIONS = "actions";
    static final String CONFIRMATIONS = "confirmations";
    static final String MEASURES = "measures";
    static final String COMMENTS = "comments";
    static final String VERSIONS = "versions";
    static final String OPINION = "review/opinion";
    static final String VIEWS = "review/views";
    static final String DECISION = "review/decision";
    static final String CONSULTATION = "review/consultation";

    private record Head(AssessmentId id) {}

    private static final Codec<Head> HEAD_CODEC = Codec.object(
            (head, out) -> out.put("format", Codecs.TEXT, FORMAT).put("id", Codecs.UUID, head.id().value()),
            in -> {
                JsonInput format = in.required("format");
                if (!format.text().equals(FORMAT)) {
                    throw format.refused("exchange.assessment.format", Refusal.shown(format.text()), FORMAT);
                }
                return new Head(new AssessmentId(in.get("id", Codecs.UUID)));
            });

    /** Parts that are one line each; the others hold lines by key. */
    static final Set<String> SINGLE = Set.of(HEAD, DETAILS, TEMPLATE);

    private static final List<String> PARTS = List.of(
            HEAD, DETAILS, TEMPLATE, ANSWERS, EVIDENCE, SET_ASIDE, JUDGEMENTS, RISKS, ACTIONS, CONFIRMATIONS, MEASURES, COMMENTS, "review",
            VERSIONS);

    private AssessmentLines() {}

    static boolean isPart(String name) {
        return PARTS.contains(name);
    }

    static InputRefused unknown(JsonInput at, String name) {
        return at.refused("exchange.json.unknownKey", Refusal.shown(name), String.join(", ", PARTS));
    }

    static String path(String part, Object key) {
        return part + "/" + key;
    }

    static SortedMap<String, JsonNode> of(Assessment assessment) {
        SortedMap<String, JsonNode> lines = new TreeMap<>();
        lines.put(HEAD, HEAD_CODEC.write(new Head(assessment.id())));
        lines.put(DETAILS, ReviewCodecs.DETAILS.write(assessment.details()));
        lines.put(TEMPLATE, Codecs.TEMPLATE_REF.write(assessment.template()));
        put(lines, ANSWERS, AnswerCodecs.ANSWER, assessment.answers().given());
        put(lines, EVIDENCE, AnswerCodecs.EVIDENCE, assessment.answers().evidence());
        put(lines, SET_ASIDE, SetAsideCodecs.SET_ASIDE, assessment.answers().setAside());
        put(lines, JUDGEMENTS, RegisterCodecs.JUDGEMENT, assessment.register().judgements());
        put(lines, RISKS, RegisterCodecs.ADDED_RISK, assessment.register().added());
        put(lines, ACTIONS, RegisterCodecs.ACTION, assessment.plan().actions());
        put(lines, CONFIRMATIONS, RegisterCodecs.CONFIRMATION, assessment.plan().confirmed());
        put(lines, MEASURES, RegisterCodecs.ADDED_MEASURE, assessment.plan().added());
        Review review = assessment.review();
        put(lines, COMMENTS, ReviewCodecs.COMMENT, review.comments());
        put(lines, OPINION, ReviewCodecs.OPINION, review.opinion());
        put(lines, VIEWS, ReviewCodecs.VIEWS, review.views());
        put(lines, DECISION, ReviewCodecs.DECISION, review.decision());
        put(lines, CONSULTATION, ReviewCodecs.CONSULTATION, review.consultation());
        for (Version version : assessment.versions()) {
            lines.put(path(VERSIONS, version.number()), ReviewCodecs.VERSION.write(version));
        }
        return lines;
    }

    private static <K, T> void put(Map<String, JsonNode> lines, String part, Codec<T> codec, Map<K, T> values) {
        ObjectOutput.entries(String::valueOf, codec, values)
                .properties()
                .forEach(entry -> lines.put(path(part, entry.getKey()), entry.getValue()));
    }

    private static <T> void put(Map<String, JsonNode> lines, String path, Codec<T> codec, @Nullable T value) {
        if (value != null) {
            lines.put(path, codec.write(value));
        }
    }

    /**
     * Puts an assessment together.
     *
     * @param lines by path; each knows where it stands
     * @param whole where the assessment as a whole stands
     * @throws org.vigie.application.port.InputRefused when a line is missing, unknown or not as it is written
     */
    static Assessment assemble(Map<String, JsonInput> lines, JsonInput whole) {
        Reading reading = new Reading(new TreeMap<>(lines), whole);
        Head head = reading.get(HEAD, HEAD_CODEC);
        var template = reading.get(TEMPLATE, Codecs.TEMPLATE_REF);
        var details = reading.get(DETAILS, ReviewCodecs.DETAILS);
        var answers = new Assessment.Answers(
                reading.all(ANSWERS, Codecs.ANSWER_KEY::read, AnswerCodecs.ANSWER, null),
                reading.all(EVIDENCE, JsonInput::text, AnswerCodecs.EVIDENCE, evidence -> evidence.id()),
                reading.all(SET_ASIDE, JsonInput::text, SetAsideCodecs.SET_ASIDE, kept -> kept.key()));
        var register = new RiskRegister(
                reading.all(JUDGEMENTS, JsonInput::text, RegisterCodecs.JUDGEMENT, null),
                reading.all(RISKS, JsonInput::text, RegisterCodecs.ADDED_RISK, risk -> risk.code()));
        var plan = new ActionPlan(
                reading.all(ACTIONS, JsonInput::text, RegisterCodecs.ACTION, action -> action.measure()),
                reading.all(CONFIRMATIONS, JsonInput::text, RegisterCodecs.CONFIRMATION, null),
                reading.all(MEASURES, JsonInput::text, RegisterCodecs.ADDED_MEASURE, measure -> measure.code()));
        var review = new Review(
                reading.<UUID, Comment>all(
                        COMMENTS, Codecs.UUID::read, ReviewCodecs.COMMENT, comment -> comment.id()),
                reading.find(OPINION, ReviewCodecs.OPINION),
                reading.find(VIEWS, ReviewCodecs.VIEWS),
                reading.find(DECISION, ReviewCodecs.DECISION),
                reading.find(CONSULTATION, ReviewCodecs.CONSULTATION));
        List<Version> versions = new ArrayList<>(
                reading.<String, Version>all(VERSIONS, JsonInput::text, ReviewCodecs.VERSION, version -> String.valueOf(version.number()))
                        .values());
        versions.sort(Comparator.comparingInt(Version::number));
        reading.end();
        return new Assessment(head.id(), template, details, answers, register, plan, review, versions);
    }

    private record Reading(SortedMap<String, JsonInput> left, JsonInput whole) {

        <T> T get(String path, Codec<T> codec) {
            T value = find(path, codec);
            if (value == null) {
                throw whole.refused("exchange.json.missing", path);
            }
            return value;
        }

        <T> @Nullable T find(String path, Codec<T> codec) {
            JsonInput line = left.remove(path);
            return line == null ? null : codec.read(line);
        }

        /** All of one part; where a value names its own key, the two must agree. */
        <K, T> Map<K, T> all(String part, Function<JsonInput, K> key, Codec<T> codec, @Nullable Function<T, K> own) {
            SortedMap<String, JsonInput> lines = left.subMap(part + "/", part + "0");
            Map<K, T> values = new HashMap<>();
            lines.forEach((path, line) -> {
                K name = key.apply(new JsonInput(line.file(), line.path(), Codecs.string(path.substring(part.length() + 1))));
                T value = codec.read(line);
                if (own != null && !own.apply(value).equals(name)) {
                    throw line.refused("exchange.json.otherKey", String.valueOf(name), String.valueOf(own.apply(value)));
                }
                values.put(name, value);
            });
            lines.clear();
            return values;
        }

        void end() {
            for (Map.Entry<String, JsonInput> line : left.entrySet()) {
                throw unknown(line.getValue(), line.getKey());
            }
        }
    }
}
