package org.vigie.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.CanonicalForm;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical form (decision 18). A whole assessment is one object of its lines: {@code answers/x} stands under {@code answers}, at
 * {@code x}. Instants are cut to milliseconds, and texts brought to NFC, both when written and when read.
 */
public final class CanonicalJson implements CanonicalForm {

    @Override
    public byte[] write(Assessment assessment) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        AssessmentLines.of(assessment).forEach((path, value) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                whole.set(path, value);
            } else {
                whole.withObjectProperty(path.substring(0, slash)).set(path.substring(slash + 1), value);
            }
        });
        return CanonicalText.bytes(whole);
    }

    @Override
    public Assessment readAssessment(byte[] json, String file) {
        JsonInput whole = JsonText.parse(json, file);
        Map<String, JsonInput> lines = new HashMap<>();
        Fields parts = whole.fields();
        for (String part : parts.names()) {
            JsonInput value = parts.required(part);
            if (!AssessmentLines.isPart(part)) {
                throw AssessmentLines.unknown(value, part);
            } else if (AssessmentLines.SINGLE.contains(part)) {
                lines.put(part, value);
            } else {
                Fields entries = value.fields();
                entries.names().forEach(name -> lines.put(AssessmentLines.path(part, name), entries.required(name)));
            }
        }
        return AssessmentLines.assemble(lines, whole);
    }

    @Override
    public String write(Change change) {
        return CanonicalText.write(ChangeCodecs.CHANGE.write(change));
    }

    @Override
    public Change readChange(String json) {
        return ChangeCodecs.CHANGE.read(JsonText.parse(json, "change"));
    }

    @Override
    public String write(Answer answer) {
        return CanonicalText.write(AnswerCodecs.ANSWER.write(answer));
    }

    @Override
    public Answer readAnswer(String json) {
        return AnswerCodecs.ANSWER.read(JsonText.parse(json, "answer"));
    }

    @Override
    public byte[] write(Evaluation evaluation) {
        return CanonicalText.bytes(EvaluationCodecs.EVALUATION.write(evaluation));
    }

    @Override
    public Evaluation readEvaluation(byte[] json) {
        return EvaluationCodecs.EVALUATION.read(JsonText.parse(json, "evaluation"));
    }

    @Override
    public SortedMap<String, String> lines(Assessment assessment) {
        SortedMap<String, String> lines = new TreeMap<>();
        AssessmentLines.of(assessment).forEach((path, value) -> lines.put(path, CanonicalText.write(value)));
        return lines;
    }

    @Override
    public List<String> touched(Change change) {
        Set<String> paths = new LinkedHashSet<>();
        addTouched(change, paths);
        return List.copyOf(paths);
    }

    private static void addTouched(Change change, Set<String> paths) {
        switch (change) {
            case Change.SetAnswer c -> paths.add(AssessmentLines.path(AssessmentLines.ANSWERS, c.key()));
            case Change.AddRow c -> paths.add(AssessmentLines.path(AssessmentLines.ANSWERS, c.key()));
            case Change.RemoveRow c -> paths.add(AssessmentLines.path(AssessmentLines.ANSWERS, c.key()));
            case Change.MoveRow c -> paths.add(AssessmentLines.path(AssessmentLines.ANSWERS, c.key()));
            case Change.SetCell c -> paths.add(AssessmentLines.path(AssessmentLines.ANSWERS, c.key()));
            case Change.JudgeRisk c -> paths.add(AssessmentLines.path(AssessmentLines.JUDGEMENTS, c.risk()));
            case Change.EditAddedRisk c -> paths.add(AssessmentLines.path(AssessmentLines.RISKS, c.code()));
            case Change.EditAddedMeasure c -> paths.add(AssessmentLines.path(AssessmentLines.MEASURES, c.code()));
            case Change.ConfirmMeasure c -> paths.add(AssessmentLines.path(AssessmentLines.CONFIRMATIONS, c.measure()));
            case Change.EditAction c -> paths.add(AssessmentLines.path(AssessmentLines.ACTIONS, c.measure()));
            case Change.EditComment c -> paths.add(AssessmentLines.path(AssessmentLines.COMMENTS, c.id()));
            case Change.EditEvidence c -> paths.add(AssessmentLines.path(AssessmentLines.EVIDENCE, c.id()));
            case Change.GiveOpinion _ -> paths.add(AssessmentLines.OPINION);
            case Change.RecordViews _ -> paths.add(AssessmentLines.VIEWS);
            case Change.RecordConsultation _ -> paths.add(AssessmentLines.CONSULTATION);
            case Change.Decide _ -> paths.add(AssessmentLines.DECISION);
            case Change.RecordVersion c -> {
                addVersion(c.before(), paths);
                addVersion(c.after(), paths);
            }
            case Change.EditDetails _ -> paths.add(AssessmentLines.DETAILS);
            case Change.KeepAside c -> paths.add(AssessmentLines.path(AssessmentLines.SET_ASIDE, c.key()));
            case Change.ChangeTemplate _ -> paths.add(AssessmentLines.TEMPLATE);
            case Change.Several c -> c.changes().forEach(each -> addTouched(each, paths));
        }
    }

    private static void addVersion(@Nullable Version version, Set<String> paths) {
        if (version != null) {
            paths.add(AssessmentLines.path(AssessmentLines.VERSIONS, version.number()));
        }
    }

    @Override
    public Assessment fromLines(SortedMap<String, String> lines) {
        Map<String, JsonInput> inputs = new HashMap<>();
        lines.forEach((path, value) -> inputs.put(path, JsonText.parse(value, path)));
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        return AssessmentLines.assemble(inputs, new JsonInput("assessment", JsonPath.ROOT, nothing));
    }

    @Override
    public String lineHash(String value) {
        return HexFormat.of().formatHex(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String contentHash(SortedMap<String, String> lineHashes) {
        MessageDigest digest = sha256();
        // Sorted anew, since a map may be sorted by another order.
        new TreeMap<>(Map.copyOf(lineHashes)).forEach((path, hash) -> {
            if (!path.startsWith(AssessmentLines.COMMENTS + "/")) {
                digest.update((path + "\t" + hash + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
