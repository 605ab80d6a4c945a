package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** A template as text for people. */
final class TemplateView {
    private final Template template;
    private final TemplateTexts texts;
    private final Language language;
    private final Output output;
    private final List<String> lines = new ArrayList<>();

    TemplateView(Template template, Language language, Output output) {
        this.template = template;
        this.texts = template.texts();
        this.language = language;
        this.output = output;
    }

    String text() {
        lines.add(texts.title(language));
        lines.add(template.ref().id() + " " + template.ref().version());
        template.sections().forEach(this::section);
        risks();
        measures();
        return String.join("\n", lines);
    }

    private void section(Section section) {
        lines.add("");
        lines.add(section.number() + "  " + texts.sectionTitle(language, section.id()));
        TextTable table = new TextTable();
        for (Question question : section.questions()) {
            table.row("  " + question.code(), question.id(), kind(question.type()), texts.label(language, question.id()));
        }
        lines.add(table.text());
    }

    private static String kind(QuestionType type) {
        return switch (type) {
            case QuestionType.Choice choice ->
                choice.options().stream().map(QuestionType.Option::code).collect(Collectors.joining("|"));
            case QuestionType other -> other.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private void risks() {
        List<RiskRule> risks = template.rules().risks();
        if (risks.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(output.text("cli.template.risks", risks.size()));
        TextTable table = new TextTable();
        for (RiskRule risk : risks) {
            String kind = risk.kind() == RiskRule.Kind.COMPLIANCE ? "cli.kind.compliance" : "cli.kind.risk";
            table.row("  " + risk.id(), output.text(kind), texts.riskTitle(language, risk.id()));
        }
        lines.add(table.text());
    }

    private void measures() {
        List<MeasureRule> measures = template.rules().measures();
        if (measures.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(output.text("cli.template.measures", measures.size()));
        TextTable table = new TextTable();
        for (MeasureRule measure : measures) {
            table.row("  " + measure.id(), texts.measureTitle(language, measure.id()));
        }
        lines.add(table.text());
    }
}
