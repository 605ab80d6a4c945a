package org.vigie.desktop.support;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Days in date pickers: day, month, year in both languages, whatever the system's own habit; ISO dates are understood too. */
public final class DayConverter extends StringConverter<@Nullable LocalDate> {
    private static final List<DateTimeFormatter> FORMATS = Stream.of("d/M/uuuu", "uuuu-M-d", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(day);
    }

    /**
     * The day that a text means.
     *
     * @throws DateTimeParseException when it means none: the picker then keeps the day that it has
     */
    @Override
    public @Nullable LocalDate fromString(String text) {
        LocalDate day = parse(text);
        if (day == null && !text.isBlank()) {
            throw new DateTimeParseException("no day", text, 0);
        }
        return day;
    }

    /** A day as it is usually written, or null. */
    public static @Nullable LocalDate parse(String text) {
        for (DateTimeFormatter format : FORMATS) {
            ParsePosition at = new ParsePosition(0);
            TemporalAccessor parsed = format.parseUnresolved(text.strip(), at);
            if (parsed != null && at.getErrorIndex() < 0 && at.getIndex() == text.strip().length()) {
                return resolved(text.strip(), format);
            }
        }
        return null;
    }

    private static @Nullable LocalDate resolved(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException _) {
            // 31/02 is written like a day, and is none.
            return null;
        }
    }
}
