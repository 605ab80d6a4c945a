package org.vigie.exchange;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Risks and compliance gaps in {@code show --json}; a gap has no levels, a risk no state. */
record RiskJson(Template template, Assessment assessment, Evaluation evaluation, Language language, AnswerWords words) {

    ArrayNode all() {
        ArrayNode risks = JsonNodeFactory.instance.arrayNode();
        evaluation.gaps().forEach(gap -> risks.add(gap(gap)));
        evaluation.risks().forEach(risk -> risks.add(risk(risk)));
        return risks;
    }

    private ObjectNode gap(ComplianceGap gap) {
        ObjectNode node = head(gap.code(), "compliance", gap.status(), false, gap.judgement(), gap.because());
        node.put("state", WireCodes.GAP_STATE.of(gap.state()));
        node.put("severity", template.matrix().severity().get(gap.severity()));
        for (LevelKind kind : LevelKind.values()) {
            node.putNull(WireCodes.LEVEL_KIND.of(kind));
        }
        return measures(node, gap.code());
    }

    private ObjectNode risk(Risk risk) {
        ObjectNode node = head(risk.code(), "risk", risk.status(), risk.origin().added(), risk.judgement(), risk.because());
        node.putNull("state");
        node.putNull("severity");
        for (LevelKind kind : LevelKind.values()) {
            AssessedLevel level = risk.levels().get(kind);
            node.set(WireCodes.LEVEL_KIND.of(kind), level == null ? node.nullNode() : level(level));
        }
        return measures(node, risk.code());
    }

    private ObjectNode head(
            String code, String kind, RiskStatus status, boolean added, @Nullable Judgement judgement, List<Because> because) {
        AddedRisk own = assessment.register().added().get(code);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", code);
        node.put("title", own != null && added ? own.title() : template.texts().riskTitle(language, code));
        node.put("kind", kind);
        node.put("status", WireCodes.RISK_STATUS.of(status));
        node.put("added", added);
        node.put("reason", judgement == null ? null : judgement.reason());
        ArrayNode reasons = node.putArray("because");
        because.forEach(each -> reasons.add(words.because(each)));
        return node;
    }

    private ObjectNode level(AssessedLevel level) {
        ObjectNode node = level(level.effective());
        node.set("computed", level.override() == null ? node.nullNode() : level(level.computed()));
        node.put("reason", level.override() == null ? null : level.override().reason());
        return node;
    }

    private ObjectNode level(RiskLevel level) {
        RiskMatrix matrix = template.matrix();
        return JsonNodeFactory.instance.objectNode()
                .put("severity", matrix.severity().get(level.severity()))
                .put("likelihood", matrix.likelihood().get(level.likelihood()))
                .put("level", matrix.levels().get(level.level()))
                .put("threshold", WireCodes.THRESHOLD.of(level.threshold()));
    }

    private ObjectNode measures(ObjectNode node, String code) {
        Predicate<MeasureState> active = measure -> measure.action() != null || measure.inPlace() != MeasureState.Effect.NONE;
        node.set("suggestedMeasures", codes(measure -> measure.suggestedFor().contains(code) && !active.test(measure)));
        node.set("measures", codes(measure -> active.test(measure)
                && (measure.mitigates().contains(code) || measure.suggestedFor().contains(code))));
        return node;
    }

    private ArrayNode codes(Predicate<MeasureState> which) {
        return PlainValues.texts(evaluation.measures().stream().filter(which).map(MeasureState::code).toList());
    }
}
