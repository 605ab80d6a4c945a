package org.vigie.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.AssessedLevel;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Value;

/** Arbitrary evaluations, the same for the same seed. They follow from no template. */
public final class Evaluations extends Assessments {

    public Evaluations(Random random) {
        super(random);
    }

    public Evaluation evaluation() {
        return new Evaluation(
                new Evaluation.Questionnaire(
                        distinct(6, this::key), Set.copyOf(distinct(3, this::key)), distinct(3, this::key), distinct(3, this::key),
                        new Progress(random.nextInt(200), random.nextInt(200))),
                map(4, this::code, () -> value(0)),
                some(3, () -> new Finding(
                        code(), one(FindingSeverity.class), maybe(this::key), distinct(2, this::rowId), some(2, this::riskCode))),
                some(3, this::gap),
                some(4, this::risk),
                some(4, this::measure),
                some(2, () -> new DecisionOutcome(code(), maybe(this::code), some(2, this::because), some(2, this::key))));
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth < 2 ? 8 : 6)) {
            case 0 -> Value.NOTHING;
            case 1 -> Value.of(chance(0.5));
            case 2 -> new Value.Text(text());
            case 3 -> new Value.Number(decimal());
            case 4 -> new Value.Date(date());
            case 5 -> new Value.Duration(period());
            case 6 -> new Value.ListOf(some(3, () -> value(depth + 1)));
            default -> new Value.Row(rowId().value(), map(3, this::code, () -> value(depth + 1)));
        };
    }

    private Because because() {
        return new Because(key(), distinct(2, this::rowId));
    }

    private ComplianceGap gap() {
        return new ComplianceGap(
                riskCode(),
                one(RiskStatus.class),
                one(ComplianceGap.State.class),
                random.nextInt(4),
                some(2, this::because),
                hash(),
                some(2, this::measureCode),
                maybe(this::judgement));
    }

    private RiskLevel level() {
        return new RiskLevel(random.nextInt(4), random.nextInt(4), random.nextInt(4), one(Threshold.class));
    }

    private Risk risk() {
        Map<LevelKind, AssessedLevel> levels = new EnumMap<>(LevelKind.class);
        for (LevelKind kind : LevelKind.values()) {
            levels.put(kind, new AssessedLevel(
                    level(), level(), maybe(() -> new LevelOverride(1, null, reason())), some(2, this::measureCode)));
        }
        return new Risk(
                riskCode(),
                new Risk.Origin(chance(0.5), chance(0.5)),
                one(RiskStatus.class),
                some(2, this::because),
                hash(),
                levels,
                some(2, this::measureCode),
                maybe(this::judgement));
    }

    private MeasureState measure() {
        String code = measureCode();
        return new MeasureState(
                code, one(MeasureState.Effect.class), some(2, this::riskCode), some(2, this::riskCode), maybe(() -> action(code)));
    }
}
