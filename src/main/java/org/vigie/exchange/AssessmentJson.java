package org.vigie.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The evaluated assessment of {@code show --json}. Every key always stands, with null or an empty list where there is nothing. */
record AssessmentJson(Template template, Assessment assessment, Evaluation evaluation, Language language) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode node(String fingerprint) {
        AnswerWords words = new AnswerWords(template, assessment, language);
        ObjectNode node = NODES.objectNode();
        node.put("id", assessment.id().toString());
        node.put("title", assessment.details().title());
        node.put("language", assessment.details().language().code());
        node.put("status", WireCodes.STATUS.of(assessment.details().status()));
        node.putObject("template").put("id", assessment.template().id()).put("version", assessment.template().version());
        node.putObject("progress")
                .put("answered", evaluation.questionnaire().progress().answered())
                .put("applicable", evaluation.questionnaire().progress().applicable());
        node.set("answers", answers());
        node.set("visible", keys(evaluation.questionnaire().visible()));
        node.set("open", keys(evaluation.questionnaire().open()));
        node.set("findings", findings());
        ObjectNode computed = node.putObject("computed");
        new TreeMap<>(evaluation.computed()).forEach((id, value) -> computed.set(id, PlainValues.of(value)));
        ArrayNode decisions = node.putArray("decisions");
        evaluation.decisions().forEach(outcome -> decisions.add(decision(outcome, words)));
        node.set("risks", new RiskJson(template, assessment, evaluation, language, words).all());
        node.set("actions", actions());
        node.set("opinions", ReviewJson.opinions(assessment));
        node.set("decision", ReviewJson.decision(assessment));
        node.set("setAside", setAside());
        node.set("versions", ReviewJson.versions(assessment));
        return node.put("fingerprint", fingerprint);
    }

    private ObjectNode answers() {
        ObjectNode answers = NODES.objectNode();
        for (Map.Entry<AnswerKey, Answer> entry : new TreeMap<>(assessment.answers().given()).entrySet()) {
            Answer answer = entry.getValue();
            ObjectNode node = answers.putObject(entry.getKey().toString());
            node.set("value", PlainValues.of(answer.value()));
            node.put("state", answer.state() == null ? null : WireCodes.STATE.of(answer.state()));
            node.put("note", answer.note());
            node.set("evidence", PlainValues.texts(answer.evidence()));
        }
        return answers;
    }

    private ArrayNode setAside() {
        ArrayNode all = NODES.arrayNode();
        new TreeMap<>(assessment.answers().setAside())
                .forEach((key, kept) -> all.addObject()
                        .put("key", key)
                        .put("version", kept.version())
                        .put("title", kept.title())
                        .put("said", kept.said())
                        .put("why", kept.why())
                        .set("kept", SetAsideCodecs.KEPT.write(kept.kept())));
        return all;
    }

    private static ArrayNode keys(Collection<AnswerKey> keys) {
        return PlainValues.texts(keys.stream().map(AnswerKey::toString).toList());
    }

    private ArrayNode findings() {
        Messages messages = new Messages(language.locale()).with(template.texts().words(language));
        ArrayNode findings = NODES.arrayNode();
        for (Finding finding : evaluation.findings()) {
            AnswerKey on = finding.on();
            findings.addObject()
                    .put("id", finding.id())
                    .put("severity", WireCodes.FINDING_SEVERITY.of(finding.severity()))
                    .put("question", on == null ? null : on.toString())
                    .put("text", finding.builtIn()
                            ? messages.text("evaluation." + finding.id(), finding.arguments().stream().map(this::named).toArray())
                            : template.texts().check(language, finding.id()));
        }
        return findings;
    }

    /** Codes of risks and measures with their titles; anything else as it is. */
    private String named(String argument) {
        if (argument.startsWith("R-")) {
            var added = assessment.register().added().get(argument);
            return argument + " (" + (added == null ? template.texts().riskTitle(language, argument) : added.title()) + ")";
        }
        return argument.startsWith("M-") ? argument + " (" + measureTitle(argument) + ")" : argument;
    }

    private String measureTitle(String code) {
        AddedMeasure added = assessment.plan().added().get(code);
        return added == null ? template.texts().measureTitle(language, code) : added.title();
    }

    private static JsonNode decision(DecisionOutcome outcome, AnswerWords words) {
        ObjectNode node = NODES.objectNode().put("id", outcome.id());
        node.put("level", outcome.level() == null && !outcome.missing().isEmpty() ? "undetermined" : outcome.level());
        ArrayNode because = node.putArray("because");
        outcome.because().forEach(each -> because.add(words.because(each)));
        node.set("missing", keys(outcome.missing()));
        return node;
    }

    private ArrayNode actions() {
        ArrayNode actions = NODES.arrayNode();
        for (MeasureState measure : evaluation.measures()) {
            Action action = measure.action();
            if (action != null) {
                actions.add(action(action, measure.mitigates()));
            }
        }
        return actions;
    }

    private JsonNode action(Action action, List<String> risks) {
        ObjectNode node = NODES.objectNode();
        node.put("id", action.measure());
        node.put("measure", action.measure());
        node.put("title", measureTitle(action.measure()));
        node.set("risks", PlainValues.texts(risks));
        node.put("owner", action.owner());
        node.put("due", action.due() == null ? null : action.due().toString());
        node.put("priority", WireCodes.PRIORITY.of(action.priority()));
        node.put("effort", WireCodes.EFFORT.of(action.effort()));
        node.put("status", WireCodes.ACTION_STATUS.of(action.status()));
        node.set("evidence", PlainValues.texts(action.notes().evidence()));
        return node;
    }
}
