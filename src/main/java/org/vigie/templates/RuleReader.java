package org.vigie.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.Formula;
import org.vigie.templates.PlacedFormula.Place;
import org.vigie.templates.PlacedFormula.Role;

/** Reads computed values, template-wide checks and decisions. */
final class RuleReader {
    private final Outline outline;
    private final Compilation compilation;
    private final Problems problems;

    RuleReader(Outline outline, Compilation compilation, Problems problems) {
        this.outline = outline;
        this.compilation = compilation;
        this.problems = problems;
    }

    /** In the order of the file: each may use those before it. */
    List<ComputedRule> computed(Item root) {
        List<Item> items = root.list("computed");
        List<ComputedRule> rules = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String id = item.text("id");
            compilation.setLaterComputed(items.stream().skip(i).map(each -> each.text("id")).toList());
            ExpressionCompiler.Type type = computedType(item.text("type"));
            Formula formula = compilation.compile(Role.COMPUTED, id, item.at("expr"), Place.TEMPLATE, type);
            outline.addComputed(id, type, formula.dependencies().stream().sorted().toList());
            rules.add(new ComputedRule(id, formula));
        }
        compilation.setLaterComputed(List.of());
        return rules;
    }

    private static ExpressionCompiler.Type computedType(String type) {
        return switch (type) {
            case "bool" -> ExpressionCompiler.Type.BOOL;
            case "number" -> ExpressionCompiler.Type.NUMBER;
            default -> ExpressionCompiler.Type.TEXT;
        };
    }

    List<CheckRule> checks(Item root) {
        return root.list("checks").stream().map(this::check).toList();
    }

    private CheckRule check(Item item) {
        item.list("on").forEach(this::requireQuestion);
        String table = item.textOrNull("table");
        if (table != null && !outline.isTable(table)) {
            problems.error("dangling-reference", item.at("table"), "templates.dangling.table", table);
        }
        if (item.has("rows") && table == null) {
            problems.error("misplaced-key", item.at("rows"), "templates.check.rowsWithoutTable");
        }
        Formula condition = compilation.condition(Role.CHECK, item, "if", Place.TEMPLATE.withRows(table));
        return new CheckRule(item.text("id"), SectionReader.severity(item), condition, item.texts("on"), table, item.texts("ref"));
    }

    List<DecisionRule> decisions(Item root) {
        List<DecisionRule> rules = new ArrayList<>();
        for (Item item : root.list("decisions")) {
            Stream<DecisionRule.Level> levels = item.list("levels").stream().map(this::level);
            rules.add(new DecisionRule(item.text("id"), levels.toList()));
        }
        return rules;
    }

    private DecisionRule.Level level(Item item) {
        item.list("because").forEach(this::requireQuestion);
        Formula when = compilation.condition(Role.LEVEL, item, "when", Place.TEMPLATE);
        return new DecisionRule.Level(item.text("level"), when, item.texts("because"));
    }

    private void requireQuestion(Item id) {
        if (!outline.hasQuestion(id.text())) {
            problems.error("dangling-reference", id, "templates.dangling.question", id.text());
        }
    }
}
