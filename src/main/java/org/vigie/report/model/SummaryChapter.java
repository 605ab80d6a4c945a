package org.vigie.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Callout;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Figure;
import org.vigie.application.port.report.Block.Figures;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Block.Tone;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;

/**
 * One page for those who read no further: the decision, what the template's rules say, key figures, the matrix before and after, the
 * highest risks, what is due.
 */
final class SummaryChapter {
    private static final int TOP = 5;

    private final Writing writing;
    private final Context context;
    private final Names names;

    SummaryChapter(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
        this.names = writing.names();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(writing.chapter("summary"));
        blocks.add(decision());
        blocks.add(figures());
        blocks.addAll(new OutcomeBlocks(writing).blocks());
        if (writing.has(Part.DESCRIPTION) || writing.has(Part.NECESSITY)) {
            blocks.addAll(new CheckBlocks(writing).told());
        }
        if (context.looksForRisks()) {
            risks(blocks);
        }
        if (context.plansActions()) {
            blocks.add(due());
        }
        return blocks;
    }

    /** The retained ones; while there are none, those to be judged, so that a draft shows what is at stake. */
    private void risks(List<Block> blocks) {
        List<Risk> retained = retained(context);
        boolean judged = !retained.isEmpty();
        List<Risk> shown = judged ? retained : highestFirst(context, risk -> risk.status() == RiskStatus.SUGGESTED);
        if (!judged) {
            blocks.add(noneRetained(writing));
        }
        if (!shown.isEmpty()) {
            if (judged) {
                blocks.add(new Block.Picture(matrices(shown), context.text("summary.figure")));
            }
            blocks.add(highest(shown, judged));
        }
    }

    /** That no risk is retained: yet, where some are still to be judged. */
    static Block noneRetained(Writing writing) {
        int unjudged = (int) writing.context().evaluation().risks().stream()
                .filter(risk -> risk.status() == RiskStatus.SUGGESTED)
                .count();
        return unjudged == 0
                ? writing.body("risks.noneRetained")
                : new Block.Prose(Block.Look.BODY, Content.of(writing.context().counted("risks.noneYet", unjudged)));
    }

    static boolean isRetained(Risk risk) {
        return risk.status() == RiskStatus.RETAINED;
    }

    /** Retained risks: those highest at start first, then the highest inherent ones. */
    static List<Risk> retained(Context context) {
        return highestFirst(context, SummaryChapter::isRetained);
    }

    static List<Risk> highestFirst(Context context, Predicate<Risk> which) {
        return context.evaluation().risks().stream()
                .filter(which)
                .sorted(Comparator.comparing((Risk risk) -> risk.level(LevelKind.AT_START), HIGHEST)
                        .thenComparing(risk -> risk.level(LevelKind.INHERENT), HIGHEST)
                        .thenComparing(Risk::code))
                .toList();
    }

    private static final Comparator<RiskLevel> HIGHEST = Comparator.comparingInt(RiskLevel::level)
            .thenComparingInt(RiskLevel::severity)
            .thenComparingInt(RiskLevel::likelihood)
            .reversed();

    private Block decision() {
        Decision decision = context.decision();
        if (decision == null) {
            return new Callout(Tone.WARNING, Content.of(
                    Content.strong(context.text("summary.draft") + " "), Content.words(context.text("summary.draftText", open()))));
        }
        List<Inline> line = new ArrayList<>();
        line.add(Content.strong(context.text("summary.decision", context.coded("decision", decision.kind())) + " "));
        line.add(Content.words(context.coded("decision.sentence", decision.kind())));
        Content content = Content.of(line);
        if (!decision.conditions().isEmpty()) {
            content = content.and(Content.of(conditions(decision)));
        }
        String reason = decision.overrideReason();
        if (reason != null && !reason.isBlank()) {
            content = content.and(Content.of(Content.strong(context.text("decision.override") + " "), Content.words(reason)));
        }
        Tone tone = decision.kind() == Decision.Kind.APPROVED && reason == null ? Tone.GOOD : Tone.WARNING;
        return new Callout(tone, content);
    }

    private String open() {
        Evaluation evaluation = context.evaluation();
        int open = evaluation.questionnaire().open().size();
        long unjudged = evaluation.risks().stream().filter(risk -> risk.status() == RiskStatus.SUGGESTED).count()
                + evaluation.gaps().stream().filter(gap -> gap.status() == RiskStatus.SUGGESTED).count();
        String answers = open == 0 ? context.text("summary.open.none") : context.counted("summary.open", open);
        return unjudged == 0 ? answers : answers + " " + context.counted("summary.unjudged", (int) unjudged);
    }

    private List<Inline> conditions(Decision decision) {
        List<Inline> line = new ArrayList<>();
        line.add(Content.words(context.text("summary.conditions") + " "));
        boolean first = true;
        for (Condition condition : decision.conditions()) {
            line.add(Content.words((first ? "" : ", ") + condition.code() + "\u00a0("));
            line.add(names.measureId(condition.measure()));
            line.add(Content.words(condition.lifting() == null ? ")" : context.text("summary.met")));
            first = false;
        }
        line.add(Content.words("."));
        return line;
    }

    private Block figures() {
        Evaluation evaluation = context.evaluation();
        long retained = evaluation.risks().stream().filter(SummaryChapter::isRetained).count();
        long gaps = evaluation.gaps().stream()
                .filter(gap -> gap.status() != RiskStatus.DISMISSED && gap.state() != ComplianceGap.State.CORRECTED)
                .count();
        List<Actions.Entry> actions = writing.actions().all();
        long overdue = actions.stream().filter(Actions.Entry::overdue).count();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(evaluation.questionnaire().progress().answered() + "\u202f/\u202f"
                + evaluation.questionnaire().progress().applicable(), context.text("figure.questions")));
        if (context.looksForGaps()) {
            figures.add(new Figure(Long.toString(gaps), context.counted("figure.gaps", (int) gaps)));
        }
        if (context.looksForRisks()) {
            figures.add(new Figure(Long.toString(retained), context.counted("figure.risks", (int) retained)));
        }
        if (context.plansActions()) {
            figures.add(new Figure(Integer.toString(actions.size()), overdue == 0
                    ? context.counted("figure.actions", actions.size())
                    : context.text("figure.overdue", Long.toString(overdue))));
        }
        figures.add(new Figure(Integer.toString(evaluation.questionnaire().toConfirm().size()),
                context.counted("figure.toConfirm", evaluation.questionnaire().toConfirm().size())));
        return new Figures(figures);
    }

    private MatrixPicture matrices(List<Risk> retained) {
        var matrix = context.template().matrix();
        List<List<Content.Badge>> cells = matrix.table().stream()
                .map(row -> row.stream().map(names::level).toList())
                .toList();
        return new MatrixPicture(
                new MatrixPicture.Axis(context.text("column.severity"), names.severities()),
                new MatrixPicture.Axis(context.text("column.likelihood"), names.likelihoods()),
                cells,
                List.of(matrix(LevelKind.INHERENT, "matrix.before", retained), matrix(LevelKind.TARGET, "matrix.after", retained)),
                context.text("matrix.alt", words(LevelKind.INHERENT, retained), words(LevelKind.TARGET, retained)));
    }

    private MatrixPicture.Matrix matrix(LevelKind kind, String title, List<Risk> risks) {
        return new MatrixPicture.Matrix(context.text(title), risks.stream()
                .map(risk -> new MatrixPicture.Mark(risk.code(), risk.level(kind).severity(), risk.level(kind).likelihood()))
                .toList());
    }

    private String words(LevelKind kind, List<Risk> risks) {
        return risks.stream()
                .map(risk -> context.text("matrix.altRisk", risk.code(),
                        names.severity(risk.level(kind).severity()),
                        names.likelihood(risk.level(kind).likelihood()),
                        names.level(risk.level(kind)).text()))
                .collect(Collectors.joining("; "));
    }

    private Block highest(List<Risk> retained, boolean judged) {
        List<Row> rows = retained.stream().limit(TOP)
                .map(risk -> Row.of(
                        Content.of(names.riskId(risk.code())),
                        Content.of(names.risk(risk.code())),
                        Content.of(names.level(risk.level(LevelKind.INHERENT))),
                        Content.of(names.level(risk.level(LevelKind.CURRENT))),
                        Content.of(names.level(risk.level(LevelKind.AT_START))),
                        Content.of(names.level(risk.level(LevelKind.TARGET)))))
                .toList();
        String caption = retained.size() > TOP
                ? context.text(judged ? "summary.top" : "summary.topSuggested", Integer.toString(TOP), Integer.toString(retained.size()))
                : context.text(judged ? "summary.all" : "summary.allSuggested");
        return Grid.fitted(caption, levelColumns(context), rows);
    }

    static List<Column> levelColumns(Context context) {
        return List.of(
                new Column(context.text("column.ref"), 5),
                new Column(context.text("column.risk"), 12),
                new Column(context.text("level.kind.inherent"), 5),
                new Column(context.text("level.kind.current"), 5),
                new Column(context.text("level.kind.at_start"), 5),
                new Column(context.text("level.kind.target"), 5));
    }

    private Block due() {
        List<Actions.Entry> due = writing.actions().all().stream()
                .filter(entry -> !entry.done() && entry.due() != null)
                .sorted(Comparator.comparing(SummaryChapter::dueDate))
                .limit(TOP)
                .toList();
        if (due.isEmpty()) {
            return writing.body("summary.nothingDue");
        }
        List<Row> rows = due.stream()
                .map(entry -> Row.of(
                        Content.of(names.measureId(entry.action().measure())),
                        Content.of(entry.title()),
                        Content.of(writing.actions().owner(entry.action())),
                        writing.actions().due(entry)))
                .toList();
        return Grid.fitted(context.text("summary.due"), List.of(
                new Column(context.text("column.ref"), 5),
                new Column(context.text("column.measure"), 17),
                new Column(context.text("column.owner"), 7),
                new Column(context.text("column.due"), 8)), rows);
    }

    private static java.time.LocalDate dueDate(Actions.Entry entry) {
        java.time.@Nullable LocalDate due = entry.due();
        return due == null ? java.time.LocalDate.MAX : due;
    }
}
