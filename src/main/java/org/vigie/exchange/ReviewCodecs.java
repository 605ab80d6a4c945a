package org.vigie.exchange;

import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.SignOff;

/** Details, comments, opinions, the decision and its versions. */
final class ReviewCodecs {

    static final Codec<Details> DETAILS = Codec.object(
            (details, out) -> out.put("title", Codecs.TEXT, details.title())
                    .put("language", Codecs.code(WireCodes.LANGUAGE), details.language())
                    .put("status", Codecs.code(WireCodes.STATUS), details.status())
                    .put("organisation", Codecs.TEXT, details.organisation())
                    .put("owner", Codecs.TEXT, details.owner())
                    .put("reviewDate", Codecs.DATE, details.reviewDate())
                    .put("legalHold", Codecs.TEXT, details.legalHold()),
            in -> new Details(
                    in.get("title", Codecs.TEXT),
                    in.get("language", Codecs.code(WireCodes.LANGUAGE)),
                    in.get("status", Codecs.code(WireCodes.STATUS)),
                    in.get("organisation", Codecs.TEXT),
                    in.get("owner", Codecs.TEXT),
                    in.find("reviewDate", Codecs.DATE),
                    in.find("legalHold", Codecs.TEXT)));

    static final Codec<Comment> COMMENT = Codec.object(
            (comment, out) -> out.put("id", Codecs.UUID, comment.id())
                    .put("on", Codecs.ANSWER_KEY, comment.on())
                    .put("text", Codecs.TEXT, comment.text())
                    .put("author", Codecs.AUTHOR, comment.author())
                    .put("at", Codecs.INSTANT, comment.at())
                    .put("resolved", Codecs.BOOL, comment.resolved()),
            in -> new Comment(
                    in.get("id", Codecs.UUID),
                    in.get("on", Codecs.ANSWER_KEY),
                    in.get("text", Codecs.TEXT),
                    in.get("author", Codecs.AUTHOR),
                    in.get("at", Codecs.INSTANT),
                    in.get("resolved", Codecs.BOOL)));

    static final Codec<DpoOpinion> OPINION = Codec.object(
            (opinion, out) -> out.put("position", Codecs.code(WireCodes.POSITION), opinion.position())
                    .put("text", TextCodecs.RICH, opinion.text())
                    .put("name", Codecs.TEXT, opinion.name())
                    .put("on", Codecs.DATE, opinion.on())
                    .put("recordedBy", Codecs.AUTHOR, opinion.recordedBy()),
            in -> new DpoOpinion(
                    in.get("position", Codecs.code(WireCodes.POSITION)),
                    in.get("text", TextCodecs.RICH),
                    in.get("name", Codecs.TEXT),
                    in.get("on", Codecs.DATE),
                    in.get("recordedBy", Codecs.AUTHOR)));

    static final Codec<DataSubjectViews> VIEWS = Codec.object(
            (views, out) -> out.put("sought", Codecs.BOOL, views.sought())
                    .put("text", TextCodecs.RICH, views.text())
                    .put("on", Codecs.DATE, views.on()),
            in -> new DataSubjectViews(in.get("sought", Codecs.BOOL), in.get("text", TextCodecs.RICH), in.find("on", Codecs.DATE)));

    static final Codec<PriorConsultation> CONSULTATION = Codec.object(
            (consultation, out) -> out.put("sent", Codecs.DATE, consultation.sent())
                    .put("received", Codecs.DATE, consultation.received())
                    .put("extended", Codecs.BOOL, consultation.extended())
                    .put("suspendedDays", Codecs.INTEGER, consultation.suspendedDays())
                    .put("advice", Codecs.TEXT, consultation.advice())
                    .put("outcome", Codecs.code(WireCodes.CONSULTATION_OUTCOME), consultation.outcome()),
            in -> new PriorConsultation(
                    in.find("sent", Codecs.DATE),
                    in.find("received", Codecs.DATE),
                    in.get("extended", Codecs.BOOL),
                    in.get("suspendedDays", Codecs.INTEGER),
                    in.find("advice", Codecs.TEXT),
                    in.find("outcome", Codecs.code(WireCodes.CONSULTATION_OUTCOME))));

    private static final Codec<SignOff> SIGN_OFF = Codec.object(
            (signOff, out) -> out.put("name", Codecs.TEXT, signOff.name())
                    .put("capacity", Codecs.TEXT, signOff.capacity())
                    .put("at", Codecs.INSTANT, signOff.at())
                    .put("recordedBy", Codecs.AUTHOR, signOff.recordedBy()),
            in -> new SignOff(
                    in.get("name", Codecs.TEXT),
                    in.get("capacity", Codecs.TEXT),
                    in.get("at", Codecs.INSTANT),
                    in.get("recordedBy", Codecs.AUTHOR)));

    private static final Codec<Condition.Lifting> LIFTING = Codec.object(
            (lifting, out) -> out.put("by", Codecs.TEXT, lifting.by())
                    .put("at", Codecs.INSTANT, lifting.at())
                    .put("statement", Codecs.TEXT, lifting.statement())
                    .list("evidence", Codecs.TEXT, lifting.evidence())
                    .put("recordedBy", Codecs.AUTHOR, lifting.recordedBy()),
            in -> new Condition.Lifting(
                    in.get("by", Codecs.TEXT),
                    in.get("at", Codecs.INSTANT),
                    in.get("statement", Codecs.TEXT),
                    in.list("evidence", Codecs.TEXT),
                    in.get("recordedBy", Codecs.AUTHOR)));

    private static final Codec<Condition> CONDITION = Codec.object(
            (condition, out) -> out.put("code", Codecs.TEXT, condition.code())
                    .put("measure", Codecs.TEXT, condition.measure())
                    .put("lifting", LIFTING, condition.lifting()),
            in -> new Condition(in.get("code", Codecs.TEXT), in.get("measure", Codecs.TEXT), in.find("lifting", LIFTING)));

    static final Codec<Decision> DECISION = Codec.object(
            (decision, out) -> out.put("kind", Codecs.code(WireCodes.DECISION), decision.kind())
                    .put("version", Codecs.INTEGER, decision.version())
                    .put("signOff", SIGN_OFF, decision.signOff())
                    .list("conditions", CONDITION, decision.conditions())
                    .put("overrideReason", Codecs.TEXT, decision.overrideReason())
                    .put("comment", Codecs.TEXT, decision.comment()),
            in -> new Decision(
                    in.get("kind", Codecs.code(WireCodes.DECISION)),
                    in.get("version", Codecs.INTEGER),
                    in.get("signOff", SIGN_OFF),
                    in.list("conditions", CONDITION),
                    in.find("overrideReason", Codecs.TEXT),
                    in.find("comment", Codecs.TEXT)));

    static final Codec<Version> VERSION = Codec.object(
            (version, out) -> out.put("number", Codecs.INTEGER, version.number())
                    .put("label", Codecs.TEXT, version.label())
                    .put("decision", Codecs.code(WireCodes.DECISION), version.decision())
                    .put("at", Codecs.INSTANT, version.at())
                    .put("by", Codecs.AUTHOR, version.by())
                    .put("contentHash", Codecs.TEXT, version.contentHash())
                    .put("engine", Codecs.TEXT, version.engine())
                    .put("fingerprint", Codecs.TEXT, version.fingerprint()),
            in -> new Version(
                    in.get("number", Codecs.INTEGER),
                    in.get("label", Codecs.TEXT),
                    in.get("decision", Codecs.code(WireCodes.DECISION)),
                    in.get("at", Codecs.INSTANT),
                    in.get("by", Codecs.AUTHOR),
                    in.get("contentHash", Codecs.TEXT),
                    in.get("engine", Codecs.TEXT),
                    in.get("fingerprint", Codecs.TEXT)));

    private ReviewCodecs() {}
}
