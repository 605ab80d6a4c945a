package org.vigie.templates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.RichText;

/** Reads the answers of an example. Answers that do not fit their question are problems. */
final class ExampleReader {
    private static final String RULE = "example-answer";

    /** An answer that does not have the form of its type. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Item at;

        Misfit(Item at, @Nullable Throwable cause) {
            super("the answer does not have the form of its type", cause);
            this.at = at;
        }
    }

    private final Template template;
    private final Problems problems;

    ExampleReader(Template template, Problems problems) {
        this.template = template;
        this.problems = problems;
    }

    /**
     * What the answers become.
     *
     * @param before what was answered; null in the file clears
     */
    Map<AnswerKey, Answer> read(Map<AnswerKey, Answer> before, Map<String, Item> answers) {
        Map<AnswerKey, Answer> all = new HashMap<>(before);
        answers.forEach((name, item) -> {
            AnswerKey key = AnswerKey.parse(name);
            Optional<QuestionType> type = template.question(key.question()).map(question -> question.type());
            if (type.isEmpty()) {
                problems.error("dangling-reference", item, "templates.dangling.question", key.question());
            } else if (item.node().isNull()) {
                all.remove(key);
            } else {
                try {
                    all.put(key, answer(type.get(), item));
                } catch (Misfit misfit) {
                    problems.error(RULE, misfit.at, "templates.lint.example.misfit", key.question());
                }
            }
        });
        return all;
    }

    private static Answer answer(QuestionType type, Item item) throws Misfit {
        boolean wrapped = item.node().isObject() && (item.has("state") || item.has("value"));
        Item inner = wrapped ? item.find("value") : item;
        AnswerValue value = inner == null ? null : value(type, inner);
        try {
            return wrapped ? new Answer(value, state(item), item.textOrNull("note"), List.of()) : new Answer(value, null, null, List.of());
        } catch (IllegalArgumentException e) {
            throw new Misfit(item, e);
        }
    }

    private static @Nullable AnswerState state(Item item) throws Misfit {
        Item state = item.find("state");
        if (state == null) {
            return null;
        }
        return WireCodes.STATE.parse(state.text()).orElseThrow(() -> new Misfit(state, null));
    }

    private static AnswerValue value(QuestionType type, Item item) throws Misfit {
        try {
            return switch (type) {
                case QuestionType.Text text when text.rich() -> new AnswerValue.Rich(RichText.ofPlain(string(item)));
                case QuestionType.Text _ -> new AnswerValue.Text(string(item));
                case QuestionType.Choice _ -> new AnswerValue.Choice(string(item));
                case QuestionType.Multi _ -> new AnswerValue.Multi(strings(item));
                case QuestionType.Number _ -> new AnswerValue.Number(number(item));
                case QuestionType.Money _ -> new AnswerValue.Money(number(item.at("amount")), string(item.at("currency")));
                case QuestionType.Date _ -> new AnswerValue.Date(LocalDate.parse(string(item)));
                case QuestionType.Duration _ -> new AnswerValue.Duration(Period.parse(string(item)));
                case QuestionType.Person _ ->
                    new AnswerValue.Person(string(item.at("name")), item.textOrNull("role"), item.textOrNull("email"));
                case QuestionType.Country _ -> new AnswerValue.Country(string(item));
                case QuestionType.File _ -> new AnswerValue.Files(strings(item));
                case QuestionType.Ref _ -> new AnswerValue.Ref(
                        (item.node().isArray() ? strings(item) : List.of(string(item))).stream().map(RowId::new).toList());
                case QuestionType.Table table -> table(table, item);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Misfit(item, e);
        }
    }

    private static AnswerValue table(QuestionType.Table table, Item item) throws Misfit {
        if (!item.node().isArray()) {
            throw new Misfit(item, null);
        }
        List<AnswerValue.Row> rows = new ArrayList<>();
        for (Item row : item.entries()) {
            Map<String, AnswerValue> cells = new LinkedHashMap<>();
            for (String name : row.node().propertyNames()) {
                Item cell = row.at(name);
                if (!name.equals("_id")) {
                    cells.put(name, value(column(table, cell, name), cell));
                }
            }
            String id = row.has("_id") ? row.text("_id") : "row-" + (rows.size() + 1);
            rows.add(new AnswerValue.Row(new RowId(id), cells));
        }
        return new AnswerValue.Table(rows);
    }

    private static QuestionType column(QuestionType.Table table, Item cell, String name) throws Misfit {
        for (QuestionType.Column column : table.columns()) {
            if (column.id().equals(name)) {
                return column.type();
            }
        }
        throw new Misfit(cell, null);
    }

    private static String string(Item item) throws Misfit {
        if (!item.node().isString()) {
            throw new Misfit(item, null);
        }
        return item.text();
    }

    private static BigDecimal number(Item item) throws Misfit {
        if (!item.node().isNumber()) {
            throw new Misfit(item, null);
        }
        return item.node().decimalValue();
    }

    private static List<String> strings(Item item) throws Misfit {
        if (!item.node().isArray()) {
            throw new Misfit(item, null);
        }
        List<String> strings = new ArrayList<>();
        for (Item entry : item.entries()) {
            strings.add(string(entry));
        }
        return strings;
    }
}
