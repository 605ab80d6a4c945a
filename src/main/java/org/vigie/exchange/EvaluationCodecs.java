package org.vigie.exchange;

import java.util.Map;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.Value;
import tools.jackson.databind.JsonNode;

/** An evaluation, to freeze with a decided version. */
final class EvaluationCodecs {
    private static final Codec<Value> NOTHING = Codec.of(_ -> Codecs.BOOL.write(true), in -> {
        if (!in.bool()) {
            throw in.refused("exchange.json.inconsistent");
        }
        return Value.NOTHING;
    });
    private static final Codec<Value.Bool> BOOL = Codec.of(value -> Codecs.BOOL.write(value.value()), in -> new Value.Bool(in.bool()));
    private static final Codec<Value.Text> TEXT = Codec.of(value -> Codecs.string(value.value()), in -> new Value.Text(in.text()));
    private static final Codec<Value.Number> NUMBER =
            Codec.of(value -> Codecs.DECIMAL_TEXT.write(value.value()), in -> new Value.Number(Codecs.DECIMAL_TEXT.read(in)));
    private static final Codec<Value.Date> DATE =
            Codec.of(value -> Codecs.DATE.write(value.value()), in -> new Value.Date(Codecs.DATE.read(in)));
    private static final Codec<Value.Duration> DURATION =
            Codec.of(value -> Codecs.PERIOD.write(value.value()), in -> new Value.Duration(Codecs.PERIOD.read(in)));
    private static final Codec<Value.ListOf> LIST =
            Codec.of(value -> Codecs.list(value()).write(value.values()), in -> new Value.ListOf(Codecs.list(value()).read(in)));
    private static final Codec<Value.Row> ROW = Codec.object(
            (row, out) -> out.put("id", Codecs.TEXT, row.id()).map("cells", value(), row.cells()),
            in -> new Value.Row(in.get("id", Codecs.TEXT), in.map("cells", value())));

    private static final Map<String, Codec<? extends Value>> FORMS = Map.of(
            "nothing", NOTHING,
            "bool", BOOL,
            "text", TEXT,
            "number", NUMBER,
            "date", DATE,
            "duration", DURATION,
            "list", LIST,
            "row", ROW);

    private static final Codec<Progress> PROGRESS = Codec.object(
            (progress, out) -> out.put("answered", Codecs.INTEGER, progress.answered()).put("applicable", Codecs.INTEGER, progress.applicable()),
            in -> new Progress(in.get("answered", Codecs.INTEGER), in.get("applicable", Codecs.INTEGER)));

    private static final Codec<Evaluation.Questionnaire> QUESTIONNAIRE = Codec.object(
            (asked, out) -> out.list("visible", Codecs.ANSWER_KEY, asked.visible())
                    .set("required", Codecs.ANSWER_KEY, asked.required())
                    .list("open", Codecs.ANSWER_KEY, asked.open())
                    .list("toConfirm", Codecs.ANSWER_KEY, asked.toConfirm())
                    .put("progress", PROGRESS, asked.progress()),
            in -> new Evaluation.Questionnaire(
                    in.list("visible", Codecs.ANSWER_KEY),
                    in.set("required", Codecs.ANSWER_KEY),
                    in.list("open", Codecs.ANSWER_KEY),
                    in.list("toConfirm", Codecs.ANSWER_KEY),
                    in.get("progress", PROGRESS)));

    private static final Codec<Finding> FINDING = Codec.object(
            (finding, out) -> out.put("id", Codecs.TEXT, finding.id())
                    .put("severity", Codecs.code(WireCodes.FINDING_SEVERITY), finding.severity())
                    .put("on", Codecs.ANSWER_KEY, finding.on())
                    .list("rows", Codecs.ROW_ID, finding.rows())
                    .list("arguments", Codecs.TEXT, finding.arguments()),
            in -> new Finding(
                    in.get("id", Codecs.TEXT),
                    in.get("severity", Codecs.code(WireCodes.FINDING_SEVERITY)),
                    in.find("on", Codecs.ANSWER_KEY),
                    in.list("rows", Codecs.ROW_ID),
                    in.list("arguments", Codecs.TEXT)));

    private static final Codec<ComplianceGap> GAP = Codec.object(
            (gap, out) -> out.put("code", Codecs.TEXT, gap.code())
                    .put("status", Codecs.code(WireCodes.RISK_STATUS), gap.status())
                    .put("state", Codecs.code(WireCodes.GAP_STATE), gap.state())
                    .put("severity", Codecs.INTEGER, gap.severity())
                    .list("because", Codecs.BECAUSE, gap.because())
                    .put("inputs", Codecs.TEXT, gap.inputs())
                    .list("measures", Codecs.TEXT, gap.measures())
                    .put("judgement", RegisterCodecs.JUDGEMENT, gap.judgement()),
            in -> new ComplianceGap(
                    in.get("code", Codecs.TEXT),
                    in.get("status", Codecs.code(WireCodes.RISK_STATUS)),
                    in.get("state", Codecs.code(WireCodes.GAP_STATE)),
                    in.get("severity", Codecs.INTEGER),
                    in.list("because", Codecs.BECAUSE),
                    in.get("inputs", Codecs.TEXT),
                    in.list("measures", Codecs.TEXT),
                    in.find("judgement", RegisterCodecs.JUDGEMENT)));

    private static final Codec<RiskLevel> LEVEL = Codec.object(
            (level, out) -> out.put("severity", Codecs.INTEGER, level.severity())
                    .put("likelihood", Codecs.INTEGER, level.likelihood())
                    .put("level", Codecs.INTEGER, level.level())
                    .put("threshold", Codecs.code(WireCodes.THRESHOLD), level.threshold()),
            in -> new RiskLevel(
                    in.get("severity", Codecs.INTEGER),
                    in.get("likelihood", Codecs.INTEGER),
                    in.get("level", Codecs.INTEGER),
                    in.get("threshold", Codecs.code(WireCodes.THRESHOLD))));

    private static final Codec<AssessedLevel> ASSESSED = Codec.object(
            (level, out) -> out.put("effective", LEVEL, level.effective())
                    .put("computed", LEVEL, level.computed())
                    .put("override", RegisterCodecs.OVERRIDE, level.override())
                    .list("measures", Codecs.TEXT, level.measures()),
            in -> new AssessedLevel(
                    in.get("effective", LEVEL),
                    in.get("computed", LEVEL),
                    in.find("override", RegisterCodecs.OVERRIDE),
                    in.list("measures", Codecs.TEXT)));

    private static final Codec<Risk.Origin> ORIGIN = Codec.object(
            (origin, out) -> out.put("added", Codecs.BOOL, origin.added()).put("raised", Codecs.BOOL, origin.raised()),
            in -> new Risk.Origin(in.get("added", Codecs.BOOL), in.get("raised", Codecs.BOOL)));

    private static final Codec<Risk> RISK = Codec.object(
            (risk, out) -> out.put("code", Codecs.TEXT, risk.code())
                    .put("origin", ORIGIN, risk.origin())
                    .put("status", Codecs.code(WireCodes.RISK_STATUS), risk.status())
                    .list("because", Codecs.BECAUSE, risk.because())
                    .put("inputs", Codecs.TEXT, risk.inputs())
                    .map("levels", WireCodes.LEVEL_KIND::of, ASSESSED, risk.levels())
                    .list("measures", Codecs.TEXT, risk.measures())
                    .put("judgement", RegisterCodecs.JUDGEMENT, risk.judgement()),
            in -> new Risk(
                    in.get("code", Codecs.TEXT),
                    in.get("origin", ORIGIN),
                    in.get("status", Codecs.code(WireCodes.RISK_STATUS)),
                    in.list("because", Codecs.BECAUSE),
                    in.get("inputs", Codecs.TEXT),
                    in.map("levels", RegisterCodecs.LEVEL_KIND::read, ASSESSED),
                    in.list("measures", Codecs.TEXT),
                    in.find("judgement", RegisterCodecs.JUDGEMENT)));

    private static final Codec<MeasureState> MEASURE = Codec.object(
            (measure, out) -> out.put("code", Codecs.TEXT, measure.code())
                    .put("inPlace", Codecs.code(WireCodes.EFFECT), measure.inPlace())
                    .list("mitigates", Codecs.TEXT, measure.mitigates())
                    .list("suggestedFor", Codecs.TEXT, measure.suggestedFor())
                    .put("action", RegisterCodecs.ACTION, measure.action()),
            in -> new MeasureState(
                    in.get("code", Codecs.TEXT),
                    in.get("inPlace", Codecs.code(WireCodes.EFFECT)),
                    in.list("mitigates", Codecs.TEXT),
                    in.list("suggestedFor", Codecs.TEXT),
                    in.find("action", RegisterCodecs.ACTION)));

    private static final Codec<DecisionOutcome> OUTCOME = Codec.object(
            (outcome, out) -> out.put("id", Codecs.TEXT, outcome.id())
                    .put("level", Codecs.TEXT, outcome.level())
                    .list("because", Codecs.BECAUSE, outcome.because())
                    .list("missing", Codecs.ANSWER_KEY, outcome.missing()),
            in -> new DecisionOutcome(
                    in.get("id", Codecs.TEXT),
                    in.find("level", Codecs.TEXT),
                    in.list("because", Codecs.BECAUSE),
                    in.list("missing", Codecs.ANSWER_KEY)));

    static final Codec<Evaluation> EVALUATION = Codec.object(
            (evaluation, out) -> out.put("questionnaire", QUESTIONNAIRE, evaluation.questionnaire())
                    .map("computed", value(), evaluation.computed())
                    .list("findings", FINDING, evaluation.findings())
                    .list("gaps", GAP, evaluation.gaps())
                    .list("risks", RISK, evaluation.risks())
                    .list("measures", MEASURE, evaluation.measures())
                    .list("decisions", OUTCOME, evaluation.decisions()),
            in -> new Evaluation(
                    in.get("questionnaire", QUESTIONNAIRE),
                    in.map("computed", value()),
                    in.list("findings", FINDING),
                    in.list("gaps", GAP),
                    in.list("risks", RISK),
                    in.list("measures", MEASURE),
                    in.list("decisions", OUTCOME)));

    private EvaluationCodecs() {}

    /** Late, since lists and rows hold values again. */
    private static Codec<Value> value() {
        return Codec.of(EvaluationCodecs::write, in -> Codecs.readTagged(in, FORMS));
    }

    private static JsonNode write(Value value) {
        return switch (value) {
            case Value.Nothing v -> Codecs.tagged("nothing", NOTHING, v);
            case Value.Bool v -> Codecs.tagged("bool", BOOL, v);
            case Value.Text v -> Codecs.tagged("text", TEXT, v);
            case Value.Number v -> Codecs.tagged("number", NUMBER, v);
            case Value.Date v -> Codecs.tagged("date", DATE, v);
            case Value.Duration v -> Codecs.tagged("duration", DURATION, v);
            case Value.ListOf v -> Codecs.tagged("list", LIST, v);
            case Value.Row v -> Codecs.tagged("row", ROW, v);
        };
    }
}
