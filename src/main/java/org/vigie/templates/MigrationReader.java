package org.vigie.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.SemanticVersion;

/** Reads how answers on older versions become answers on this one: what stands on the right of a step is asked here, or led further. */
final class MigrationReader {
    private final Outline outline;
    private final Problems problems;
    /** What steps of migrations from later versions start from. */
    private final Set<String> ledFurther = new HashSet<>();

    MigrationReader(Outline outline, Problems problems) {
        this.outline = outline;
        this.problems = problems;
    }

    List<Migration> read(Item root) {
        List<Migration> migrations = new ArrayList<>();
        Set<String> from = new HashSet<>();
        List<Item> latestFirst = new ArrayList<>(root.list("migrations"));
        latestFirst.sort(Comparator.comparing((Item item) -> bounds(item).first()).reversed());
        for (Item item : latestFirst) {
            String version = item.text("from");
            if (!from.add(version)) {
                problems.error("duplicate-id", item.at("from"), "templates.id.twice", version);
            }
            if (bounds(item).first().compareTo(SemanticVersion.parse(root.text("version")).orElse(SemanticVersion.NONE)) >= 0) {
                problems.error("migration", item.at("from"), "templates.migration.notOlder", version, root.text("version"));
            }
            List<Migration.Step> steps = new ArrayList<>();
            item.list("steps").forEach(step -> addStep(step, steps));
            steps.forEach(this::noteSource);
            migrations.addFirst(new Migration(version, steps));
        }
        return migrations;
    }

    private static Migration bounds(Item item) {
        return new Migration(item.text("from"), List.of());
    }

    private void noteSource(Migration.Step step) {
        switch (step) {
            case Migration.Rename(String from, _) -> ledFurther.add(from);
            case Migration.Remove(String question, _) -> ledFurther.add(question);
            case Migration.Split(String question, _) -> ledFurther.add(question);
            case Migration.RenameColumn _, Migration.RenameOption _ -> {}
        }
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
        } else if (step.has("column")) {
            Item column = step.at("column");
            if (isAsked(column)) {
                requireColumn(column);
            }
            steps.add(new Migration.RenameColumn(column.text("question"), column.text("from"), column.text("to")));
        } else {
            Item option = step.at("option");
            if (isAsked(option)) {
                requireOption(option);
            }
            steps.add(new Migration.RenameOption(
                    option.text("question"), option.textOrNull("column"), option.text("from"), option.text("to")));
        }
    }

    /** What this version still asks was neither renamed nor removed. */
    private void requireGone(String id, Item where) {
        if (outline.hasQuestion(id)) {
            problems.error("migration", where, "templates.migration.stillThere", id);
        }
    }

    private void requireThere(Item id) {
        if (!outline.hasQuestion(id.text()) && !ledFurther.contains(id.text())) {
            problems.error("dangling-reference", id, "templates.dangling.question", id.text());
        }
    }

    /** Whether this version asks a step's question, so that its codes can be looked at. */
    private boolean isAsked(Item step) {
        requireThere(step.at("question"));
        return outline.hasQuestion(step.text("question"));
    }

    private void requireColumn(Item step) {
        List<String> columns = columns(step).stream().map(QuestionType.Column::id).toList();
        requireRenamed(step, columns, "templates.dangling.column");
    }

    private void requireOption(Item step) {
        String column = step.textOrNull("column");
        QuestionType type = column == null
                ? outline.type(step.text("question"))
                : columns(step).stream().filter(each -> each.id().equals(column)).map(QuestionType.Column::type).findFirst().orElse(null);
        requireRenamed(step, options(type).stream().map(QuestionType.Option::code).toList(), "templates.dangling.option");
    }

    private void requireRenamed(Item step, List<String> codes, String dangling) {
        if (!codes.contains(step.text("to"))) {
            problems.error("dangling-reference", step.at("to"), dangling, step.text("to"));
        }
        if (codes.contains(step.text("from"))) {
            problems.error("migration", step.at("from"), "templates.migration.stillThere", step.text("from"));
        }
    }

    private List<QuestionType.Column> columns(Item step) {
        return outline.type(step.text("question")) instanceof QuestionType.Table table ? table.columns() : List.of();
    }

    private static List<QuestionType.Option> options(@Nullable QuestionType type) {
        if (type instanceof QuestionType.Choice choice) {
            return choice.options();
        }
        return type instanceof QuestionType.Multi multi ? multi.options() : List.of();
    }
}
