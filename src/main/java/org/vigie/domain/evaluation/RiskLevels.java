package org.vigie.domain.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.RiskMatrix;

/** The four levels of a risk (decisions 12 to 14, L2). A person's inherent level is where the computed others start from. */
final class RiskLevels {
    private final RiskMatrix matrix;
    private final MeasureBook book;
    private final Set<String> conditions;

    /**
     * @param conditions measures that are conditions precedent of the decision
     */
    RiskLevels(RiskMatrix matrix, MeasureBook book, Set<String> conditions) {
        this.matrix = matrix;
        this.book = book;
        this.conditions = conditions;
    }

    /**
     * All four levels.
     *
     * @param severity inherent, as the rules give it; beyond the scale it counts as its end
     * @param likelihood inherent, as the rules give it; beyond the scale it counts as its end
     */
    Map<LevelKind, AssessedLevel> of(String risk, int severity, int likelihood, @Nullable Judgement judgement) {
        Map<LevelKind, AssessedLevel> levels = new EnumMap<>(LevelKind.class);
        AssessedLevel inherent = assessed(LevelKind.INHERENT, level(severity, likelihood), judgement, List.of());
        levels.put(LevelKind.INHERENT, inherent);
        levels.put(LevelKind.CURRENT, lowered(LevelKind.CURRENT, risk, inherent, judgement, book::now));
        levels.put(LevelKind.AT_START, atStart(risk, inherent, judgement));
        levels.put(
                LevelKind.TARGET,
                lowered(LevelKind.TARGET, risk, inherent, judgement, measure -> book.atTarget(measure, conditions)));
        return levels;
    }

    /** The level that an approval reads. */
    AssessedLevel atStart(String risk, AssessedLevel inherent, @Nullable Judgement judgement) {
        return lowered(LevelKind.AT_START, risk, inherent, judgement, measure -> book.atStart(measure, conditions));
    }

    /** The level of this kind that a risk would have if measures counted so far. */
    AssessedLevel with(LevelKind kind, Risk risk, Function<String, Effect> effect) {
        AssessedLevel inherent = risk.levels().get(LevelKind.INHERENT);
        if (inherent == null) {
            throw new IllegalArgumentException("a risk has all four levels");
        }
        return lowered(kind, risk.code(), inherent, risk.judgement(), effect);
    }

    private AssessedLevel lowered(
            LevelKind kind, String risk, AssessedLevel inherent, @Nullable Judgement judgement, Function<String, Effect> effect) {
        RiskLevel from = inherent.effective();
        Reductions.Lowered lowered = Reductions.apply(from.severity(), from.likelihood(), book.contributions(risk, effect));
        return assessed(kind, level(lowered.severity(), lowered.likelihood()), judgement, lowered.measures());
    }

    private AssessedLevel assessed(LevelKind kind, RiskLevel computed, @Nullable Judgement judgement, List<String> measures) {
        LevelOverride override = judgement == null ? null : judgement.overrides().get(kind);
        RiskLevel effective = override == null
                ? computed
                : level(
                        override.severity() == null ? computed.severity() : override.severity(),
                        override.likelihood() == null ? computed.likelihood() : override.likelihood());
        return new AssessedLevel(effective, computed, override, measures);
    }

    private RiskLevel level(int severity, int likelihood) {
        int s = Math.clamp(severity, 0, matrix.severity().size() - 1);
        int l = Math.clamp(likelihood, 0, matrix.likelihood().size() - 1);
        int level = matrix.level(s, l);
        return new RiskLevel(s, l, level, threshold(level));
    }

    private Threshold threshold(int level) {
        return level <= matrix.acceptableUpTo()
                ? Threshold.ACCEPTABLE
                : level <= matrix.tolerableUpTo() ? Threshold.TOLERABLE : Threshold.ABOVE;
    }
}
