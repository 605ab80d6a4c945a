package org.vigie.templates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.template.TemplateTexts.GlossaryEntry;
import org.vigie.domain.text.Language;

/** Reads the installed form. */
final class InstalledReader {
    private final String sha256;

    InstalledReader(String sha256) {
        this.sha256 = sha256;
    }

    Template read(Tree root) {
        if (!root.text("format").equals(InstalledJson.FORMAT)) {
            throw root.at("format").damaged();
        }
        Rules rules = new Rules(
                root.list("computed", rule -> new ComputedRule(rule.text("id"), TypeJson.formula(rule.at("formula")))),
                root.list("checks", InstalledReader::check),
                root.list("risks", InstalledRuleReader::risk),
                root.list("measures", InstalledRuleReader::measure),
                root.list("decisions", InstalledReader::decision),
                root.list("migrations", InstalledRuleReader::migration));
        return new Template(info(root), matrix(root.at("matrix")), root.list("sections", InstalledReader::section), rules, texts(root));
    }

    private TemplateInfo info(Tree root) {
        return new TemplateInfo(
                new TemplateRef(root.text("id"), root.text("version"), sha256),
                new LinkedHashSet<>(root.list("languages", code -> language(code.text(), code))),
                date(root.at("lawAsOf")),
                root.integer("minutes"),
                Set.copyOf(root.texts("audience")),
                root.list("basis", basis -> new TemplateInfo.Basis(basis.text("ref"), basis.optional("asOf", InstalledReader::date))),
                review(root));
    }

    /** A form written before templates said so is that of a DPIA. */
    private static Set<ReviewStep> review(Tree root) {
        return root.has("review") ? Set.copyOf(root.list("review", InstalledReader::step)) : EnumSet.allOf(ReviewStep.class);
    }

    private static ReviewStep step(Tree tree) {
        try {
            return ReviewStep.valueOf(tree.text());
        } catch (IllegalArgumentException e) {
            throw tree.damaged();
        }
    }

    private static LocalDate date(Tree tree) {
        try {
            return LocalDate.parse(tree.text());
        } catch (DateTimeException e) {
            throw tree.damaged();
        }
    }

    private static Language language(String code, Tree where) {
        return Language.ofCode(code).orElseThrow(where::damaged);
    }

    private static RiskMatrix matrix(Tree tree) {
        return new RiskMatrix(
                tree.texts("severity"),
                tree.texts("likelihood"),
                tree.texts("levels"),
                tree.list("table", row -> row.entries().stream().map(Tree::integer).toList()),
                tree.integer("acceptableUpTo"),
                tree.integer("tolerableUpTo"));
    }

    private static Section section(Tree tree) {
        return new Section(
                tree.text("id"),
                tree.text("number"),
                Set.copyOf(tree.texts("audience")),
                tree.optional("visibleIf", TypeJson::formula),
                tree.optional("repeatFor", Tree::text),
                tree.has("assesses"),
                tree.list("questions", InstalledReader::question));
    }

    private static Question question(Tree tree) {
        Question.Details details = new Question.Details(
                tree.texts("ref"),
                Set.copyOf(tree.texts("audience")),
                Set.copyOf(tree.texts("expected")),
                tree.has("bind") ? tree.constant("bind", Question.Binding.class) : null,
                tree.map("form", form -> form.map(Tree::text)));
        return new Question(
                tree.text("id"),
                tree.text("code"),
                TypeJson.read(tree.at("type")),
                tree.optional("visibleIf", TypeJson::formula),
                tree.optional("requiredIf", TypeJson::formula),
                details);
    }

    private static CheckRule check(Tree tree) {
        return new CheckRule(
                tree.text("id"),
                tree.constant("severity", FindingSeverity.class),
                TypeJson.formula(tree.at("if")),
                tree.texts("on"),
                tree.optional("table", Tree::text),
                tree.texts("ref"));
    }

    private static DecisionRule decision(Tree tree) {
        return new DecisionRule(
                tree.text("id"),
                tree.list("levels", level -> new DecisionRule.Level(
                        level.text("level"), TypeJson.formula(level.at("when")), level.texts("because"))));
    }

    private static TemplateTexts texts(Tree root) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        Map<Language, List<GlossaryEntry>> glossary = new EnumMap<>(Language.class);
        for (String code : root.texts("languages")) {
            Language language = language(code, root.at("languages"));
            texts.put(language, root.at("texts").map(code, Tree::text));
            glossary.put(
                    language,
                    root.at("glossary")
                            .list(code, entry -> new GlossaryEntry(entry.text("term"), entry.text("definition"), entry.text("ref"))));
        }
        return new TemplateTexts(texts, glossary);
    }
}
