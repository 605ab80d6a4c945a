package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Template;

/** What an action does to one retained risk or one gap. */
sealed interface Consequence {
    /** The current level of a risk, before and after. */
    record Level(String risk, RiskLevel before, RiskLevel after) implements Consequence {}

    /** The state of a gap, before and after. */
    record Correction(String gap, ComplianceGap.State before, ComplianceGap.State after) implements Consequence {}

    /** What differs now: levels of retained risks and states of gaps. */
    static List<Consequence> between(Evaluation before, Evaluation after) {
        List<Consequence> found = new ArrayList<>();
        Map<String, ComplianceGap> gaps =
                before.gaps().stream().collect(Collectors.toMap(ComplianceGap::code, Function.identity()));
        for (ComplianceGap gap : after.gaps()) {
            ComplianceGap was = gaps.get(gap.code());
            if (was != null && gap.status() != RiskStatus.DISMISSED && was.state() != gap.state()) {
                found.add(new Correction(gap.code(), was.state(), gap.state()));
            }
        }
        Map<String, Risk> risks = before.risks().stream().collect(Collectors.toMap(Risk::code, Function.identity()));
        for (Risk risk : after.risks()) {
            Risk was = risks.get(risk.code());
            if (was != null && risk.status() == RiskStatus.RETAINED) {
                RiskLevel then = was.level(LevelKind.CURRENT);
                RiskLevel now = risk.level(LevelKind.CURRENT);
                if (!then.equals(now)) {
                    found.add(new Level(risk.code(), then, now));
                }
            }
        }
        return found;
    }

    /** What comes of an action once it is implemented; for one that is, what it brought. */
    static List<Consequence> ofImplementing(Template template, Assessment assessment, Action action, LocalDate today) {
        boolean done = action.status() == ActionStatus.IMPLEMENTED;
        Evaluation present = Evaluator.evaluate(template, assessment, today);
        Evaluation other = Evaluator.evaluate(
                template, with(assessment, action, done ? ActionStatus.PLANNED : ActionStatus.IMPLEMENTED), today);
        return done ? between(other, present) : between(present, other);
    }

    private static Assessment with(Assessment assessment, Action action, ActionStatus status) {
        Action changed = new Action(
                action.measure(), action.owner(), action.due(), action.priority(), action.effort(), status, action.notes(), action.links());
        return Changes.apply(assessment, new Change.EditAction(action.measure(), action, changed));
    }
}
