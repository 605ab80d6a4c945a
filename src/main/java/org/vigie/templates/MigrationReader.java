package org.vigie.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;

/** Reads how answers on older versions become answers on this one: ids of this version stand on the right of every step. */
final class MigrationReader {
    private final Outline outline;
    private final Problems problems;

    MigrationReader(Outline outline, Problems problems) {
        this.outline = outline;
        this.problems = problems;
    }

    List<Migration> read(Item root) {
        List<Migration> migrations = new ArrayList<>();
        Set<String> from = new HashSet<>();
        for (Item item : root.list("migrations")) {
            String version = item.text("from");
            if (!from.add(version)) {
                problems.error("duplicate-id", item.at("from"), "templates.id.twice", version);
            }
            if (SemanticVersion.compare(version, root.text("version")) >= 0) {
                problems.error("migration", item.at("from"), "templates.migration.notOlder", version, root.text("version"));
            }
            List<Migration.Step> steps = new ArrayList<>();
            item.list("steps").forEach(step -> addStep(step, steps));
            migrations.add(new Migration(version, steps));
        }
        return migrations;
    }

    private void addStep(Item step, List<Migration.Step> steps) {
        if (step.has("rename")) {
            step.members("rename").forEach((from, to) -> {
                requireGone(from, to);
                requireThere(to);
                steps.add(new Migration.Rename(from, to.text()));
            });
        } else if (step.has("remove")) {
            Item remove = step.at("remove");
            requireGone(remove.text("question"), remove.at("question"));
            steps.add(new Migration.Remove(remove.text("question"), remove.textOrNull("note")));
        } else if (step.has("split")) {
            Item split = step.at("split");
            split.list("into").forEach(this::requireThere);
            steps.add(new Migration.Split(split.text("question"), split.texts("into")));
        } else {
            Item option = step.at("option");
            requireOption(option);
            steps.add(new Migration.RenameOption(option.text("question"), option.text("from"), option.text("to")));
        }
    }

    /** What this version still asks was neither renamed nor removed. */
    private void requireGone(String id, Item where) {
        if (outline.hasQuestion(id)) {
            problems.error("migration", where, "templates.migration.stillThere", id);
        }
    }

    private void requireThere(Item id) {
        if (!outline.hasQuestion(id.text())) {
            problems.error("dangling-reference", id, "templates.dangling.question", id.text());
        }
    }

    private void requireOption(Item step) {
        requireThere(step.at("question"));
        List<QuestionType.Option> options = options(outline.type(step.text("question")));
        if (options.stream().noneMatch(option -> option.code().equals(step.text("to")))) {
            problems.error("dangling-reference", step.at("to"), "templates.dangling.option", step.text("to"));
        }
        if (options.stream().anyMatch(option -> option.code().equals(step.text("from")))) {
            problems.error("migration", step.at("from"), "templates.migration.stillThere", step.text("from"));
        }
    }

    private static List<QuestionType.Option> options(@Nullable QuestionType type) {
        if (type instanceof QuestionType.Choice choice) {
            return choice.options();
        }
        return type instanceof QuestionType.Multi multi ? multi.options() : List.of();
    }
}
