package org.vigie.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.FindingSeverity;

/**
 * What the template's checks find: answers that contradict one another or the law. Those of the program need no place of their own: an
 * open question, a risk to judge or an action without owner is shown where it stands.
 */
final class CheckBlocks {
    private static final String CHAPTER = "checks";

    private final Writing writing;
    private final Context context;

    CheckBlocks(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    /** How many there are and where they are read, for the summary; none where nothing is found. */
    List<Block> told() {
        List<Finding> findings = findings();
        if (findings.isEmpty()) {
            return List.of();
        }
        int blocking = (int) findings.stream().filter(finding -> finding.severity() == FindingSeverity.ERROR).count();
        List<Inline> line = new ArrayList<>();
        line.add(Content.words(context.counted("checks.found", findings.size()) + " "));
        if (blocking > 0) {
            line.add(new Content.Alert(context.counted("checks.blocking", blocking)));
            line.add(Content.words(" "));
        }
        line.add(new Content.Ref(context.text("checks.see"), Bookmarks.chapter(CHAPTER)));
        return List.of(new Block.Prose(Block.Look.BODY, Content.of(line)));
    }

    /** A section that says each; none where nothing is found. */
    List<Block> blocks() {
        List<Finding> findings = findings();
        if (findings.isEmpty()) {
            return List.of();
        }
        return List.of(
                writing.section(CHAPTER),
                writing.lead("checks.text"),
                Grid.alike(null, List.of(
                        new Column(context.text("column.check"), 6),
                        new Column(context.text("column.observed"), 24),
                        new Column(context.text("column.questions"), 6),
                        new Column(context.text("column.effect"), 8)), findings.stream().map(this::row).toList()));
    }

    private List<Finding> findings() {
        return context.evaluation().findings().stream()
                .filter(finding -> !finding.builtIn())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private Row row(Finding finding) {
        String effect = context.coded("check.effect", finding.severity());
        return Row.of(
                Content.of(new Content.Id(finding.id(), null)),
                observed(finding),
                asked(finding),
                finding.severity() == FindingSeverity.ERROR ? Content.of(new Content.Alert(effect)) : Content.of(effect));
    }

    private Content observed(Finding finding) {
        Content observed = Content.of(context.texts().get(context.language(), "checks", finding.id()));
        AnswerKey on = finding.on();
        if (on != null && !finding.rows().isEmpty()) {
            String rows = finding.rows().stream()
                    .map(row -> writing.names().row(on.question(), row))
                    .collect(Collectors.joining(context.text("separator")));
            observed = observed.and(Content.of(context.text("checks.rows", rows)));
        }
        List<String> references = rule(finding).map(CheckRule::references).orElse(List.of());
        return references.isEmpty() ? observed : observed.and(Content.of(Content.soft(References.inWords(context, references))));
    }

    /** The questions that the check reads and that are asked. */
    private Content asked(Finding finding) {
        AnswerKey on = finding.on();
        List<AnswerKey> keys = context.evaluation().questionnaire().visible().stream()
                .filter(key -> key.equals(on)
                        || (key.row() == null && rule(finding).map(CheckRule::questions).orElse(List.of()).contains(key.question())))
                .toList();
        List<String> codes = keys.stream().map(writing.names()::code).toList();
        return keys.isEmpty()
                ? Content.of("—")
                : Names.lines(codes, code -> new Content.Id(code, Bookmarks.answer(keys.get(codes.indexOf(code)), code)));
    }

    private java.util.Optional<CheckRule> rule(Finding finding) {
        return context.template().rules().checks().stream().filter(rule -> rule.id().equals(finding.id())).findFirst();
    }
}
