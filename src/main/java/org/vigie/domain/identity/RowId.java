package org.vigie.domain.identity;

/** Names a table's row: a UUID, or the code of a fixed row (decision 6). */
public record RowId(String value) implements Comparable<RowId> {
    public RowId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
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
