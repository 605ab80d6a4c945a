package org.vigie.domain.prefill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.RichText;

/** The answers that come together for the target: what is said first stands, texts and lists grow. */
final class Filling {
    private final Template target;
    private final Map<String, Slot> whole = new LinkedHashMap<>();
    /** By question, row and column. */
    private final Map<String, Map<String, Map<String, Slot>>> tables = new LinkedHashMap<>();

    Filling(Template target) {
        this.target = target;
    }

    /** What a question or a cell takes in. */
    static final class Slot {
        private final QuestionType type;
        private final List<String> paragraphs = new ArrayList<>();
        private final Set<String> codes = new LinkedHashSet<>();
        private @Nullable AnswerValue value;

        Slot(QuestionType type) {
            this.type = type;
        }

        QuestionType type() {
            return type;
        }

        void paragraph(String text) {
            if (!text.isBlank()) {
                paragraphs.add(text.strip());
            }
        }

        void code(String code) {
            codes.add(code);
        }

        /** The value itself; codes and texts add up with what comes from elsewhere. */
        void value(AnswerValue given) {
            switch (given) {
                case AnswerValue.Text(String text) -> paragraph(text);
                case AnswerValue.Rich(RichText text) -> paragraph(text.toPlain());
                case AnswerValue.Choice(String code) -> code(code);
                case AnswerValue.Multi(List<String> several) -> codes.addAll(several);
                default -> value = value == null ? given : value;
            }
        }

        @Nullable AnswerValue filled() {
            return switch (type) {
                case QuestionType.Text text -> text(text);
                case QuestionType.Choice(var options) -> known(options).findFirst().<AnswerValue>map(AnswerValue.Choice::new).orElse(null);
                case QuestionType.Multi(var options) -> multi(options);
                case QuestionType.Number number -> value instanceof AnswerValue.Number(var given) && within(number, given) ? value : null;
                case QuestionType.Date _ -> value instanceof AnswerValue.Date ? value : null;
                case QuestionType.Duration _ -> value instanceof AnswerValue.Duration ? value : null;
                case QuestionType.Country _ -> value instanceof AnswerValue.Country ? value : null;
                case QuestionType.Person _ -> value instanceof AnswerValue.Person ? value : null;
                case QuestionType.Ref _ -> value instanceof AnswerValue.Ref ? value : null;
                case QuestionType.Money _, QuestionType.File _, QuestionType.Table _ -> null;
            };
        }

        /** Codes that are options here: the earlier template may be of another version than the map was written for. */
        private Stream<String> known(List<Option> options) {
            return codes.stream().filter(code -> options.stream().anyMatch(option -> option.code().equals(code)));
        }

        private static boolean within(QuestionType.Number type, BigDecimal given) {
            return (type.min() == null || given.compareTo(type.min()) >= 0)
                    && (type.max() == null || given.compareTo(type.max()) <= 0)
                    && (!type.integer() || given.stripTrailingZeros().scale() <= 0);
        }

        /** The paragraphs that there is room for. */
        private @Nullable AnswerValue text(QuestionType.Text text) {
            StringBuilder all = new StringBuilder();
            for (String paragraph : paragraphs) {
                String separator = all.isEmpty() ? "" : "\n";
                if (all.length() + separator.length() + paragraph.length() <= text.maxLength()) {
                    all.append(separator).append(paragraph);
                }
            }
            String words = all.toString();
            if (words.isEmpty()) {
                return null;
            }
            return text.rich() ? new AnswerValue.Rich(RichText.ofPlain(words)) : new AnswerValue.Text(words);
        }

        /** “None of these” gives way to any other. */
        private @Nullable AnswerValue multi(List<Option> options) {
            List<String> others = options.stream()
                    .filter(option -> !option.exclusive() && codes.contains(option.code()))
                    .map(Option::code)
                    .toList();
            List<String> chosen = others.isEmpty() ? known(options).limit(1).toList() : others;
            return chosen.isEmpty() ? null : new AnswerValue.Multi(chosen);
        }
    }

    @Nullable Slot slot(String question) {
        return target.question(question)
                .filter(each -> each.details().bind() == null)
                .map(each -> whole.computeIfAbsent(question, _ -> new Slot(each.type())))
                .orElse(null);
    }

    @Nullable Slot slot(String question, String row, String column) {
        if (!(target.question(question).orElseThrow().type() instanceof QuestionType.Table table)) {
            return null;
        }
        return table.columns().stream()
                .filter(each -> each.id().equals(column))
                .findFirst()
                .map(each -> tables.computeIfAbsent(question, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(column, _ -> new Slot(each.type())))
                .orElse(null);
    }

    /** What was filled in, without references to rows that are not there. */
    Map<AnswerKey, AnswerValue> answers() {
        Map<AnswerKey, AnswerValue> answers = new TreeMap<>();
        whole.forEach((question, slot) -> {
            AnswerValue value = slot.filled();
            if (value != null) {
                answers.put(AnswerKey.of(question), value);
            }
        });
        tables.forEach((question, rows) -> {
            List<AnswerValue.Row> filled = rows(question, rows);
            if (filled.stream().anyMatch(row -> !row.cells().isEmpty())) {
                answers.put(AnswerKey.of(question), new AnswerValue.Table(filled));
            }
        });
        return answers;
    }

    private List<AnswerValue.Row> rows(String question, Map<String, Map<String, Slot>> rows) {
        QuestionType.Table table = (QuestionType.Table) target.question(question).orElseThrow().type();
        List<String> ids = table.fixedRows().isEmpty() ? List.copyOf(rows.keySet()) : table.fixedRows();
        return ids.stream()
                .limit(table.maxRows())
                .map(id -> new AnswerValue.Row(new RowId(id), cells(rows.getOrDefault(id, Map.of()))))
                .toList();
    }

    private Map<String, AnswerValue> cells(Map<String, Slot> slots) {
        Map<String, AnswerValue> cells = new TreeMap<>();
        slots.forEach((column, slot) -> {
            AnswerValue value = slot.filled();
            if (value instanceof AnswerValue.Ref(List<RowId> rows) && slot.type() instanceof QuestionType.Ref type) {
                value = known(rows, type);
            }
            if (value != null) {
                cells.put(column, value);
            }
        });
        return cells;
    }

    private @Nullable AnswerValue known(List<RowId> rows, QuestionType.Ref type) {
        Set<String> there = tables.getOrDefault(type.table(), Map.of()).keySet();
        List<RowId> known = rows.stream().filter(row -> there.contains(row.value())).toList();
        return known.isEmpty() || (!type.many() && known.size() > 1) ? null : new AnswerValue.Ref(known);
    }
}
