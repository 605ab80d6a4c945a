package org.vigie.templates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;

/** Puts one template together. What it yields is sound only if no error was found on the way. */
final class TemplateAssembler {
    private final Outline outline = new Outline();
    private final Draft draft;
    private final Item root;
    private final Compilation compilation;
    private final Problems problems;

    TemplateAssembler(Draft draft, ExpressionCompiler compiler, Problems problems) {
        this.draft = draft;
        this.root = draft.root();
        this.compilation = new Compilation(compiler, outline, problems);
        this.problems = problems;
    }

    List<PlacedFormula> formulas() {
        return compilation.placed();
    }

    Template assemble() {
        new IdCheck(problems).check(root);
        SectionReader.outline(root, outline, problems);
        suggestions();
        RuleReader ruleReader = new RuleReader(outline, compilation, problems);
        List<ComputedRule> computed = ruleReader.computed(root);
        RiskMatrix matrix = MatrixReader.read(root, problems);
        SectionReader sectionReader = new SectionReader(outline, compilation, problems);
        List<Section> sections = sectionReader.read(root);
        VisibilityCheck.check(sections, outline, problems);
        List<CheckRule> checks = new ArrayList<>(sectionReader.checks());
        checks.addAll(ruleReader.checks(root));
        List<RiskRule> risks = new RiskReader(draft, matrix, compilation, problems).read();
        List<MeasureRule> measures = new MeasureReader(draft, risks, compilation, problems).read();
        List<DecisionRule> decisions = ruleReader.decisions(root);
        Rules rules = new Rules(computed, checks, risks, measures, decisions, new MigrationReader(outline, problems).read(root));
        return new Template(info(), matrix, sections, rules, new TextReader(draft).read());
    }

    private TemplateInfo info() {
        Set<Language> languages = root.texts("languages").stream()
                .flatMap(code -> Language.ofCode(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<TemplateInfo.Basis> basis =
                root.list("basis").stream().map(item -> new TemplateInfo.Basis(item.text("ref"), date(item.find("asOf")))).toList();
        LocalDate lawAsOf = date(root.at("lawAsOf"));
        return new TemplateInfo(
                new TemplateRef(root.text("id"), root.text("version"), ""),
                languages,
                lawAsOf == null ? LocalDate.EPOCH : lawAsOf,
                root.integer("minutes", 0),
                Set.copyOf(root.texts("audience")),
                basis,
                root.has("review") ? steps(root.texts("review")) : EnumSet.allOf(ReviewStep.class));
    }

    private static Set<ReviewStep> steps(List<String> codes) {
        return Arrays.stream(ReviewStep.values())
                .filter(step -> codes.contains(step.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private @Nullable LocalDate date(@Nullable Item item) {
        if (item == null) {
            return null;
        }
        try {
            return LocalDate.parse(item.text());
        } catch (DateTimeException e) {
            problems.error("wrong-form", item, "templates.type.noSuchDay", item.text());
            return null;
        }
    }

    private void suggestions() {
        for (Item section : root.list("sections")) {
            for (Item question : section.list("questions")) {
                suggestion(question);
                question.list("columns").forEach(this::suggestion);
            }
        }
    }

    private void suggestion(Item typed) {
        String catalogue = typed.textOrNull("suggest");
        if (catalogue != null && Library.catalogue(draft, catalogue).isEmpty()) {
            problems.error("dangling-reference", typed.at("suggest"), "templates.dangling.emptyCatalogue", catalogue);
        }
    }
}
