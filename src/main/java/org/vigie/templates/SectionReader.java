package org.vigie.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.templates.PlacedFormula.Place;
import org.vigie.templates.PlacedFormula.Role;

/** Reads sections and questions, with the checks that stand in questions. */
final class SectionReader {
    private final List<CheckRule> checks = new ArrayList<>();
    private final Outline outline;
    private final Compilation compilation;
    private final Problems problems;

    SectionReader(Outline outline, Compilation compilation, Problems problems) {
        this.outline = outline;
        this.compilation = compilation;
        this.problems = problems;
    }

    /** Notes every question and its type, so that expressions may name it. */
    static void outline(Item root, Outline outline, Problems problems) {
        for (Item section : root.list("sections")) {
            String repeated = section.has("repeatFor") ? section.text("id") : null;
            for (Item question : section.list("questions")) {
                TypeReader.check(question, problems);
                outline.add(question, TypeReader.read(question, TypeReader.ColumnCondition.NOT_YET), repeated);
            }
        }
    }

    List<Section> read(Item root) {
        List<Section> sections = new ArrayList<>();
        for (Item section : root.list("sections")) {
            sections.add(section(section));
        }
        return sections;
    }

    /** The checks of the questions read. */
    List<CheckRule> checks() {
        return checks;
    }

    private Section section(Item item) {
        String repeatFor = item.textOrNull("repeatFor");
        if (repeatFor != null && !outline.isTable(repeatFor)) {
            problems.error("dangling-reference", item.at("repeatFor"), "templates.dangling.table", repeatFor);
        }
        Place inside = repeatFor == null ? Place.TEMPLATE : new Place(item.text("id"), repeatFor, null);
        return new Section(
                item.text("id"),
                item.text("number"),
                new LinkedHashSet<>(item.texts("audience")),
                compilation.optional(Role.SECTION_VISIBLE, item, "visibleIf", Place.TEMPLATE),
                repeatFor,
                item.flag("assesses"),
                item.list("questions").stream().map(question -> question(question, inside)).toList());
    }

    private Question question(Item item, Place place) {
        String id = item.text("id");
        QuestionType type = TypeReader.read(item, column -> compilation.optional(Role.COLUMN_VISIBLE, column, "visibleIf", place.withRows(id)));
        checkTables(item);
        item.list("checks").forEach(check -> checks.add(check(check, id, type, place)));
        return new Question(
                id,
                item.text("code"),
                type,
                compilation.optional(Role.QUESTION_VISIBLE, item, "visibleIf", place),
                required(item, place),
                new Question.Details(
                        item.texts("ref"), Set.copyOf(item.texts("audience")), Set.copyOf(item.texts("expected")), binding(item), form(item)));
    }

    private @Nullable Formula required(Item item, Place place) {
        if (item.flag("required")) {
            if (item.has("requiredIf")) {
                problems.error("misplaced-key", item.at("requiredIf"), "templates.question.requiredTwice");
            }
            return Compilation.ALWAYS;
        }
        return compilation.optional(Role.QUESTION_REQUIRED, item, "requiredIf", place);
    }

    private void checkTables(Item item) {
        List<Item> typed = new ArrayList<>(item.list("columns"));
        typed.add(item);
        for (Item each : typed) {
            String table = each.text("type").equals("ref") ? each.text("table") : null;
            if (table != null && !outline.isTable(table)) {
                problems.error("dangling-reference", each.at("table"), "templates.dangling.table", table);
            }
        }
    }

    private CheckRule check(Item item, String question, QuestionType type, Place place) {
        boolean rows = item.flag("rows");
        if (rows && !(type instanceof QuestionType.Table)) {
            problems.error("misplaced-key", item.at("rows"), "templates.check.rowsWithoutTable");
        }
        Place names = (rows ? place.withRows(question) : place).withAnswer(question);
        return new CheckRule(
                item.text("id"),
                severity(item),
                compilation.condition(Role.CHECK, item, "if", names),
                List.of(question),
                rows ? question : null,
                item.texts("ref"));
    }

    static FindingSeverity severity(Item item) {
        return FindingSeverity.valueOf(item.text("severity").toUpperCase(Locale.ROOT));
    }

    private Question.@Nullable Binding binding(Item item) {
        String bind = item.textOrNull("bind");
        if (bind == null) {
            return null;
        }
        for (String key : List.of("required", "requiredIf", "checks", "expected")) {
            if (item.has(key)) {
                problems.error("misplaced-key", item.at(key), "templates.question.bound", key);
            }
        }
        return Question.Binding.valueOf(bind.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Map<String, String>> form(Item item) {
        Map<String, Map<String, String>> forms = new HashMap<>();
        item.members("form").forEach((name, fields) -> {
            Map<String, String> places = new HashMap<>();
            item.at("form").members(name).forEach((field, value) -> places.put(field, value.text()));
            forms.put(name, places);
        });
        return forms;
    }
}
