package org.vigie.templates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.QuestionType;
import tools.jackson.core.JsonGenerator;

/** Question types and formulas in the installed form. */
final class TypeJson {
    private TypeJson() {}

    static void write(JsonGenerator json, QuestionType type) {
        json.writeStartObject();
        switch (type) {
            case QuestionType.Text text -> {
                json.writeStringProperty("kind", "text");
                flag(json, "rich", text.rich());
                json.writeNumberProperty("maxLength", text.maxLength());
                text(json, "suggest", text.suggest());
            }
            case QuestionType.Choice choice -> options(json, "choice", choice.options());
            case QuestionType.Multi multi -> options(json, "multi", multi.options());
            case QuestionType.Number number -> {
                json.writeStringProperty("kind", "number");
                bounds(json, number.min(), number.max());
                flag(json, "integer", number.integer());
            }
            case QuestionType.Money money -> {
                json.writeStringProperty("kind", "money");
                bounds(json, money.min(), money.max());
                json.writeStringProperty("currency", money.currency());
            }
            case QuestionType.Date date -> json.writeStringProperty("kind", "date");
            case QuestionType.Duration duration -> json.writeStringProperty("kind", "duration");
            case QuestionType.Person person -> json.writeStringProperty("kind", "person");
            case QuestionType.Country country -> json.writeStringProperty("kind", "country");
            case QuestionType.File file -> json.writeStringProperty("kind", "file");
            case QuestionType.Ref ref -> {
                json.writeStringProperty("kind", "ref");
                json.writeStringProperty("table", ref.table());
                flag(json, "many", ref.many());
            }
            case QuestionType.Table table -> table(json, table);
        }
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, QuestionType.Table table) {
        json.writeStringProperty("kind", "table");
        json.writeArrayPropertyStart("columns");
        for (QuestionType.Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("id", column.id());
            json.writeName("type");
            write(json, column.type());
            flag(json, "key", column.key());
            flag(json, "required", column.required());
            formula(json, "visibleIf", column.visibleIf());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "fixedRows", table.fixedRows());
        json.writeNumberProperty("maxRows", table.maxRows());
    }

    private static void options(JsonGenerator json, String kind, List<QuestionType.Option> options) {
        json.writeStringProperty("kind", kind);
        json.writeArrayPropertyStart("options");
        for (QuestionType.Option option : options) {
            json.writeStartObject();
            json.writeStringProperty("code", option.code());
            flag(json, "exclusive", option.exclusive());
            decimal(json, "score", option.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bounds(JsonGenerator json, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        decimal(json, "min", min);
        decimal(json, "max", max);
    }

    static QuestionType read(Tree tree) {
        return switch (tree.text("kind")) {
            case "text" ->
                new QuestionType.Text(tree.flag("rich"), tree.integer("maxLength"), tree.optional("suggest", Tree::text));
            case "choice" -> new QuestionType.Choice(tree.list("options", TypeJson::option));
            case "multi" -> new QuestionType.Multi(tree.list("options", TypeJson::option));
            case "number" ->
                new QuestionType.Number(tree.optional("min", Tree::decimal), tree.optional("max", Tree::decimal), tree.flag("integer"));
            case "money" ->
                new QuestionType.Money(tree.optional("min", Tree::decimal), tree.optional("max", Tree::decimal), tree.text("currency"));
            case "date" -> new QuestionType.Date();
            case "duration" -> new QuestionType.Duration();
            case "person" -> new QuestionType.Person();
            case "country" -> new QuestionType.Country();
            case "file" -> new QuestionType.File();
            case "ref" -> new QuestionType.Ref(tree.text("table"), tree.flag("many"));
            case "table" ->
                new QuestionType.Table(tree.list("columns", TypeJson::column), tree.texts("fixedRows"), tree.integer("maxRows"));
            default -> throw tree.damaged();
        };
    }

    private static QuestionType.Option option(Tree tree) {
        return new QuestionType.Option(tree.text("code"), tree.flag("exclusive"), tree.optional("score", Tree::decimal));
    }

    private static QuestionType.Column column(Tree tree) {
        return new QuestionType.Column(
                tree.text("id"),
                read(tree.at("type")),
                tree.flag("key"),
                tree.flag("required"),
                tree.optional("visibleIf", TypeJson::formula));
    }

    static void formula(JsonGenerator json, String key, @Nullable Formula formula) {
        if (formula == null) {
            return;
        }
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("source", formula.source());
        json.writeName("tree");
        ExpressionJson.write(json, formula.tree());
        texts(json, "uses", formula.dependencies().stream().sorted().toList());
        json.writeEndObject();
    }

    static Formula formula(Tree tree) {
        return new Formula(
                tree.text("source"), ExpressionJson.read(tree.at("tree")), Set.copyOf(tree.texts("uses")));
    }

    static void flag(JsonGenerator json, String key, boolean flag) {
        if (flag) {
            json.writeBooleanProperty(key, true);
        }
    }

    static void text(JsonGenerator json, String key, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(key, text);
        }
    }

    private static void decimal(JsonGenerator json, String key, @Nullable BigDecimal number) {
        if (number != null) {
            json.writeNumberProperty(key, number);
        }
    }

    static void texts(JsonGenerator json, String key, Iterable<String> texts) {
        if (!texts.iterator().hasNext()) {
            return;
        }
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
