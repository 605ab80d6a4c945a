package org.vigie.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigie.application.AssessmentEditor;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.text.Language;

/** The headline facts of an assessment, counted from its evaluation. */
final class DemoSummary {
    private static final int HIGHEST = 3;

    private final Output output;
    private final AssessmentEditor editor;
    private final Evaluation evaluation;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    DemoSummary(Output output, AssessmentEditor editor, Language language) {
        this.output = output;
        this.editor = editor;
        this.evaluation = editor.evaluation();
        this.language = language;
    }

    String text() {
        lines.add(editor.assessment().details().title());
        lines.add(output.text(
                "cli.demo.answered",
                evaluation.questionnaire().progress().answered(),
                evaluation.questionnaire().progress().applicable(),
                editor.template().texts().title(language)));
        lines.add(output.text(
                "cli.demo.gaps",
                evaluation.gaps().stream().filter(gap -> gap.status() != RiskStatus.DISMISSED).count(),
                gaps(ComplianceGap.State.OPEN),
                gaps(ComplianceGap.State.CONDITION_PRECEDENT),
                gaps(ComplianceGap.State.CORRECTED)));
        lines.add(output.text(
                "cli.demo.risks", risks(RiskStatus.RETAINED), risks(RiskStatus.DISMISSED), risks(RiskStatus.SUGGESTED)));
        lines.add(output.text(
                "cli.demo.above", above(LevelKind.INHERENT), above(LevelKind.CURRENT), above(LevelKind.AT_START), above(LevelKind.TARGET)));
        highest();
        lines.add(output.text(
                "cli.demo.actions",
                editor.assessment().plan().actions().size(),
                actions(ActionStatus.IMPLEMENTED),
                actions(ActionStatus.PARTIALLY_IMPLEMENTED),
                actions(ActionStatus.PLANNED)));
        decision();
        lines.add("");
        return String.join("\n", lines);
    }

    private long gaps(ComplianceGap.State state) {
        return evaluation.gaps().stream().filter(gap -> gap.status() != RiskStatus.DISMISSED && gap.state() == state).count();
    }

    private long risks(RiskStatus status) {
        return evaluation.risks().stream().filter(risk -> risk.status() == status).count();
    }

    private long above(LevelKind kind) {
        return evaluation.risks().stream()
                .filter(risk -> risk.status() == RiskStatus.RETAINED && risk.level(kind).threshold() == Threshold.ABOVE)
                .count();
    }

    private long actions(ActionStatus status) {
        return editor.assessment().plan().actions().values().stream().filter(action -> action.status() == status).count();
    }

    private void highest() {
        AnswerWords words =
                new AnswerWords(editor.template(), editor.assessment().answers().given(), language, output);
        lines.add("");
        lines.add(output.text("cli.demo.highest"));
        evaluation.risks().stream()
                .filter(risk -> risk.status() == RiskStatus.RETAINED)
                .sorted(Comparator.comparingInt((Risk risk) -> risk.level(LevelKind.INHERENT).level()).reversed())
                .limit(HIGHEST)
                .forEach(risk -> {
                    lines.add(risk.code() + "  " + levels(risk) + "  " + title(risk));
                    risk.because().forEach(because -> lines.add("    " + words.because(because)));
                });
        lines.add("");
    }

    private String levels(Risk risk) {
        return output.text(
                "cli.demo.levels", level(risk, LevelKind.INHERENT), level(risk, LevelKind.CURRENT), level(risk, LevelKind.TARGET));
    }

    private String level(Risk risk, LevelKind kind) {
        String code = editor.template().matrix().levels().get(risk.level(kind).level());
        return output.textOr("report.level." + code, code);
    }

    private String title(Risk risk) {
        AddedRisk added = editor.assessment().register().added().get(risk.code());
        return added == null ? editor.template().texts().riskTitle(language, risk.code()) : added.title();
    }

    private void decision() {
        Decision decision = editor.assessment().review().decision();
        if (decision == null) {
            lines.add(output.text("cli.demo.undecided"));
            return;
        }
        lines.add(output.text(
                "cli.demo.decision", output.text("cli.decision." + Codes.text(decision.kind())), decision.conditions().size()));
        editor.assessment().versions().forEach(
                version -> lines.add(output.text("cli.demo.fingerprint", version.label(), version.fingerprint())));
    }
}
