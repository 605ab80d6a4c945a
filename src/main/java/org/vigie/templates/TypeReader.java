package org.vigie.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.QuestionType;

/** Reads what kind of answer a question or a column takes. */
final class TypeReader {
    private static final int DEFAULT_TEXT = 10_000;
    private static final int DEFAULT_ROWS = 200;
    private static final Map<String, Set<String>> TYPES_OF_KEY = Map.ofEntries(
            Map.entry("options", Set.of("choice", "multi")),
            Map.entry("expected", Set.of("choice", "multi")),
            Map.entry("unit", Set.of("number")),
            Map.entry("min", Set.of("number", "money")),
            Map.entry("max", Set.of("number", "money")),
            Map.entry("integer", Set.of("number")),
            Map.entry("rich", Set.of("text")),
            Map.entry("maxLength", Set.of("text")),
            Map.entry("suggest", Set.of("text")),
            Map.entry("currency", Set.of("money")),
            Map.entry("table", Set.of("ref")),
            Map.entry("many", Set.of("ref")),
            Map.entry("columns", Set.of("table")),
            Map.entry("fixedRows", Set.of("table")),
            Map.entry("maxRows", Set.of("table")));

    private TypeReader() {}

    /** Compiles the condition of a column. */
    @FunctionalInterface
    interface ColumnCondition {
        /** The outline needs the types before any condition can be compiled. */
        ColumnCondition NOT_YET = column -> null;

        @Nullable Formula of(Item column);
    }

    static QuestionType read(Item item, ColumnCondition conditions) {
        return switch (item.text("type")) {
            case "choice" -> new QuestionType.Choice(options(item));
            case "multi" -> new QuestionType.Multi(options(item));
            case "number" ->
                new QuestionType.Number(item.decimalOrNull("min"), item.decimalOrNull("max"), item.flag("integer"));
            case "money" ->
                new QuestionType.Money(
                        item.decimalOrNull("min"),
                        item.decimalOrNull("max"),
                        Objects.requireNonNullElse(item.textOrNull("currency"), "EUR"));
            case "date" -> new QuestionType.Date();
            case "duration" -> new QuestionType.Duration();
            case "person" -> new QuestionType.Person();
            case "country" -> new QuestionType.Country();
            case "file" -> new QuestionType.File();
            case "table" ->
                new QuestionType.Table(columns(item, conditions), item.texts("fixedRows"), item.integer("maxRows", DEFAULT_ROWS));
            case "ref" -> new QuestionType.Ref(item.text("table"), item.flag("many"));
            default -> new QuestionType.Text(item.flag("rich"), item.integer("maxLength", DEFAULT_TEXT), item.textOrNull("suggest"));
        };
    }

    private static List<QuestionType.Option> options(Item item) {
        return item.list("options").stream()
                .map(option -> new QuestionType.Option(option.text("code"), option.flag("exclusive"), option.decimalOrNull("score")))
                .toList();
    }

    private static List<QuestionType.Column> columns(Item item, ColumnCondition conditions) {
        List<QuestionType.Column> columns = new ArrayList<>();
        for (Item column : item.list("columns")) {
            columns.add(new QuestionType.Column(
                    column.text("id"), read(column, conditions), column.flag("key"), column.flag("required"), conditions.of(column)));
        }
        return columns;
    }

    /** Keys that don't go with the type, and values that contradict one another. */
    static void check(Item item, Problems problems) {
        String type = item.text("type");
        TYPES_OF_KEY.forEach((key, types) -> {
            if (item.has(key) && !types.contains(type)) {
                problems.error("misplaced-key", item.at(key), "templates.type.misplaced", key, type);
            }
        });
        BigDecimal min = item.decimalOrNull("min");
        BigDecimal max = item.decimalOrNull("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.error("out-of-bounds", item.at("min"), "templates.type.minAboveMax");
        }
        checkOptions(item, type, problems);
        item.list("columns").forEach(column -> check(column, problems));
        if (item.list("columns").stream().filter(column -> column.flag("key")).count() > 1) {
            problems.error("duplicate-id", item.at("columns"), "templates.type.severalKeys");
        }
        if (item.list("fixedRows").size() > item.integer("maxRows", DEFAULT_ROWS)) {
            problems.error("out-of-bounds", item.at("fixedRows"), "templates.type.moreFixedThanRows");
        }
    }

    private static void checkOptions(Item item, String type, Problems problems) {
        Map<String, Item> codes = new HashMap<>();
        for (Item option : item.list("options")) {
            String code = option.text("code");
            if (codes.putIfAbsent(code, option) != null) {
                problems.error("duplicate-id", option.at("code"), "templates.id.twice", code);
            }
            if (code.equals("unknown")) {
                problems.error("reserved-word", option.at("code"), "templates.type.unknownOption");
            }
            if (option.has("exclusive") && !type.equals("multi")) {
                problems.error("misplaced-key", option.at("exclusive"), "templates.type.misplaced", "exclusive", type);
            }
        }
        for (Item expected : item.list("expected")) {
            if (!codes.containsKey(expected.text())) {
                problems.error("dangling-reference", expected, "templates.dangling.option", expected.text());
            }
        }
    }
}
