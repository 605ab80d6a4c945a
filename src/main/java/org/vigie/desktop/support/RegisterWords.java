package org.vigie.desktop.support;

import java.util.Locale;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskLevel;

/** What risks, gaps, measures and their states are called. */
public final class RegisterWords {
    private final OpenAssessment open;
    private final Words words;

    public RegisterWords(OpenAssessment open) {
        this.open = open;
        this.words = open.words();
    }

    /** The title of a risk or a gap; its code where the template names it no more. */
    public String risk(String code) {
        AddedRisk added = open.assessment().register().added().get(code);
        return added == null ? open.template().texts().riskTitle(words.language(), code) : added.title();
    }

    public String measure(String code) {
        AddedMeasure added = open.assessment().plan().added().get(code);
        return added == null ? open.template().texts().measureTitle(words.language(), code) : added.title();
    }

    /** What the template says of a measure beyond its title, such as when a task is accepted; empty when nothing. */
    public String about(String code) {
        return open.template().texts().find(words.language(), "measures", code, "description").orElse("");
    }

    public String kind(LevelKind kind) {
        return of("report.level.kind.", kind);
    }

    public String severity(int index) {
        String code = open.template().matrix().severity().get(index);
        return words.textOr("report.severity." + code, code);
    }

    public String likelihood(int index) {
        String code = open.template().matrix().likelihood().get(index);
        return words.textOr("report.likelihood." + code, code);
    }

    public String level(RiskLevel level) {
        return LevelBadge.word(words, open.template().matrix().levels().get(level.level()));
    }

    /** The word of a constant under this start of a key. */
    public String of(String prefix, Enum<?> value) {
        return words.text(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    /** How far a measure is: its action's status and due date, how far the answers have it in place, or suggested. */
    public String state(MeasureState measure) {
        Action action = measure.action();
        if (action != null) {
            String status = of("report.action.status.", action.status());
            return action.due() == null ? status : words.text("register.measure.due", status, words.day(action.due()));
        }
        return words.text(switch (measure.inPlace()) {
            case FULL -> "register.measure.inPlace";
            case PARTIAL -> "register.measure.partly";
            case NONE -> "register.measure.suggested";
        });
    }
}
