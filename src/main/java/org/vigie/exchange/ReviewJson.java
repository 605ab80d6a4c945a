package org.vigie.exchange;

import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opinions, decision and versions in {@code show --json}. */
final class ReviewJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReviewJson() {}

    static ObjectNode opinions(Assessment assessment) {
        ObjectNode node = NODES.objectNode();
        node.set("dpo", opinion(assessment.review().opinion()));
        node.set("dataSubjects", views(assessment.review().views()));
        node.set("authority", consultation(assessment.review().consultation()));
        return node;
    }

    private static JsonNode opinion(@Nullable DpoOpinion opinion) {
        return opinion == null
                ? NODES.nullNode()
                : NODES.objectNode()
                        .put("position", WireCodes.POSITION.of(opinion.position()))
                        .put("text", MarkdownWriting.write(opinion.text()))
                        .put("name", opinion.name())
                        .put("on", opinion.on().toString());
    }

    private static JsonNode views(@Nullable DataSubjectViews views) {
        return views == null
                ? NODES.nullNode()
                : NODES.objectNode()
                        .put("sought", views.sought())
                        .put("text", MarkdownWriting.write(views.text()))
                        .put("on", text(views.on()));
    }

    private static JsonNode consultation(@Nullable PriorConsultation consultation) {
        return consultation == null
                ? NODES.nullNode()
                : NODES.objectNode()
                        .put("sent", text(consultation.sent()))
                        .put("received", text(consultation.received()))
                        .put("extended", consultation.extended())
                        .put("suspendedDays", consultation.suspendedDays())
                        .put("deadline", text(consultation.deadline()))
                        .put("advice", consultation.advice())
                        .put("outcome", consultation.outcome() == null ? null : WireCodes.CONSULTATION_OUTCOME.of(consultation.outcome()));
    }

    static JsonNode decision(Assessment assessment) {
        Decision decision = assessment.review().decision();
        if (decision == null) {
            return NODES.nullNode();
        }
        ObjectNode node = NODES.objectNode()
                .put("decision", WireCodes.DECISION.of(decision.kind()))
                .put("version", decision.version())
                .put("by", decision.signOff().name())
                .put("capacity", decision.signOff().capacity());
        node.set("at", Codecs.INSTANT.write(decision.signOff().at()));
        ArrayNode conditions = node.putArray("conditions");
        decision.conditions().forEach(condition -> conditions.add(condition(condition)));
        return node.put("overrideReason", decision.overrideReason()).put("comment", decision.comment());
    }

    private static JsonNode condition(Condition condition) {
        ObjectNode node = NODES.objectNode().put("id", condition.code()).put("measure", condition.measure());
        Condition.Lifting lifting = condition.lifting();
        if (lifting == null) {
            return node.putNull("lifted");
        }
        ObjectNode lifted = node.putObject("lifted").put("by", lifting.by()).put("statement", lifting.statement());
        lifted.set("at", Codecs.INSTANT.write(lifting.at()));
        lifted.set("evidence", PlainValues.texts(lifting.evidence()));
        return node;
    }

    static ArrayNode versions(Assessment assessment) {
        ArrayNode versions = NODES.arrayNode();
        for (Version version : assessment.versions()) {
            ObjectNode node = versions.addObject().put("number", version.number()).put("label", version.label());
            node.set("at", Codecs.INSTANT.write(version.at()));
            node.put("by", version.by().name()).put("fingerprint", version.fingerprint());
        }
        return versions;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
