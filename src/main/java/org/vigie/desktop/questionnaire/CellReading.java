package org.vigie.desktop.questionnaire;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.DayConverter;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;

/** Reads texts of a spreadsheet as values of a table's cells: what people see, in their language, or codes. */
final class CellReading {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})\\s*(\\p{L}*)\\.?");
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n]");

    private final AnswerKey key;
    private final AnswerTexts texts;
    private final Language language;

    CellReading(AnswerKey key, AnswerTexts texts, Language language) {
        this.key = key;
        this.texts = texts;
        this.language = language;
    }

    /** The value, or null when the text fits nothing that may stand there. */
    @Nullable AnswerValue read(QuestionType.Column column, String text) {
        return switch (column.type()) {
            case QuestionType.Text(boolean rich, _, _) ->
                rich ? new AnswerValue.Rich(LineMarkup.read(text)) : new AnswerValue.Text(text);
            case QuestionType.Choice(var options) -> option(column, options, text).map(AnswerValue.Choice::new).orElse(null);
            case QuestionType.Multi(var options) -> many(column, options, text);
            case QuestionType.Number _ -> NumberControl.parse(text, language).map(AnswerValue.Number::new).orElse(null);
            case QuestionType.Money(_, _, String currency) ->
                NumberControl.parse(text.replace(currency, "").replace("€", ""), language).map(amount -> new AnswerValue.Money(amount, currency)).orElse(null);
            case QuestionType.Date _ -> Optional.ofNullable(DayConverter.parse(text)).map(AnswerValue.Date::new).orElse(null);
            case QuestionType.Duration _ -> duration(text).map(AnswerValue.Duration::new).orElse(null);
            case QuestionType.Person _ -> new AnswerValue.Person(text, null, null);
            case QuestionType.Country _ -> country(text).map(AnswerValue.Country::new).orElse(null);
            case QuestionType.Ref ref -> references(column, ref, text);
            case QuestionType.File _, QuestionType.Table _ -> null;
        };
    }

    private Optional<String> option(QuestionType.Column column, List<QuestionType.Option> options, String text) {
        return options.stream()
                .map(QuestionType.Option::code)
                .filter(code -> code.equalsIgnoreCase(text)
                        || texts.option(key.question(), column.id(), code).equalsIgnoreCase(text))
                .findFirst();
    }

    private @Nullable AnswerValue many(QuestionType.Column column, List<QuestionType.Option> options, String text) {
        List<String> codes = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<String> code = option(column, options, part);
            if (code.isEmpty()) {
                return null;
            }
            codes.add(code.get());
        }
        return codes.isEmpty() ? null : new AnswerValue.Multi(options.stream().map(QuestionType.Option::code).filter(codes::contains).toList());
    }

    private static List<String> parts(String text) {
        return SEPARATOR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private @Nullable AnswerValue references(QuestionType.Column column, QuestionType.Ref ref, String text) {
        AnswerKey table = texts.referenced(key, column.id()).orElse(AnswerKey.of(ref.table()));
        List<RowId> rows = new ArrayList<>();
        for (String part : ref.many() ? parts(text) : List.of(text)) {
            Optional<RowId> row =
                    texts.rows(table).stream().filter(id -> texts.row(table, id).equalsIgnoreCase(part)).findFirst();
            if (row.isEmpty()) {
                return null;
            }
            rows.add(row.get());
        }
        return rows.isEmpty() ? null : new AnswerValue.Ref(rows.stream().distinct().toList());
    }

    /** A count with a unit in French or English, months where there is none, or an ISO 8601 period. */
    static Optional<Period> duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            try {
                return Optional.of(Period.parse(text.strip()));
            } catch (DateTimeParseException | ArithmeticException _) {
                return Optional.empty();
            }
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "d", "day", "days", "j", "jour", "jours" -> Optional.of(Period.ofDays(count));
            case "w", "week", "weeks", "semaine", "semaines" -> Optional.of(Period.ofWeeks(count));
            case "", "m", "month", "months", "mois" -> Optional.of(Period.ofMonths(count));
            case "y", "year", "years", "a", "an", "ans" -> Optional.of(Period.ofYears(count));
            default -> Optional.empty();
        };
    }

    private Optional<String> country(String text) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> code.equalsIgnoreCase(text) || Locale.of("", code).getDisplayCountry(language.locale()).equalsIgnoreCase(text))
                .findFirst();
    }
}
