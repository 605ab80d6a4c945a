package org.vigie.domain.identity;

import java.util.regex.Pattern;

/** Names a table's row: a UUID, or the code of a fixed row (decision 6). */
public record RowId(String value) implements Comparable<RowId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public RowId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a row id has 1 to 64 letters, digits, - or _");
        }
    }

    @Override
    public int compareTo(RowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
