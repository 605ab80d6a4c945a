package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Value;

/** The digest of the answers that a rule reads, kept with a dismissal so that a change of one brings the suggestion back. */
final class Inputs {
    private final Reading reading;
    private final MessageDigest sha256;

    Inputs(Reading reading) {
        this.reading = reading;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lower-case hex SHA-256 over the questions behind the formula, in the order of their ids, and what each reads as. */
    String digest(Formula formula) {
        StringBuilder text = new StringBuilder("vigie-inputs/1\n");
        for (String id : new TreeSet<>(formula.dependencies())) {
            Slot slot = reading.scope().slot(id);
            if (slot != null) {
                text.append(id).append(reading.isUnknown(slot) ? '?' : '=');
                append(reading.value(slot), text);
                text.append('\n');
            }
        }
        return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Every text with its length before it, so that no two values look alike. */
    private static void append(Value value, StringBuilder text) {
        switch (value) {
            case Value.Nothing _ -> text.append('-');
            case Value.Bool(boolean bool) -> text.append(bool ? 'T' : 'F');
            case Value.Text(String string) -> append('s', string, text);
            case Value.Number(BigDecimal number) -> append('n', number.toString(), text);
            case Value.Date(var date) -> append('d', date.toString(), text);
            case Value.Duration(var period) -> append('p', period.toString(), text);
            case Value.ListOf(List<Value> values) -> {
                text.append('[');
                values.forEach(each -> append(each, text));
                text.append(']');
            }
            case Value.Row row -> {
                append('r', row.id(), text);
                text.append('{');
                new TreeMap<>(row.cells()).forEach((column, cell) -> {
                    append('c', column, text);
                    append(cell, text);
                });
                text.append('}');
            }
        }
    }

    private static void append(char kind, String string, StringBuilder text) {
        text.append(kind).append(string.length()).append(':').append(string);
    }
}
