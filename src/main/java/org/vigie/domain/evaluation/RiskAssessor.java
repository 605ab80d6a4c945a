package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Reasons.Reason;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;

/** Finds the risks and compliance gaps, with what people judged of them. */
final class RiskAssessor {
    private final Template template;
    private final RiskRegister register;
    private final Reading reading;
    private final Reasons reasons;
    private final Inputs inputs;
    private final MeasureBook book;
    private final Set<String> conditions;

    RiskAssessor(Template template, RiskRegister register, Reading reading, MeasureBook book, Set<String> conditions) {
        this.template = template;
        this.register = register;
        this.reading = reading;
        this.reasons = new Reasons(reading);
        this.inputs = new Inputs(reading);
        this.book = book;
        this.conditions = conditions;
    }

    /** A rule that is to be listed. */
    private record Found(Reason reason, RiskStatus status, String inputs, @Nullable Judgement judgement) {}

    /** What the rule comes to, or null where there is nothing to list: it does not hold, and nobody retained it. */
    private @Nullable Found find(RiskRule rule) {
        Reason reason = reasons.explain(rule.when());
        Judgement judgement = register.judgements().get(rule.id());
        boolean retained = judgement != null && judgement.stance() == Judgement.Stance.RETAINED;
        if (!reason.holds() && !retained) {
            return null;
        }
        String digest = inputs.digest(rule.when());
        return new Found(reason, status(judgement, digest), digest, judgement);
    }

    /** A dismissal stands for the answers that it was made on. */
    private static RiskStatus status(@Nullable Judgement judgement, String digest) {
        if (judgement == null || judgement.stance() == null) {
            return RiskStatus.SUGGESTED;
        }
        return switch (judgement.stance()) {
            case RETAINED -> RiskStatus.RETAINED;
            case DISMISSED -> judgement.inputs().equals(digest) ? RiskStatus.DISMISSED : RiskStatus.SUGGESTED;
        };
    }

    /** A gap that was retained and is no longer stated by the answers stays, as corrected. */
    List<ComplianceGap> gaps() {
        List<ComplianceGap> result = new ArrayList<>();
        for (RiskRule rule : template.rules().risks()) {
            Found found = rule.kind() == RiskRule.Kind.COMPLIANCE ? find(rule) : null;
            if (found != null) {
                result.add(new ComplianceGap(
                        rule.id(),
                        found.status(),
                        found.reason().holds() ? book.correction(rule.id(), conditions) : ComplianceGap.State.CORRECTED,
                        rule.severity(),
                        found.reason().because(),
                        found.inputs(),
                        book.on(rule.id()),
                        found.judgement()));
            }
        }
        return result;
    }

    List<Risk> risks() {
        RiskLevels levels = new RiskLevels(template.matrix(), book, conditions);
        List<Risk> result = new ArrayList<>();
        for (RiskRule rule : template.rules().risks()) {
            Found found = rule.kind() == RiskRule.Kind.RISK ? find(rule) : null;
            if (found != null) {
                result.add(risk(rule, found, levels));
            }
        }
        for (String code : MeasureBook.sorted(register.added())) {
            AddedRisk added = register.added().get(code);
            if (added != null) {
                result.add(risk(added, levels));
            }
        }
        return result;
    }

    private Risk risk(RiskRule rule, Found found, RiskLevels levels) {
        int severity = rule.severity();
        int likelihood = rule.likelihood();
        for (RiskRule.Modulator modulator : rule.modulators()) {
            if (Interpreter.holds(modulator.condition().tree(), reading.scope())) {
                severity += modulator.severity();
                likelihood += modulator.likelihood();
            }
        }
        return new Risk(
                rule.id(),
                new Risk.Origin(false, found.reason().holds()),
                found.status(),
                found.reason().because(),
                found.inputs(),
                levels.of(rule.id(), severity, likelihood, found.judgement()),
                book.on(rule.id()),
                found.judgement());
    }

    /** Whoever adds a risk holds it relevant, until someone dismisses it. */
    private Risk risk(AddedRisk added, RiskLevels levels) {
        Judgement judgement = register.judgements().get(added.code());
        boolean dismissed = judgement != null && judgement.stance() == Judgement.Stance.DISMISSED;
        return new Risk(
                added.code(),
                new Risk.Origin(true, true),
                dismissed ? RiskStatus.DISMISSED : RiskStatus.RETAINED,
                added.because().stream().map(key -> new Because(key, List.of())).toList(),
                "",
                levels.of(added.code(), added.severity(), added.likelihood(), judgement),
                book.on(added.code()),
                judgement);
    }
}
