package org.vigie.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/**
 * Reads one value of an answers file, of any type but a table. An empty text and an empty list are nothing given.
 *
 * @param rows the rows that references may name, by table question
 */
record AnswerValueReader(Map<String, Set<RowId>> rows) {
    private static final Pattern PERIOD = Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,255}");
    private static final int NAME_LENGTH = 200;
    private static final int DIGITS = 30;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /**
     * Reads a value.
     *
     * @return null for nothing given
     * @throws org.vigie.application.port.InputRefused when it doesn't fit the type
     */
    @Nullable AnswerValue read(QuestionType type, JsonInput in) {
        if (in.isNull() || (in.node().isString() && in.text().isBlank()) || (in.node().isArray() && in.node().isEmpty())) {
            return null;
        }
        return switch (type) {
            case QuestionType.Text text -> text(text, in);
            case QuestionType.Choice choice -> new AnswerValue.Choice(option(codes(choice.options()), in));
            case QuestionType.Multi multi -> multi(multi, in);
            case QuestionType.Number number -> number(number, in);
            case QuestionType.Money money -> money(money, in);
            case QuestionType.Date _ -> date(in);
            case QuestionType.Duration _ -> duration(in);
            case QuestionType.Person _ -> person(in);
            case QuestionType.Country _ -> country(in);
            case QuestionType.File _ -> throw in.refused("exchange.answers.file");
            case QuestionType.Ref ref -> ref(ref, in);
            case QuestionType.Table _ -> throw in.refused("exchange.answers.nestedTable");
        };
    }

    static List<String> codes(List<QuestionType.Option> options) {
        return options.stream().map(QuestionType.Option::code).toList();
    }

    private static AnswerValue text(QuestionType.Text type, JsonInput in) {
        String text = in.text().replaceAll("\\r\\n?", "\n");
        if (text.length() > MarkdownText.MAX_LENGTH) {
            throw in.refused("exchange.answers.tooLong", length(text), String.valueOf(type.maxLength()));
        }
        if (!type.rich()) {
            checkLength(text, type.maxLength(), in);
            return new AnswerValue.Text(text);
        }
        AnswerValue.Rich rich = new AnswerValue.Rich(MarkdownText.read(text));
        checkLength(rich.text().toPlain(), type.maxLength(), in);
        return rich;
    }

    private static void checkLength(String text, int max, JsonInput in) {
        if (text.codePointCount(0, text.length()) > max) {
            throw in.refused("exchange.answers.tooLong", length(text), String.valueOf(max));
        }
    }

    private static String length(String text) {
        return String.valueOf(text.codePointCount(0, text.length()));
    }

    private static String option(List<String> codes, JsonInput in) {
        if (!in.node().isString()) {
            throw in.refused("exchange.answers.expectedOption", String.join(", ", codes));
        }
        if (!codes.contains(in.text())) {
            throw in.refused("exchange.answers.wrongOption", Refusal.shown(in.text()), String.join(", ", codes));
        }
        return in.text();
    }

    private static AnswerValue multi(QuestionType.Multi type, JsonInput in) {
        List<String> codes = codes(type.options());
        if (!in.node().isArray()) {
            throw in.refused("exchange.answers.expectedOptions", String.join(", ", codes));
        }
        List<String> given = in.items().stream().map(item -> option(codes, item)).toList();
        for (QuestionType.Option option : type.options()) {
            if (option.exclusive() && given.contains(option.code()) && given.stream().distinct().count() > 1) {
                throw in.refused("exchange.answers.exclusive", option.code());
            }
        }
        return new AnswerValue.Multi(codes.stream().filter(given::contains).toList());
    }

    private static AnswerValue number(QuestionType.Number type, JsonInput in) {
        BigDecimal value = decimal(in, type.min(), type.max());
        if (type.integer() && value.stripTrailingZeros().scale() > 0) {
            throw in.refused("exchange.json.expectedWhole");
        }
        return new AnswerValue.Number(value);
    }

    private static BigDecimal decimal(JsonInput in, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        BigDecimal value = in.number();
        if (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
            throw in.refused("exchange.answers.tooManyDigits", String.valueOf(DIGITS));
        }
        if (min != null && value.compareTo(min) < 0) {
            throw in.refused("exchange.answers.tooSmall", value.toPlainString(), min.toPlainString());
        }
        if (max != null && value.compareTo(max) > 0) {
            throw in.refused("exchange.answers.tooBig", value.toPlainString(), max.toPlainString());
        }
        return value;
    }

    private static AnswerValue money(QuestionType.Money type, JsonInput in) {
        if (in.node().isNumber()) {
            return new AnswerValue.Money(decimal(in, type.min(), type.max()), type.currency());
        }
        if (!in.node().isObject()) {
            throw in.refused("exchange.answers.expectedMoney", type.currency());
        }
        Fields fields = in.fields();
        BigDecimal amount = decimal(fields.required("amount"), type.min(), type.max());
        JsonInput currency = fields.field("currency");
        fields.end();
        return new AnswerValue.Money(amount, currency == null ? type.currency() : currency(currency));
    }

    private static String currency(JsonInput in) {
        try {
            return Currency.getInstance(in.text()).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            throw in.refused("exchange.answers.currency", Refusal.shown(in.text()));
        }
    }

    private static AnswerValue date(JsonInput in) {
        LocalDate date;
        try {
            date = LocalDate.parse(in.text());
        } catch (DateTimeException _) {
            throw in.refused("exchange.answers.date", Refusal.shown(in.text()));
        }
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw in.refused("exchange.answers.date", Refusal.shown(in.text()));
        }
        return new AnswerValue.Date(date);
    }

    private static AnswerValue duration(JsonInput in) {
        if (!PERIOD.matcher(in.text()).matches()) {
            throw in.refused("exchange.answers.duration", Refusal.shown(in.text()));
        }
        return new AnswerValue.Duration(Period.parse(in.text()));
    }

    private static AnswerValue person(JsonInput in) {
        if (!in.node().isObject()) {
            throw in.refused("exchange.answers.expectedPerson");
        }
        Fields fields = in.fields();
        String name = words(fields.required("name"));
        String role = optionalWords(fields.field("role"));
        String email = optionalWords(fields.field("email"));
        fields.end();
        if (name == null) {
            throw in.below("name", in.node()).refused("exchange.answers.personName");
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw in.below("email", in.node()).refused("exchange.answers.email", Refusal.shown(email));
        }
        return new AnswerValue.Person(name, role, email);
    }

    private static @Nullable String optionalWords(@Nullable JsonInput in) {
        return in == null || in.isNull() ? null : words(in);
    }

    private static @Nullable String words(JsonInput in) {
        String text = in.text().strip();
        checkLength(text, NAME_LENGTH, in);
        return text.isEmpty() ? null : text;
    }

    private static AnswerValue country(JsonInput in) {
        if (!COUNTRIES.contains(in.text())) {
            throw in.refused("exchange.answers.country", Refusal.shown(in.text()));
        }
        return new AnswerValue.Country(in.text());
    }

    private AnswerValue ref(QuestionType.Ref type, JsonInput in) {
        List<JsonInput> named = type.many() && in.node().isArray() ? in.items() : List.of(in);
        List<RowId> ids = new ArrayList<>();
        for (JsonInput each : named) {
            RowId id = Codecs.ROW_ID.read(each);
            Set<RowId> known = rows.getOrDefault(type.table(), Set.of());
            if (!known.contains(id)) {
                throw each.refused("exchange.answers.missingRow", id.value(), type.table(), sample(known));
            }
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return new AnswerValue.Ref(ids);
    }

    private static String sample(Set<RowId> rows) {
        return rows.isEmpty() ? "—" : String.join(", ", rows.stream().sorted().limit(10).map(RowId::value).toList());
    }
}
