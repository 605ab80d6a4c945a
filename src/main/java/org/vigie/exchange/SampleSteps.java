package org.vigie.exchange;

import org.vigie.application.port.SampleSource;
import org.vigie.application.port.SampleSource.Step;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.risk.AddedRisk;

/** Reads the steps of a sample: each an object whose only key says what is done. */
final class SampleSteps {
    private static final String KINDS =
            "accept, addMeasure, addRisk, comment, confirm, decide, dismiss, opinion, override, plan, retainOthers, views";

    private static final Codec<SampleSource.Proof> PROOF = Codec.object(
            (proof, out) -> out.put("fileName", Codecs.TEXT, proof.fileName()).put("text", Codecs.TEXT, proof.text()),
            in -> new SampleSource.Proof(in.get("fileName", Codecs.TEXT), in.get("text", Codecs.TEXT)));

    private SampleSteps() {}

    static Step read(JsonInput in) {
        Fields step = in.fields();
        String kind = step.names().stream().findFirst().orElse("");
        JsonInput content = step.required(kind);
        step.end();
        Fields fields = content.fields();
        Step read = step(kind, fields);
        fields.end();
        return read;
    }

    private static Step step(String kind, Fields in) {
        return switch (kind) {
            case "accept" -> new SampleSource.Accept(in.get("risk", Codecs.TEXT), in.get("justification", Codecs.TEXT));
            case "addMeasure" -> addMeasure(in);
            case "addRisk" -> addRisk(in);
            case "comment" ->
                new SampleSource.Comment(
                        in.get("on", Codecs.ANSWER_KEY), in.get("text", Codecs.TEXT), in.get("resolved", Codecs.BOOL));
            case "confirm" ->
                new SampleSource.Confirm(in.get("measure", Codecs.TEXT), in.get("how", Codecs.code(WireCodes.CONFIRMATION)));
            case "decide" -> decide(in);
            case "dismiss" -> new SampleSource.Dismiss(in.get("risk", Codecs.TEXT), in.get("reason", Codecs.TEXT));
            case "opinion" ->
                new SampleSource.Opinion(
                        in.get("position", Codecs.code(WireCodes.POSITION)),
                        MarkdownText.read(in.get("text", Codecs.TEXT)),
                        in.get("name", Codecs.TEXT));
            case "override" -> override(in);
            case "plan" -> plan(in);
            case "retainOthers" -> new SampleSource.RetainOthers();
            case "views" ->
                new SampleSource.Views(new DataSubjectViews(
                        in.get("sought", Codecs.BOOL), MarkdownText.read(in.get("text", Codecs.TEXT)), in.find("on", Codecs.DATE)));
            default -> throw in.object().refused("exchange.json.code", Refusal.shown(kind), KINDS);
        };
    }

    private static Step addMeasure(Fields in) {
        return new SampleSource.AddMeasure(
                in.get("title", Codecs.TEXT),
                in.get("category", Codecs.TEXT),
                in.get("effort", Codecs.code(WireCodes.EFFORT)),
                in.get("risk", Codecs.TEXT),
                new Reduction(in.get("severity", Codecs.INTEGER), in.get("likelihood", Codecs.INTEGER)));
    }

    private static Step addRisk(Fields in) {
        return new SampleSource.AddRisk(
                in.get("title", Codecs.TEXT),
                in.get("severity", Codecs.INTEGER),
                in.get("likelihood", Codecs.INTEGER),
                new AddedRisk.Description(
                        in.find("fearedEvent", Codecs.TEXT),
                        in.find("source", Codecs.TEXT),
                        in.find("threat", Codecs.TEXT),
                        in.find("impacts", Codecs.TEXT)));
    }

    private static Step decide(Fields in) {
        return new SampleSource.Decide(new ProposedDecision(
                in.get("kind", Codecs.code(WireCodes.DECISION)),
                in.get("signatory", Codecs.TEXT),
                in.get("capacity", Codecs.TEXT),
                in.list("conditions", Codecs.TEXT),
                in.find("overrideReason", Codecs.TEXT),
                in.find("comment", Codecs.TEXT)));
    }

    private static Step override(Fields in) {
        return new SampleSource.OverrideLevel(
                in.get("risk", Codecs.TEXT),
                in.get("level", Codecs.code(WireCodes.LEVEL_KIND)),
                in.find("severity", Codecs.INTEGER),
                in.find("likelihood", Codecs.INTEGER),
                in.get("reason", Codecs.TEXT));
    }

    private static Step plan(Fields in) {
        return new SampleSource.Plan(
                in.get("measure", Codecs.TEXT),
                in.find("owner", Codecs.TEXT),
                in.find("due", Codecs.DATE),
                in.find("priority", Codecs.code(WireCodes.PRIORITY)),
                in.find("status", Codecs.code(WireCodes.ACTION_STATUS)),
                in.find("comment", Codecs.TEXT),
                in.find("proof", PROOF));
    }
}
