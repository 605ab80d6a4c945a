package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Callout;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Field;
import org.vigie.application.port.report.Block.Fields;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Heading;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Block.Tone;
import org.vigie.application.port.report.Content;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;

/** Compliance gaps with their corrections, and the assessment of risks: method, register, a block for each. */
final class RiskChapters {
    private final Writing writing;
    private final Context context;
    private final Names names;

    RiskChapters(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
        this.names = writing.names();
    }

    List<Block> gaps() {
        List<Block> blocks = new ArrayList<>();
        if (!context.looksForGaps()) {
            return blocks;
        }
        blocks.add(writing.chapter("gaps"));
        blocks.add(writing.body("gaps.text"));
        List<ComplianceGap> shown = context.evaluation().gaps().stream()
                .filter(gap -> gap.status() != RiskStatus.DISMISSED)
                .toList();
        if (shown.isEmpty()) {
            blocks.add(writing.body("gaps.none"));
            return blocks;
        }
        MeasureRows measures = new MeasureRows(writing);
        List<Row> rows = shown.stream()
                .map(gap -> Row.of(
                        Content.of(names.riskId(gap.code())),
                        Content.of(names.risk(gap.code())),
                        Content.of(names.severity(gap.severity())),
                        gapState(gap),
                        corrections(measures.taken(gap.measures()))))
                .toList();
        blocks.add(Grid.fitted(context.text("gaps.caption"), List.of(
                new Column(context.text("column.ref"), 6),
                new Column(context.text("column.gap"), 15),
                new Column(context.text("column.priority"), 6),
                new Column(context.text("column.state"), 7),
                new Column(context.text("column.correction"), 8)), rows));
        shown.forEach(gap -> gap(gap, blocks));
        return blocks;
    }

    private Content corrections(List<String> taken) {
        return taken.isEmpty() ? Content.of("—") : Names.lines(taken, names::measureId);
    }

    private Content gapState(ComplianceGap gap) {
        String text = context.coded("gap.state", gap.state());
        return gap.state() == ComplianceGap.State.CORRECTED ? Content.of(text) : Content.of(new Content.Alert(text));
    }

    private void gap(ComplianceGap gap, List<Block> blocks) {
        blocks.add(new Heading(2, names.risk(gap.code()), gap.code(), null, Bookmarks.risk(gap.code())));
        List<Field> fields = new ArrayList<>();
        threat(gap.code(), fields);
        if (!gap.because().isEmpty()) {
            fields.add(new Field(context.text("risk.why"), writing.because().of(gap.because())));
        }
        context.template().risk(gap.code()).ifPresent(rule -> fields.add(new Field(
                context.text("risk.references"), Content.of(References.inWords(context, rule.profile().references())))));
        fields.add(new Field(context.text("column.state"), gapState(gap)));
        List<Block> measures = measures(gap.measures(), fields);
        blocks.add(new Fields(fields, false));
        blocks.addAll(measures);
    }

    private List<Block> measures(List<String> codes, List<Field> fields) {
        MeasureRows rows = new MeasureRows(writing);
        List<Block> blocks = rows.of(codes);
        if (blocks.isEmpty()) {
            fields.add(rows.none());
        }
        return blocks;
    }

    private void threat(String code, List<Field> fields) {
        text("threat", code).ifPresent(text -> fields.add(new Field(context.text("risk.threat"), Content.of(text))));
        text("impacts", code).ifPresent(text -> fields.add(new Field(context.text("risk.impacts"), Content.of(text))));
    }

    private java.util.Optional<String> text(String kind, String code) {
        return context.texts().find(context.language(), "risks", code, kind);
    }

    List<Block> risks() {
        List<Block> blocks = new ArrayList<>();
        if (!context.looksForRisks()) {
            return blocks;
        }
        blocks.add(writing.chapter("risks"));
        blocks.add(writing.section("risks.method"));
        method(blocks);
        blocks.add(writing.section("risks.register"));
        List<Risk> shown = new ArrayList<>(SummaryChapter.retained(context));
        shown.addAll(SummaryChapter.highestFirst(context, risk -> risk.status() == RiskStatus.SUGGESTED));
        if (shown.isEmpty()) {
            blocks.add(writing.body("risks.noneRetained"));
            return blocks;
        }
        boolean none = shown.stream().noneMatch(SummaryChapter::isRetained);
        if (none) {
            blocks.add(new Callout(Tone.WARNING, Content.of(context.text("risks.unjudged"))));
        }
        blocks.add(Grid.fitted(context.text("risks.caption"), SummaryChapter.levelColumns(context), shown.stream()
                .map(risk -> registerRow(risk, !none))
                .toList()));
        shown.forEach(risk -> risk(risk, !none, blocks));
        return blocks;
    }

    private Row registerRow(Risk risk, boolean told) {
        Content title = Content.of(names.risk(risk.code()));
        if (told && risk.status() == RiskStatus.SUGGESTED) {
            title = title.and(Content.of(new Content.Alert(context.text("risk.unjudged"))));
        }
        return Row.of(
                Content.of(names.riskId(risk.code())),
                title,
                Content.of(names.level(risk.level(LevelKind.INHERENT))),
                Content.of(names.level(risk.level(LevelKind.CURRENT))),
                Content.of(names.level(risk.level(LevelKind.AT_START))),
                Content.of(names.level(risk.level(LevelKind.TARGET))));
    }

    private void method(List<Block> blocks) {
        blocks.add(writing.body("risks.method.levels"));
        blocks.add(writing.body("risks.method.measures"));
        RiskMatrix matrix = context.template().matrix();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(context.text("matrix.corner"), 8));
        names.likelihoods().forEach(label -> columns.add(new Column(label, 7)));
        List<Row> rows = new ArrayList<>();
        for (int severity = matrix.severity().size() - 1; severity >= 0; severity--) {
            List<Content> cells = new ArrayList<>();
            cells.add(Content.of(Content.strong(names.severity(severity))));
            for (int likelihood = 0; likelihood < matrix.likelihood().size(); likelihood++) {
                cells.add(Content.of(names.level(matrix.level(severity, likelihood))));
            }
            rows.add(Row.of(cells));
        }
        blocks.add(Grid.fitted(context.text("matrix.caption"), columns, rows));
        blocks.add(writing.body("risks.method.threshold",
                names.level(matrix.acceptableUpTo()).text(), names.level(matrix.tolerableUpTo()).text()));
    }

    /**
     * A risk.
     *
     * @param told whether it says itself that it is still to be judged, as where others are judged
     */
    private void risk(Risk risk, boolean told, List<Block> blocks) {
        blocks.add(new Heading(2, names.risk(risk.code()), risk.code(), atStart(risk),
                Bookmarks.risk(risk.code())));
        if (told && risk.status() == RiskStatus.SUGGESTED) {
            blocks.add(new Callout(Tone.WARNING, Content.of(context.text("risk.unjudgedText"))));
        }
        List<Field> fields = fields(risk);
        List<Block> measures = measures(risk.measures(), fields);
        blocks.add(new Fields(fields, false));
        blocks.add(new LevelRows(writing).of(risk));
        blocks.addAll(measures);
        Judgement judgement = risk.judgement();
        if (judgement != null) {
            reason("risk.retainedBecause", judgement.reason(), blocks);
            reason("risk.acceptance", judgement.acceptance(), blocks);
        }
    }

    /** The level that the decision reads (decision L2). */
    private Content.Badge atStart(Risk risk) {
        Content.Badge badge = names.level(risk.level(LevelKind.AT_START));
        return new Content.Badge(context.text("level.atStart", badge.text()), badge.shade());
    }

    private void reason(String key, @Nullable String reason, List<Block> blocks) {
        if (reason != null && !reason.isBlank()) {
            blocks.add(new Block.Prose(Block.Look.BODY, Content.of(Content.strong(context.text(key) + " "), Content.words(reason))));
        }
    }

    private List<Field> fields(Risk risk) {
        List<Field> fields = new ArrayList<>();
        AddedRisk added = context.assessment().register().added().get(risk.code());
        if (added != null) {
            describe("risk.threat", added.description().threat(), "threats", fields);
            describe("risk.impacts", added.description().impacts(), "impacts", fields);
        } else {
            threat(risk.code(), fields);
        }
        if (!risk.because().isEmpty()) {
            fields.add(new Field(context.text("risk.why"), writing.because().of(risk.because())));
        } else if (added != null) {
            fields.add(new Field(context.text("risk.why"), Content.of(context.text("risk.added"))));
        }
        if (!risk.origin().raised()) {
            fields.add(new Field(context.text("risk.origin"), Content.of(context.text("risk.noLongerRaised"))));
        }
        if (added != null) {
            describe("risk.fearedEvent", added.description().fearedEvent(), "fearedEvents", fields);
            describe("risk.sources", added.description().source(), "sources", fields);
        }
        context.template().risk(risk.code()).ifPresent(rule -> profile(rule, fields));
        return fields;
    }

    private void describe(String label, @Nullable String text, String catalogue, List<Field> fields) {
        if (text != null && !text.isBlank()) {
            fields.add(new Field(context.text(label), Content.of(context.texts().find(context.language(), "catalogues", catalogue, text).orElse(text))));
        }
    }

    private void profile(RiskRule rule, List<Field> fields) {
        String feared = context.texts().catalogue(context.language(), "fearedEvents", rule.profile().fearedEvent());
        fields.add(new Field(context.text("risk.fearedEvent"), Content.of(feared)));
        if (!rule.profile().sources().isEmpty()) {
            fields.add(new Field(context.text("risk.sources"), Content.of(rule.profile().sources().stream()
                    .map(code -> context.texts().catalogue(context.language(), "sources", code))
                    .collect(java.util.stream.Collectors.joining(context.text("separator"))))));
        }
        if (!rule.profile().references().isEmpty()) {
            fields.add(new Field(context.text("risk.references"), Content.of(References.inWords(context, rule.profile().references()))));
        }
    }
}
