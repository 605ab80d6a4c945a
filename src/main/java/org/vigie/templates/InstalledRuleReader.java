package org.vigie.templates;

import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.RiskRule;

/** Reads risks, measures and migrations of the installed form. */
final class InstalledRuleReader {
    private InstalledRuleReader() {}

    static RiskRule risk(Tree tree) {
        RiskRule.Profile profile = new RiskRule.Profile(
                tree.text("fearedEvent"),
                tree.texts("sources"),
                tree.texts("assets"),
                tree.constant("track", RiskRule.Track.class),
                tree.optional("category", Tree::text),
                tree.texts("ref"),
                tree.texts("tags"));
        return new RiskRule(
                tree.text("id"),
                tree.constant("kind", RiskRule.Kind.class),
                TypeJson.formula(tree.at("when")),
                tree.integer("severity"),
                tree.integer("likelihood"),
                tree.list("modulators", modulator -> new RiskRule.Modulator(
                        TypeJson.formula(modulator.at("if")), modulator.integer("severity"), modulator.integer("likelihood"))),
                profile);
    }

    static MeasureRule measure(Tree tree) {
        MeasureRule.Profile profile = new MeasureRule.Profile(
                tree.text("category"),
                tree.text("suggestedOwner"),
                tree.constant("effort", MeasureRule.Effort.class),
                tree.integer("dueDays"),
                tree.texts("ref"),
                tree.texts("tags"));
        return new MeasureRule(
                tree.text("id"),
                tree.list("mitigates", entry -> new MeasureRule.Mitigation(
                        entry.text("risk"), entry.integer("severity"), entry.integer("likelihood"))),
                tree.optional("inPlaceIf", TypeJson::formula),
                tree.optional("partlyInPlaceIf", TypeJson::formula),
                profile);
    }

    static Migration migration(Tree tree) {
        return new Migration(tree.text("from"), tree.list("steps", InstalledRuleReader::step));
    }

    private static Migration.Step step(Tree tree) {
        if (tree.has("rename")) {
            return new Migration.Rename(tree.text("rename"), tree.text("to"));
        }
        if (tree.has("remove")) {
            return new Migration.Remove(tree.text("remove"), tree.optional("note", Tree::text));
        }
        if (tree.has("split")) {
            return new Migration.Split(tree.text("split"), tree.texts("into"));
        }
        if (tree.has("column")) {
            return new Migration.RenameColumn(tree.text("question"), tree.text("column"), tree.text("to"));
        }
        return new Migration.RenameOption(
                tree.text("question"), tree.optional("in", Tree::text), tree.text("option"), tree.text("to"));
    }
}
