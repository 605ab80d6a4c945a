package org.vigie.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.port.SetAsideWords;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** An assessment as text for people: what is open, what it leads to, what was decided. */
final class AssessmentView {
    private final Output output;
    private final Language language;
    private final Template template;
    private final Assessment assessment;
    private final Evaluation evaluation;
    private final AnswerWords words;
    private final List<String> lines = new ArrayList<>();

    AssessmentView(Desk desk, AssessmentEditor editor) {
        this.output = desk.output();
        this.language = desk.language();
        this.template = editor.template();
        this.assessment = editor.assessment();
        this.evaluation = editor.evaluation();
        this.words = new AnswerWords(template, assessment.answers().given(), language, output);
    }

    String text() {
        heading();
        outcomes();
        questions("cli.show.open", evaluation.questionnaire().open());
        questions("cli.show.toConfirm", evaluation.questionnaire().toConfirm());
        findings();
        gaps();
        risks();
        measures();
        actions();
        decision();
        setAside();
        return String.join("\n", lines);
    }

    private void heading() {
        Details details = assessment.details();
        lines.add(details.title());
        lines.add(output.text(
                "cli.show.line",
                output.text("cli.status." + Codes.text(details.status())),
                template.texts().title(language),
                template.ref().version(),
                evaluation.questionnaire().progress().answered(),
                evaluation.questionnaire().progress().applicable()));
    }

    private void outcomes() {
        for (DecisionOutcome outcome : evaluation.decisions()) {
            String question = template.texts().find(language, "decisions", outcome.id(), "label").orElse(outcome.id());
            String level = outcome.level() == null
                    ? output.text("cli.show.undetermined")
                    : template.texts().find(language, "decisions", outcome.id(), "levels", outcome.level(), "label").orElse(outcome.level());
            lines.add("");
            lines.add(question + " " + level);
            because(outcome.because());
            if (!outcome.missing().isEmpty()) {
                lines.add("  " + output.text(
                        "cli.show.missing", outcome.missing().stream().map(words::code).collect(Collectors.joining(", "))));
            }
        }
    }

    private void setAside() {
        Map<String, SetAside> kept = new TreeMap<>(assessment.answers().setAside());
        if (kept.isEmpty()) {
            return;
        }
        section("cli.show.setAside", kept.size());
        kept.values().forEach(each -> {
            lines.add("  " + output.text("common." + SetAsideWords.kind(each), each.title()));
            lines.add("    " + output.text("cli.show.asked", each.version(), SetAsideWords.said(each, output::text).replaceAll("\\s+", " ")));
        });
    }

    private void section(String key, int count) {
        lines.add("");
        lines.add(output.text(key, count));
    }

    private void questions(String key, List<AnswerKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        section(key, keys.size());
        TextTable table = new TextTable();
        keys.forEach(each -> table.row("  " + words.code(each), words.label(each)));
        lines.add(table.text());
    }

    private void findings() {
        if (evaluation.findings().isEmpty()) {
            return;
        }
        section("cli.show.findings", evaluation.findings().size());
        TextTable table = new TextTable();
        for (Finding finding : evaluation.findings()) {
            table.row(
                    "  " + output.text("cli.severity." + Codes.text(finding.severity())),
                    finding.on() == null ? "" : words.code(finding.on()),
                    finding(finding));
        }
        lines.add(table.text());
    }

    private String finding(Finding finding) {
        return finding.builtIn()
                ? output.text("evaluation." + finding.id(), finding.arguments().toArray())
                : template.texts().check(language, finding.id());
    }

    private void gaps() {
        if (evaluation.gaps().isEmpty()) {
            return;
        }
        section("cli.show.gaps", evaluation.gaps().size());
        for (ComplianceGap gap : evaluation.gaps()) {
            lines.add("  " + gap.code() + "  " + output.text("cli.riskStatus." + Codes.text(gap.status())) + "  "
                    + output.text("cli.gap." + Codes.text(gap.state())) + "  " + title(gap.code()));
            because(gap.because());
        }
    }

    private void risks() {
        if (evaluation.risks().isEmpty()) {
            return;
        }
        section("cli.show.risks", evaluation.risks().size());
        for (Risk risk : evaluation.risks()) {
            lines.add("  " + risk.code() + "  " + output.text("cli.riskStatus." + Codes.text(risk.status())) + "  " + title(risk.code()));
            lines.add("    " + output.text(
                    "cli.show.levels",
                    level(risk, LevelKind.INHERENT),
                    level(risk, LevelKind.CURRENT),
                    level(risk, LevelKind.AT_START),
                    level(risk, LevelKind.TARGET)));
            because(risk.because());
        }
    }

    private String level(Risk risk, LevelKind kind) {
        String code = template.matrix().levels().get(risk.level(kind).level());
        return output.textOr("report.level." + code, code);
    }

    private void because(List<Because> all) {
        all.forEach(each -> lines.add("    " + words.because(each)));
    }

    private void measures() {
        List<MeasureState> suggested = evaluation.measures().stream()
                .filter(each -> each.action() == null && each.inPlace() != MeasureState.Effect.FULL && !each.suggestedFor().isEmpty())
                .toList();
        if (suggested.isEmpty()) {
            return;
        }
        section("cli.show.measures", suggested.size());
        TextTable table = new TextTable();
        suggested.forEach(each -> table.row("  " + each.code(), String.join(" ", each.suggestedFor()), measure(each.code())));
        lines.add(table.text());
    }

    private void actions() {
        List<Action> actions = evaluation.measures().stream()
                .map(MeasureState::action)
                .filter(each -> each != null)
                .toList();
        if (actions.isEmpty()) {
            return;
        }
        section("cli.show.actions", actions.size());
        TextTable table = new TextTable();
        for (Action action : actions) {
            LocalDate due = action.due();
            table.row(
                    "  " + action.measure(),
                    output.text("cli.actionStatus." + Codes.text(action.status())),
                    output.text("cli.priority." + Codes.text(action.priority())),
                    due == null ? "—" : due.toString(),
                    action.owner() == null ? "—" : action.owner(),
                    measure(action.measure()));
        }
        lines.add(table.text());
    }

    private void decision() {
        Decision decision = assessment.review().decision();
        if (decision == null) {
            return;
        }
        lines.add("");
        lines.add(output.text(
                "cli.show.decision",
                output.text("cli.decision." + Codes.text(decision.kind())),
                decision.signOff().name(),
                "v" + decision.version() + ".0"));
        decision.conditions().forEach(condition -> lines.add("  " + output.text(
                condition.lifting() == null ? "cli.show.conditionOpen" : "cli.show.conditionMet",
                condition.code(),
                condition.measure(),
                measure(condition.measure()))));
    }

    private String title(String risk) {
        AddedRisk added = assessment.register().added().get(risk);
        return added == null ? template.texts().riskTitle(language, risk) : added.title();
    }

    private String measure(String code) {
        AddedMeasure added = assessment.plan().added().get(code);
        return added == null ? template.texts().measureTitle(language, code) : added.title();
    }
}
