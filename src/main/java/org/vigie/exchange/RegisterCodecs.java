package org.vigie.exchange;

import org.vigie.application.port.WireCodes;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;

/** What people decided of risks and measures. */
final class RegisterCodecs {
    static final Codec<LevelKind> LEVEL_KIND = Codecs.code(WireCodes.LEVEL_KIND);
    static final Codec<ActionPlan.Confirmation> CONFIRMATION = Codecs.code(WireCodes.CONFIRMATION);

    static final Codec<LevelOverride> OVERRIDE = Codec.object(
            (override, out) -> out.put("severity", Codecs.INTEGER, override.severity())
                    .put("likelihood", Codecs.INTEGER, override.likelihood())
                    .put("reason", Codecs.TEXT, override.reason()),
            in -> new LevelOverride(
                    in.find("severity", Codecs.INTEGER), in.find("likelihood", Codecs.INTEGER), in.get("reason", Codecs.TEXT)));

    static final Codec<Judgement> JUDGEMENT = Codec.object(
            (judgement, out) -> out.put("stance", Codecs.code(WireCodes.STANCE), judgement.stance())
                    .put("reason", Codecs.TEXT, judgement.reason())
                    .put("inputs", Codecs.TEXT, judgement.inputs())
                    .map("overrides", WireCodes.LEVEL_KIND::of, OVERRIDE, judgement.overrides())
                    .put("acceptance", Codecs.TEXT, judgement.acceptance()),
            in -> new Judgement(
                    in.find("stance", Codecs.code(WireCodes.STANCE)),
                    in.find("reason", Codecs.TEXT),
                    in.get("inputs", Codecs.TEXT),
                    in.map("overrides", LEVEL_KIND::read, OVERRIDE),
                    in.find("acceptance", Codecs.TEXT)));

    private static final Codec<AddedRisk.Description> DESCRIPTION = Codec.object(
            (description, out) -> out.put("fearedEvent", Codecs.TEXT, description.fearedEvent())
                    .put("source", Codecs.TEXT, description.source())
                    .put("threat", Codecs.TEXT, description.threat())
                    .put("impacts", Codecs.TEXT, description.impacts()),
            in -> new AddedRisk.Description(
                    in.find("fearedEvent", Codecs.TEXT),
                    in.find("source", Codecs.TEXT),
                    in.find("threat", Codecs.TEXT),
                    in.find("impacts", Codecs.TEXT)));

    static final Codec<AddedRisk> ADDED_RISK = Codec.object(
            (risk, out) -> out.put("id", Codecs.UUID, risk.id())
                    .put("code", Codecs.TEXT, risk.code())
                    .put("title", Codecs.TEXT, risk.title())
                    .put("severity", Codecs.INTEGER, risk.severity())
                    .put("likelihood", Codecs.INTEGER, risk.likelihood())
                    .put("description", DESCRIPTION, risk.description())
                    .list("because", Codecs.ANSWER_KEY, risk.because()),
            in -> new AddedRisk(
                    in.get("id", Codecs.UUID),
                    in.get("code", Codecs.TEXT),
                    in.get("title", Codecs.TEXT),
                    in.get("severity", Codecs.INTEGER),
                    in.get("likelihood", Codecs.INTEGER),
                    in.get("description", DESCRIPTION),
                    in.list("because", Codecs.ANSWER_KEY)));

    static final Codec<Reduction> REDUCTION = Codec.object(
            (reduction, out) ->
                    out.put("severity", Codecs.INTEGER, reduction.severity()).put("likelihood", Codecs.INTEGER, reduction.likelihood()),
            in -> new Reduction(in.get("severity", Codecs.INTEGER), in.get("likelihood", Codecs.INTEGER)));

    static final Codec<AddedMeasure> ADDED_MEASURE = Codec.object(
            (measure, out) -> out.put("id", Codecs.UUID, measure.id())
                    .put("code", Codecs.TEXT, measure.code())
                    .put("title", Codecs.TEXT, measure.title())
                    .put("category", Codecs.TEXT, measure.category())
                    .put("effort", Codecs.code(WireCodes.EFFORT), measure.effort())
                    .map("mitigates", REDUCTION, measure.mitigates()),
            in -> new AddedMeasure(
                    in.get("id", Codecs.UUID),
                    in.get("code", Codecs.TEXT),
                    in.get("title", Codecs.TEXT),
                    in.get("category", Codecs.TEXT),
                    in.get("effort", Codecs.code(WireCodes.EFFORT)),
                    in.map("mitigates", REDUCTION)));

    private static final Codec<Action.Notes> NOTES = Codec.object(
            (notes, out) -> out.put("comment", Codecs.TEXT, notes.comment()).list("evidence", Codecs.TEXT, notes.evidence()),
            in -> new Action.Notes(in.find("comment", Codecs.TEXT), in.list("evidence", Codecs.TEXT)));

    static final Codec<Action> ACTION = Codec.object(
            (action, out) -> out.put("measure", Codecs.TEXT, action.measure())
                    .put("owner", Codecs.TEXT, action.owner())
                    .put("due", Codecs.DATE, action.due())
                    .put("priority", Codecs.code(WireCodes.PRIORITY), action.priority())
                    .put("effort", Codecs.code(WireCodes.EFFORT), action.effort())
                    .put("status", Codecs.code(WireCodes.ACTION_STATUS), action.status())
                    .put("notes", NOTES, action.notes())
                    .map("links", REDUCTION, action.links()),
            in -> new Action(
                    in.get("measure", Codecs.TEXT),
                    in.find("owner", Codecs.TEXT),
                    in.find("due", Codecs.DATE),
                    in.get("priority", Codecs.code(WireCodes.PRIORITY)),
                    in.get("effort", Codecs.code(WireCodes.EFFORT)),
                    in.get("status", Codecs.code(WireCodes.ACTION_STATUS)),
                    in.get("notes", NOTES),
                    in.map("links", REDUCTION)));

    private RegisterCodecs() {}
}
