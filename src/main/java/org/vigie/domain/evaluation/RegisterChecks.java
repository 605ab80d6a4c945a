package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Blank;

/** What is wrong with the registers of risks and actions, whatever the template. */
final class RegisterChecks {
    private final Template template;
    private final Assessment assessment;
    private final MeasureBook book;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    RegisterChecks(Template template, Assessment assessment, MeasureBook book, LocalDate today) {
        this.template = template;
        this.assessment = assessment;
        this.book = book;
        this.today = today;
    }

    /** Risks, gaps and actions, each in their order. */
    List<Finding> run(List<ComplianceGap> gaps, List<Risk> risks) {
        risks.forEach(this::risk);
        gaps.forEach(this::gap);
        Map<String, RiskStatus> statuses = Stream.concat(
                        risks.stream().map(risk -> Map.entry(risk.code(), risk.status())),
                        gaps.stream().map(gap -> Map.entry(gap.code(), gap.status())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (String measure : book.measures()) {
            Action action = book.action(measure);
            if (action != null) {
                action(measure, action, statuses);
            }
        }
        return findings;
    }

    private void add(BuiltInCheck check, String code) {
        findings.add(check.of(code));
    }

    private void risk(Risk risk) {
        switch (risk.status()) {
            case SUGGESTED -> add(BuiltInCheck.NOT_JUDGED, risk.code());
            case RETAINED -> retained(risk);
            case DISMISSED -> {}
        }
    }

    private void retained(Risk risk) {
        boolean high = risk.level(LevelKind.CURRENT).threshold() == Threshold.ABOVE;
        if (high && risk.measures().stream().noneMatch(book::active)) {
            add(BuiltInCheck.HIGH_WITHOUT_MEASURE, risk.code());
        }
        if (new EnumMap<>(risk.levels()).values().stream().anyMatch(RegisterChecks::overriddenForNothing)) {
            add(BuiltInCheck.OVERRIDE_WITHOUT_EFFECT, risk.code());
        }
        if (!accepted(risk.judgement())) {
            if (risk.level(LevelKind.AT_START).threshold() == Threshold.TOLERABLE) {
                add(BuiltInCheck.TOLERABLE_WITHOUT_REASON, risk.code());
            }
            if (gravest(risk, template)) {
                add(BuiltInCheck.GRAVEST_WITHOUT_REASON, risk.code());
            }
        }
        if (!risk.origin().raised()) {
            add(BuiltInCheck.NO_LONGER_RAISED, risk.code());
        }
    }

    private static boolean overriddenForNothing(AssessedLevel level) {
        return level.override() != null && level.effective().equals(level.computed());
    }

    static boolean accepted(@Nullable Judgement judgement) {
        return judgement != null && judgement.acceptance() != null && !Blank.is(judgement.acceptance());
    }

    /** Whether the inherent severity is the highest of the scale (decision 14). */
    static boolean gravest(Risk risk, Template template) {
        return risk.level(LevelKind.INHERENT).severity() == template.matrix().severity().size() - 1;
    }

    private void gap(ComplianceGap gap) {
        boolean open = gap.status() != RiskStatus.DISMISSED && gap.state() == ComplianceGap.State.OPEN;
        if (open && gap.measures().stream().allMatch(measure -> book.action(measure) == null)) {
            add(BuiltInCheck.GAP_WITHOUT_CORRECTION, gap.code());
        }
    }

    private void action(String measure, Action action, Map<String, RiskStatus> statuses) {
        boolean done = action.status() == ActionStatus.IMPLEMENTED;
        boolean owned = action.owner() != null && !Blank.is(action.owner());
        if (!done && !owned) {
            add(BuiltInCheck.NO_OWNER, measure);
        }
        if (!done && action.due() == null) {
            add(BuiltInCheck.NO_DUE_DATE, measure);
        }
        if (!done && action.due() != null && action.due().isBefore(today)) {
            add(BuiltInCheck.OVERDUE, measure);
        }
        if (!done && forDismissedOnly(measure, statuses)) {
            add(BuiltInCheck.FOR_DISMISSED_RISK, measure);
        }
        if (People.isDpo(action.owner(), assessment.review().opinion())) {
            add(BuiltInCheck.OWNED_BY_DPO, measure);
        }
        if (template.measure(measure).isEmpty() && !assessment.plan().added().containsKey(measure)) {
            add(BuiltInCheck.NO_SUCH_MEASURE, measure);
        }
    }

    private boolean forDismissedOnly(String measure, Map<String, RiskStatus> statuses) {
        List<RiskStatus> of = book.actsOn(measure).stream()
                .filter(statuses::containsKey)
                .map(statuses::get)
                .toList();
        return !of.isEmpty() && of.stream().allMatch(status -> status == RiskStatus.DISMISSED);
    }
}
